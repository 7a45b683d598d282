using Keyturn.Aws.Sandbox;
using Keyturn.Browser.Tests.Browsing;
using Keyturn.Browser.Tests.Rotations;
using Keyturn.Testing;
using Keyturn.Testing.Identity;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Access;

/// <summary>People with roles at real windows, signed in with a provider.</summary>
[StartsFirst]
public sealed class SignInTests(Chromium chromium)
{
    private const string Secret = "prod/orders/oracle/app";
    private const string SecretPath = "/secrets/111122223333/ap-northeast-1/" + Secret;

    private static readonly ProviderPerson Vera = new("s-1", "vera", "Vera Viewer", "viewers");
    private static readonly ProviderPerson Olga = new("s-2", "Olga.Ops@example.com", "Olga Ops", "operators");
    private static readonly ProviderPerson Tom = new("s-3", "tom", "Tom Team", "orders-team");
    private static readonly ProviderPerson Anna = new("s-4", "anna", "Anna Admin", "admins");

    [Fact]
    public async Task Roles_AtTheSamePage_SeeTheSameAndMayWhatTheirRoleMay()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var running = await StartAsync(provider);

        await using (var vera = await SignInAsync(running, provider, Vera, SecretPath))
        {
            var rotate = Button(vera, "Rotate now");
            await Expect(rotate).ToBeDisabledAsync();
            await Expect(rotate).ToHaveAttributeAsync("title", "You need the permission “Rotate secrets” for this.");
            await vera.Page.Keyboard.PressAsync("r");
            await Expect(vera.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
            await vera.Page.GotoAsync("/people");
            await vera.SeesAsync("You do not have the permission for this page.");
            vera.Complaints("403").ShouldBeEmpty();
        }

        await using (var tom = await SignInAsync(running, provider, Tom, SecretPath))
        {
            await Expect(Button(tom, "Rotate now")).ToBeEnabledAsync();
            await Expect(Button(tom, "Change schedule")).ToBeDisabledAsync();
            await tom.GoAsync("/secrets/111122223333/ap-northeast-1/prod/hr/oracle/payroll");
            await Expect(Button(tom, "Rotate now")).ToBeDisabledAsync();
            await Expect(Button(tom, "Rotate now")).ToHaveAttributeAsync("title", "You have “Rotate secrets” only for Names=prod/orders/*; prod/hr/oracle/payroll is not among them.");
        }

        await using (var olga = await SignInAsync(running, provider, Olga, SecretPath))
        {
            await Expect(Button(olga, "Change schedule")).ToBeDisabledAsync();
            await olga.FindAndOpenAsync(Secret);
            await olga.SettleAsync();
            await olga.RotateByKeyboardAsync("INC-4801 asked by the team");
            await olga.SeesAsync("Rotated. AWSCURRENT is on version");
            olga.Complaints().ShouldBeEmpty();
        }

        var rotations = running.Sandbox.World.Accounts[0].FindRegion("ap-northeast-1").ShouldNotBeNull().Trail.VisibleAt(running.Sandbox.World.Now.AddMinutes(1), "RotateSecret")
            .Where(record => record.Caller?.RoleArn == running.Sandbox.Accounts[0].OperatorRoleArn).ToList();
        rotations.ShouldHaveSingleItem().Caller.ShouldNotBeNull().SourceIdentity.ShouldBe("olga.ops@example.com");

        await using var anna = await SignInAsync(running, provider, Anna, "/audit");
        var row = anna.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "INC-4801" });
        await Expect(row).ToContainTextAsync("Olga Ops");
    }

    [Fact]
    public async Task KeptOut_WhileThePageIsOpen_LosesTheActionsAtOnceAndThePageWithinAMinute()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var running = await StartAsync(provider);
        await using var olga = await SignInAsync(running, provider, Olga, SecretPath);
        await Expect(Button(olga, "Rotate now")).ToBeEnabledAsync();
        await using var anna = await SignInAsync(running, provider, Anna, "/people");

        var row = anna.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "olga.ops@example.com" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Keep out" }).ClickAsync();
        await row.GetByRole(AriaRole.Textbox).FillAsync("left the company");
        await row.GetByRole(AriaRole.Button, new() { Name = "Keep out" }).ClickAsync();
        await Expect(row).ToContainTextAsync("Kept out");

        await olga.Page.Keyboard.PressAsync("r");
        await olga.SeesAsync("You may not do this");
        await Expect(olga.Page.GetByRole(AriaRole.Heading, new() { Name = "Session ended" })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await olga.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        provider.Present = Olga;
        await olga.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await olga.SeesAsync("An administrator of this console keeps you out.");
        running.CallsOf("RotateSecret").ShouldBe(0);
    }

    [Fact]
    public async Task SignOut_ByTheName_EndsOnAPageOfItsOwn()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var running = await StartAsync(provider);
        await using var olga = await SignInAsync(running, provider, Olga, "/");

        await olga.Page.GetByRole(AriaRole.Link, new() { Name = "Olga Ops" }).ClickAsync();
        await olga.SeesAsync("olga.ops@example.com");
        await olga.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(olga.Page.GetByRole(AriaRole.Heading, new() { Name = "Signed out" })).ToBeVisibleAsync();

        await olga.Page.GotoAsync("/secrets");
        await Expect(olga.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in to Keyturn" })).ToBeVisibleAsync();
        olga.Complaints("401").ShouldBeEmpty();
    }

    private static Task<RunningConsole> StartAsync(IdentityProvider provider) => RunningConsole.StartAsync(new SandboxOptions { Pace = ArticleConsole.Pace }, settings: provider.Settings);

    private async Task<Viewer> SignInAsync(RunningConsole running, IdentityProvider provider, ProviderPerson person, string path)
    {
        var viewer = await Viewer.OpenAsync(chromium, running.Url);
        provider.Present = person;
        await viewer.Page.GotoAsync(path);
        await viewer.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await viewer.Page.Locator(".kt-page-header h1").First.WaitForAsync();
        return viewer;
    }

    private static ILocator Button(Viewer viewer, string name) => viewer.Page.GetByRole(AriaRole.Button, new() { Name = name }).First;
}
