using Keyturn.Aws.Sandbox;
using Keyturn.Browser.Tests.Browsing;
using Keyturn.Browser.Tests.Rotations;
using Keyturn.Testing.Identity;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Access;

/// <summary>Two people at two windows: one asks, the other approves, the first carries it out.</summary>
public sealed class SecondPersonTests(Chromium chromium)
{
    private const string SecretPath = "/secrets/111122223333/ap-northeast-1/prod/orders/oracle/app";

    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 30_000 };

    private static readonly ProviderPerson Olga = new("s-2", "olga", "Olga Ops", "operators");
    private static readonly ProviderPerson Ben = new("s-5", "ben", "Ben Mori", "operators");

    [Fact]
    public async Task Rotate_RuleMatches_OneAsksTheOtherApprovesTheFirstCarriesItOut()
    {
        await using var provider = await IdentityProvider.StartAsync();
        var settings = new Dictionary<string, string>(provider.Settings, StringComparer.Ordinal) { ["Approvals:Rules:0:Names:0"] = "prod/*", ["Approvals:Rules:0:Actions:0"] = "Rotate" };
        await using var running = await RunningConsole.StartAsync(new SandboxOptions { Pace = ArticleConsole.Pace }, settings: settings);
        await using var olga = await SignInAsync(running, provider, Olga, SecretPath);
        await using var ben = await SignInAsync(running, provider, Ben, "/approvals");

        await Expect(Button(olga, "Rotate now")).ToBeEnabledAsync();
        await olga.SettleAsync();
        await Button(olga, "Rotate now").ClickAsync();
        var dialog = olga.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByText("Another operator has to approve this.")).ToBeVisibleAsync(Patient);
        await dialog.GetByRole(AriaRole.Textbox).First.FillAsync("INC-4901 leaked in a chat");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Ask for approval" }).ClickAsync();
        await olga.SeesAsync("Waits for a second person");
        await Expect(Button(olga, "Approve or refuse…")).ToBeDisabledAsync();
        await olga.SeesAsync("You asked for this yourself; another person has to decide.");
        running.CallsOf("RotateSecret").ShouldBe(0);

        await ben.SeesAsync("INC-4901 leaked in a chat");
        await Button(ben, "Approve or refuse…").ClickAsync();
        var question = ben.Page.GetByRole(AriaRole.Dialog);
        await Expect(question.GetByText("What will happen")).ToBeVisibleAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Approve", Exact = true }).ClickAsync();
        await Expect(Button(ben, "Carry out now")).ToBeDisabledAsync();
        running.CallsOf("RotateSecret").ShouldBe(0);

        await Expect(Button(olga, "Carry out now")).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await Button(olga, "Carry out now").ClickAsync();
        await Expect(olga.Page.GetByText("Rotated. AWSCURRENT is on version").First).ToBeVisibleAsync(new() { Timeout = 90_000 });
        running.CallsOf("RotateSecret").ShouldBe(1);
        await ben.SeesAsync("Nothing waits for a second person");
        olga.Complaints().ShouldBeEmpty();
        ben.Complaints().ShouldBeEmpty();
    }

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
