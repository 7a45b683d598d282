using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Ui;

public sealed class GateTests : ConsoleContext
{
    private static readonly Sentence ReadOnly = OperationErrors.NotFound("anything").Sentence;

    [Fact]
    public void For_PersonWithTheRight_Allows() =>
        Gate.For(Permission.RotateSecret, FixedOperators.Aiko, null).ShouldBe(new GateState(true, null));

    [Fact]
    public void For_PersonWithoutTheRight_SaysWhichOneIsMissing()
    {
        var state = Gate.For(Permission.RotateSecret, FixedOperators.Viewer, null);

        state.Denied.ShouldBeTrue();
        state.Reason.ShouldBe("You need the permission “Rotate secrets” for this.");
    }

    [Fact]
    public void For_Nobody_Denies() => Gate.For(Permission.ViewSecrets, null, null).Denied.ShouldBeTrue();

    [Fact]
    public void For_ReadOnlyConsole_DeniesChangesWithItsReason() =>
        Gate.For(Permission.StopRotation, FixedOperators.Aiko, ReadOnly).ShouldBe(new GateState(false, ReadOnly.ToText()));

    [Fact]
    public void For_ReadOnlyConsole_AllowsLooking() =>
        Gate.For(Permission.ViewAudit, FixedOperators.Aiko, ReadOnly).Allowed.ShouldBeTrue();

    [Fact]
    public void NameOf_EveryPermission_HasWordsOfItsOwnInBothLanguages()
    {
        foreach (var culture in new[] { "en", "ja" })
        {
            UseCulture(culture);
            var names = Enum.GetValues<Permission>().Select(Gate.NameOf).ToArray();
            names.ShouldBeUnique();
            names.Intersect(Enum.GetNames<Permission>()).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task PermissionGate_Denied_KeepsTheActionVisibleDisabledWithItsReason()
    {
        await SignInAsync(FixedOperators.Viewer);

        var gate = Render<PermissionGate>(parameters => parameters
            .Add(one => one.Needs, Permission.RotateSecret)
            .Add(one => one.ChildContent, state => $"<button {(state.Denied ? "disabled" : "")} title=\"{state.Reason}\">Rotate</button>"));

        var button = gate.Find("button");
        button.HasAttribute("disabled").ShouldBeTrue();
        button.GetAttribute("title").ShouldNotBeNull().ShouldContain("Rotate secrets");
    }
}
