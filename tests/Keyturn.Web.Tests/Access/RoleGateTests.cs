using Bunit;
using Keyturn.Operations.Access;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Hosting;
using Keyturn.Web.Tests.Features;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Access;

/// <summary>Every action stays visible for every role; what the role may not do is disabled and says why.</summary>
public sealed class RoleGateTests : FeatureContext
{
    [Theory]
    [InlineData(ConsoleRole.Viewer, "")]
    [InlineData(ConsoleRole.Operator, "Rotate now R|Test rotation…|Stop rotation…")]
    [InlineData(ConsoleRole.Admin, "Rotate now R|Test rotation…|Change schedule…|Stop rotation…")]
    public async Task SecretActions_Role_OffersWhatItMayAndNamesWhatIsMissing(ConsoleRole role, string allowed)
    {
        await SignInAsync(Of(role));

        var buttons = Render<SecretActions>(parameters => parameters.Add(actions => actions.Row, Row())).FindAll("button");

        // The way to an emergency is a link for those who may go it.
        buttons.Count.ShouldBe(role == ConsoleRole.Viewer ? 5 : 4);
        string.Join('|', buttons.Where(button => !button.HasAttribute("disabled")).Select(button => button.TextContent.Trim())).ShouldBe(allowed);
        buttons.Where(button => button.HasAttribute("disabled")).ShouldAllBe(button => button.GetAttribute("title")!.Contains("permission"));
    }

    [Theory]
    [InlineData(ConsoleRole.Viewer, true)]
    [InlineData(ConsoleRole.Operator, false)]
    public async Task RestoreOffer_Role_IsTheOperators(ConsoleRole role, bool denied)
    {
        await SignInAsync(Of(role));

        Render<SecretActions>(parameters => parameters.Add(actions => actions.Row, Row(RotationState.Off))).Find(".offer button").HasAttribute("disabled").ShouldBe(denied);
    }

    [Theory]
    [InlineData("prod/orders/*", false)]
    [InlineData("prod/hr/*", true)]
    public async Task SecretActions_RightsForSomeSecrets_CountForThoseAlone(string names, bool denied)
    {
        await SignInAsync(Scoped(names));

        var button = Render<SecretActions>(parameters => parameters.Add(actions => actions.Row, Row())).FindAll("button")[0];

        button.HasAttribute("disabled").ShouldBe(denied);
        if (denied)
            button.GetAttribute("title").ShouldBe("You have “Rotate secrets” only for Names=prod/hr/*; prod/orders/db is not among them.");
    }

    [Fact]
    public async Task PermissionGate_RightsChangeWhileThePageIsOpen_IsDrawnAgain()
    {
        await SignInAsync(Of(ConsoleRole.Operator));
        var actions = Render<SecretActions>(parameters => parameters.Add(own => own.Row, Row()));
        actions.FindAll("button")[0].HasAttribute("disabled").ShouldBeFalse();

        await actions.InvokeAsync(() => Person.Renew(Of(ConsoleRole.Viewer) with { Id = LocalOperators.OperatorId }));

        actions.WaitForAssertion(() => actions.FindAll("button").ShouldAllBe(button => button.HasAttribute("disabled")));
    }

    [Theory]
    [MemberData(nameof(RolesAndPermissions))]
    public void Gate_EveryPermission_IsAsTheRoleTableSays(ConsoleRole role, Permission permission)
    {
        var gate = Gate.For(permission, Of(role), null);

        gate.Allowed.ShouldBe(RoleTable.LowestFor(permission) <= role);
        (gate.Reason is { Length: > 0 }).ShouldBe(gate.Denied);
    }

    public static TheoryData<ConsoleRole, Permission> RolesAndPermissions()
    {
        var data = new TheoryData<ConsoleRole, Permission>();
        foreach (var role in Enum.GetValues<ConsoleRole>())
        {
            foreach (var permission in Enum.GetValues<Permission>())
                data.Add(role, permission);
        }

        return data;
    }

    private Operator Of(ConsoleRole role)
    {
        var person = LocalOperators.Sandbox[(int)role];
        Operators.With(person);
        return person;
    }

    private Operator Scoped(string names)
    {
        var person = new Operator("team", "Tom Team", RoleTable.Of(ConsoleRole.Viewer)) { Scoped = [new(AccessScope.Everywhere with { Names = [names] }, [Permission.RotateSecret])] };
        Operators.With(person);
        return person;
    }
}
