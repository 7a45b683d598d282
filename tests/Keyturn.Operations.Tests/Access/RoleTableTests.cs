using Keyturn.Operations.Access;

namespace Keyturn.Operations.Tests.Access;

public sealed class RoleTableTests
{
    [Theory]
    [MemberData(nameof(Permissions))]
    public void LowestFor_EveryPermission_IsARole(Permission permission) => RoleTable.LowestFor(permission).ShouldNotBeNull();

    [Fact]
    public void LowestFor_WhatIsNoPermission_IsNobody() => RoleTable.LowestFor((Permission)999).ShouldBeNull();

    [Fact]
    public void Of_EachRole_HoldsThoseOfTheOneBeforeAndMore()
    {
        var (viewer, operating, admin) = (RoleTable.Of(ConsoleRole.Viewer), RoleTable.Of(ConsoleRole.Operator), RoleTable.Of(ConsoleRole.Admin));

        operating.IsProperSupersetOf(viewer).ShouldBeTrue();
        admin.IsProperSupersetOf(operating).ShouldBeTrue();
        admin.SetEquals(Enum.GetValues<Permission>()).ShouldBeTrue();
    }

    [Fact]
    public void Of_Viewer_ChangesNothing() => RoleTable.Of(ConsoleRole.Viewer).ShouldAllBe(permission => permission.ToString().StartsWith("View", StringComparison.Ordinal));

    [Fact]
    public void Of_Operator_RotatesTestsStopsAndIsASecondPerson() =>
        RoleTable.Of(ConsoleRole.Operator).Except(RoleTable.Of(ConsoleRole.Viewer))
            .ShouldBe([Permission.RotateSecret, Permission.TestRotation, Permission.StopRotation, Permission.RestoreSchedule, Permission.DecideApproval], ignoreOrder: true);

    [Theory]
    [InlineData(Permission.ViewAudit)]
    [InlineData(Permission.ViewSecrets)]
    [InlineData(Permission.ManagePeople)]
    [InlineData(Permission.SendTestNotice)]
    public void IsAboutASecret_WhatConcernsTheWholeConsole_IsNot(Permission permission) => RoleTable.IsAboutASecret(permission).ShouldBeFalse();

    public static TheoryData<Permission> Permissions() => [.. Enum.GetValues<Permission>()];
}
