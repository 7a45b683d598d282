using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Facts;

public sealed class RoleReadingTests
{
    [Fact]
    public void Of_InlineAndAttached_StandTogetherAndWithoutABoundary()
    {
        var inline = Document("inline", """{"Effect":"Deny","Action":"*","Resource":"*"}""");

        var facts = RoleReading.Of(Permissions with { Roles = Part(new IamRole(WebRole, "web") { Inline = [inline], AttachedArns = [PolicyArn] }) }, WebRole);

        facts.Identity.ShouldBeOfType<Layer.ReadLayer>().Policies.Select(policy => policy.Name).ShouldBe(["inline", PolicyArn]);
        facts.Boundary.ShouldBe(Layer.Absent);
    }

    [Fact]
    public void Of_AttachedPolicyThatWasNotRead_IsThereWithoutADocument()
    {
        var facts = RoleReading.Of(Permissions with { Roles = Part(new IamRole(WebRole, "web") { AttachedArns = ["arn:aws:iam::aws:policy/Unread"] }) }, WebRole);

        facts.Identity.ShouldBeOfType<Layer.ReadLayer>().Policies.ShouldHaveSingleItem().Document.ShouldBeNull();
    }

    [Fact]
    public void Of_Boundary_IsALayerOfItsOwn() =>
        RoleReading.Of(Permissions with { Roles = Part(new IamRole(WebRole, "web") { BoundaryArn = PolicyArn }) }, WebRole)
            .Boundary.ShouldBeOfType<Layer.ReadLayer>().Policies.ShouldHaveSingleItem().Name.ShouldBe(PolicyArn);

    [Fact]
    public void Of_RolesRefused_KeepsTheReason() =>
        RoleReading.Of(Permissions with { Roles = EstatePart<ImmutableDictionary<string, IamRole>>.NotRead.FailedWith(Refused) }, WebRole)
            .Identity.ShouldBe(Layer.NotRead("AccessDeniedException"));

    [Fact]
    public void Of_ARoleThatIsNotListed_IsNotTakenForOneWithoutPolicies() =>
        RoleReading.Of(Permissions, "arn:aws:iam::111122223333:role/gone").Identity.ShouldBe(Layer.NotRead("NoSuchEntity"));

    [Theory]
    [InlineData(Account, Truth.Yes)]
    [InlineData("999988887777", Truth.No)]
    public void Of_Organization_TellsWhetherItReachesTheAccount(string management, Truth expected)
    {
        var organization = new OrganizationPolicies(management) { Scps = [[Document("FullAWSAccess", """{"Effect":"Allow","Action":"*","Resource":"*"}""")], []], Rcps = [] };

        var facts = RoleReading.Of(Permissions with { Organization = EstatePart<OrganizationPolicies>.Read(organization, At) }, WebRole);

        facts.InManagementAccount.ShouldBe(expected);
        facts.Scps.Length.ShouldBe(2);
    }

    [Fact]
    public void Of_OrganizationWhosePoliciesMayNotBeRead_LeavesThemOpen()
    {
        var facts = RoleReading.Of(Permissions with { Organization = EstatePart<OrganizationPolicies>.Read(new OrganizationPolicies("999988887777") { NotReadReason = "AccessDeniedException" }, At) }, WebRole);

        facts.Scps.ShouldBe([Layer.NotRead("AccessDeniedException")]);
        facts.InManagementAccount.ShouldBe(Truth.No);
    }
}
