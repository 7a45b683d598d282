using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Emergency;

/// <summary>What a person does and sees in an emergency, by role and name.</summary>
internal static class EmergencySteps
{
    public const string Region = "ap-northeast-1";

    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 90_000 };

    /// <summary>The address that a notification carries.</summary>
    public static string LinkOf(string name) => $"/secrets/111122223333/{Region}/{name}";

    /// <summary>From a secret's page: E, a reason, Ctrl+Enter.</summary>
    public static async Task OpenEmergencyByKeyboardAsync(this Viewer viewer, string reason)
    {
        await Expect(viewer.Page.Locator("a[data-shortcut=e]")).ToBeVisibleAsync();
        await viewer.Page.Keyboard.PressAsync("e");
        await Expect(viewer.Page.GetByLabel("What has happened")).ToBeFocusedAsync();
        await viewer.Page.Keyboard.TypeAsync(reason);
        await Expect(viewer.Confirm()).ToBeEnabledAsync(new() { Timeout = 30_000 });
        await viewer.Page.Keyboard.PressAsync("Control+Enter");
        await viewer.Page.WaitForURLAsync(url => url.Contains("/incidents/", StringComparison.Ordinal));
    }

    /// <summary>The one button that opens the incident.</summary>
    public static ILocator Confirm(this Viewer viewer) => viewer.Page.Locator("[data-shortcut='ctrl+enter']");

    /// <summary>One of a secret's rotations on the board.</summary>
    public static ILocator Round(this Viewer viewer, int number) => viewer.Page.GetByRole(AriaRole.Region, new() { Name = $"Rotation {number} of" });

    public static Task SeesRoundAsync(this Viewer viewer, int number, string state) =>
        Expect(viewer.Round(number).GetByText(state, new() { Exact = true }).First).ToBeVisibleAsync(Patient);

    /// <summary>A consumer reads the secret's current version, and CloudTrail tells it.</summary>
    public static void ReadBy(this RunningConsole console, string name, string role)
    {
        var region = console.Sandbox.World.Accounts[0].FindRegion(Region).ShouldNotBeNull();
        var now = TimeProvider.System.GetUtcNow();
        region.Trail.Append(new TrailRecord
        {
            EventName = "Decrypt",
            EventSource = "kms.amazonaws.com",
            EventTime = now,
            AvailableAt = now,
            ReadOnly = true,
            Caller = CallerIdentity.OfRole($"arn:aws:iam::111122223333:role/{role}", role, "ASIAEMERGENCYTEST001"),
            RequestId = Guid.NewGuid().ToString(),
            RequestParameters = new JsonObject
            {
                ["encryptionContext"] = new JsonObject { ["SecretARN"] = console.Secret(name).Arn, ["SecretVersionId"] = console.CurrentVersionOf(name) },
            },
        });
    }
}
