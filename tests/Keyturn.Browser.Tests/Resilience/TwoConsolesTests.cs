using Keyturn.Browser.Tests.Browsing;
using Keyturn.Browser.Tests.Rotations;
using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Resilience;

/// <summary>Whichever of two consoles dies, and whenever: what was asked for is done once, and written down once.</summary>
[StartsFirst]
public sealed class TwoConsolesTests(Chromium chromium)
{
    private const int Rounds = 4;
    private const string Name = "prod/orders/oracle/app";

    [Fact]
    public async Task Consoles_KilledInTurnWhileRotationsAreRequested_LoseAndDoubleNothing()
    {
        Requires.That(Chromium.ExecutablePath is not null, "Chromium (Debian package chromium)");
        var server = Environment.GetEnvironmentVariable("KEYTURN_TEST_POSTGRES");
        Requires.That(server is not null, "PostgreSQL (KEYTURN_TEST_POSTGRES)");
        await using var both = await TwoConsoles.StartAsync(server ?? "");

        for (var round = 0; round < Rounds; round++)
        {
            // Every other time between the call and its answer, else as soon as the person sees that it was taken.
            var (dying, staying) = (round % 2, 1 - round % 2);
            await using (var person = await Viewer.OpenAsync(chromium, both.UrlOf(dying)))
            {
                await person.FindAndOpenAsync(Name);

                // Until the console has heard that the rotation before is over, it rightly refuses the next.
                await Expect(person.Page.Locator("main")).ToContainTextAsync("Healthy", new() { Timeout = 90_000 });
                if (round < Rounds / 2)
                {
                    var killed = both.KillAtAsync(dying, "RotateSecret");
                    await AskAsync(person, $"INC-600{round} crash drill");
                    await killed.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
                }
                else
                {
                    await person.RotateByKeyboardAsync($"INC-600{round} crash drill");
                    await both.KillAsync(dying);
                }
            }

            var asked = await both.SettledAsync($"INC-600{round} crash drill");
            (asked.Result == AuditResult.Succeeded).ShouldBe(both.Made(Name, asked.OperationId), $"round {round}: {asked}");
            await both.IdleAsync();
            await using var colleague = await Viewer.OpenAsync(chromium, both.UrlOf(staying));
            await colleague.FindAndOpenAsync(Name);
            await Expect(colleague.Page.GetByRole(AriaRole.Button, new() { Name = "Rotate now" }).First).ToBeEnabledAsync(new() { Timeout = 90_000 });
            both.CallsOf("RotateSecret").ShouldBe(round + 1);
            await both.StartAsync(dying);
        }

        var (entries, verification) = await both.AuditAsync();
        verification.Intact.ShouldBeTrue();
        var operations = entries.Where(entry => entry.Draft.Action == AuditAction.RotateNow).GroupBy(entry => entry.Draft.OperationId).ToList();
        operations.Count.ShouldBe(Rounds);
        operations.ShouldAllBe(one => one.Count(entry => entry.Draft.Phase == AuditPhase.Requested) == 1 && one.Count(entry => entry.Draft.Phase == AuditPhase.Outcome) == 1);
    }

    /// <summary>As <see cref="RotationSteps.RotateByKeyboardAsync"/>, without waiting for an answer that never comes.</summary>
    private static async Task AskAsync(Viewer person, string reason)
    {
        await Expect(person.Page.GetByRole(AriaRole.Button, new() { Name = "Rotate now" }).First).ToBeEnabledAsync();
        await person.Page.Keyboard.PressAsync("r");
        var dialog = person.Page.GetByRole(AriaRole.Dialog);
        await Expect(dialog.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await person.Page.Keyboard.TypeAsync(reason);
        await Expect(dialog.GetByText("What will happen")).ToBeVisibleAsync();
        await person.Page.Keyboard.PressAsync("Control+Enter");
    }
}
