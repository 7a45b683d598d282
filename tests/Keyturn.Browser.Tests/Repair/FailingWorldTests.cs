using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Repair;

/// <summary>Failing worlds of every engine, every family of causes and every safe step in a browser: why it failed, and what is safe next, from what AWS tells alone. All worlds are diagnosed without one.</summary>
public sealed class FailingWorldTests(Chromium chromium)
{
    // A world's rotation has failed before the console starts; its history is read at the first look.
    private const float Patience = 60_000;

    [Theory]
    [InlineData("mysql-acl-port", "N3", "Detach AWSPENDING")]
    [InlineData("mysql-restart-after-set", "F3", "Finish forward")]
    [InlineData("oracle-detached-too-early", "F8", "Re-attach AWSPENDING")]
    [InlineData("oracle-memory", "L8", "Detach AWSPENDING")]
    [InlineData("postgres-put-denied", "K1", "Detach AWSPENDING")]
    [InlineData("postgres-endpoint-policy", "R12", "Detach AWSPENDING")]
    [InlineData("sqlserver-password-policy", "C7", "Detach AWSPENDING")]
    public async Task World_FailedRotation_IsDiagnosedAndItsSafeStepOffered(string world, string cause, string next)
    {
        var failing = FailingWorlds.All.Single(one => one.Name == world);
        await using var console = await RunningConsole.StartAsync(new SandboxOptions { Scenario = FailingScenario.Prefix + world, Pace = SandboxPace.Immediate });
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);

        await viewer.GoAsync($"/secrets/{console.Sandbox.Accounts[0].Id}/{failing.RegionName}/{failing.SecretName}");
        var panel = viewer.Page.GetByRole(AriaRole.Region, new() { Name = "Repair" });
        await Expect(panel.GetByRole(AriaRole.Button, new() { Name = next })).ToBeVisibleAsync(new() { Timeout = Patience });

        await viewer.GoAsync("/attempts?range=quarter&outcome=failed");
        await viewer.Page.Locator("a.kt-row-link").First.ClickAsync(new() { Timeout = Patience });
        await Expect(viewer.Page.Locator(".diagnosis .findings li").First.Locator("code").First).ToHaveTextAsync(cause, new() { Timeout = Patience });
        viewer.Complaints().ShouldBeEmpty();
    }
}
