using Keyturn.Browser.Tests.Browsing;
using Keyturn.Browser.Tests.Rotations;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Access;

/// <summary>Switching between the people of the sandbox, by the name at the top.</summary>
public sealed class SandboxPeopleTests(Chromium chromium, ArticleConsole console)
{
    [Theory]
    [InlineData("Local viewer", false, false)]
    [InlineData("Local operator", true, false)]
    [InlineData("Local administrator", true, true)]
    public async Task Switch_Person_SeesThePageWithTheRightsOfTheRole(string name, bool mayRotate, bool mayChange)
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.GoAsync("/");
        await viewer.Page.GetByRole(AriaRole.Link, new() { Name = "Local administrator" }).ClickAsync();
        await Expect(viewer.Page.GetByRole(AriaRole.Heading, new() { Name = "You", Exact = true })).ToBeVisibleAsync();
        if (name != "Local administrator")
            await viewer.Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

        await viewer.GoAsync("/secrets/111122223333/ap-northeast-1/prod/orders/oracle/readonly");

        await viewer.SeesAsync(name);
        await Expect(viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Rotate now" }).First).ToBeEnabledAsync(new() { Enabled = mayRotate });
        await Expect(viewer.Page.GetByRole(AriaRole.Button, new() { Name = "Change schedule" }).First).ToBeEnabledAsync(new() { Enabled = mayChange });
        viewer.Complaints().ShouldBeEmpty();
    }
}
