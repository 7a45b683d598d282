using System.Security.Claims;
using Bunit;
using Keyturn.Operations.Access;
using Keyturn.Web.Features.Account;
using Keyturn.Web.Hosting;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Account;

public sealed class AccountPageTests : AccountContext
{
    private static readonly Operator Team = new("team", "Tom Team", RoleTable.Of(ConsoleRole.Viewer))
    {
        Role = ConsoleRole.Viewer,
        Scoped = [new(AccessScope.Everywhere with { Names = ["app/*"] }, [Permission.RotateSecret])],
    };

    [Fact]
    public void Render_SignedIn_SaysWhoAndForWhatAndSignsOut()
    {
        var page = ShowAs(Team, new LaunchMode(false) { SignIn = true });

        page.Markup.ShouldContain("Tom Team");
        page.Markup.ShouldContain("Viewer");
        page.Markup.ShouldContain("Names=app/*");
        page.Markup.ShouldContain("Rotate secrets");
        page.Find("form").GetAttribute("action").ShouldBe("/account/sign-out");
        page.FindAll("button").Select(button => button.TextContent).ShouldBe(["Sign out", "Sign out everywhere"]);
    }

    [Fact]
    public void Render_InTheSandbox_SwitchesPersonAndMarksThePresentOne()
    {
        var page = ShowAs(LocalOperators.Sandbox[1], new LaunchMode(true));

        page.Find("button[aria-current]").TextContent.ShouldBe("Local operator");
        page.FindAll("button:not([disabled])").Select(button => button.GetAttribute("value")).ShouldBe(["local-viewer", "local-admin", "nobody"]);
    }

    [Fact]
    public void Render_RealAccountsWithoutSignIn_HasNothingToPress() =>
        ShowAs(LocalOperators.Sandbox[0], new LaunchMode(false)).FindAll("button").ShouldBeEmpty();

    private IRenderedComponent<CascadingValue<Task<AuthenticationState>>> ShowAs(Operator person, LaunchMode mode)
    {
        Operators.With(person);
        Services.AddSingleton(mode);
        var state = Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id)], "test"))));
        return Render<CascadingValue<Task<AuthenticationState>>>(value => value.Add(one => one.Value, state).AddChildContent<AccountPage>());
    }
}
