using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Readiness;

/// <summary>A role has leaked: from one of its secrets to the role, to everything that it could read, to the list from which all of it is rotated.</summary>
public sealed class BlastRadiusTests(Chromium chromium, ArticleConsole console)
{
    private const string Secret = "/secrets/111122223333/ap-northeast-1/prod/orders/oracle/app";
    private const string Role = "orders-web-ap";

    [Fact]
    public async Task Secret_ToARoleThatReadsIt_ToEverythingItReads_ToTheListOfExactlyThose()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.GoAsync(Secret + "?tab=readers");
        var table = viewer.Page.GetByRole(AriaRole.Region, new() { Name = "Who can read this secret" });
        await Expect(table.GetByRole(AriaRole.Row, new() { Name = Role })).ToContainTextAsync("web-ap-1a");

        await table.GetByRole(AriaRole.Link, new() { Name = Role, Exact = true }).ClickAsync();
        await Expect(viewer.Page.Locator("h1")).ToHaveTextAsync(Role);
        var reach = viewer.Page.GetByRole(AriaRole.Region, new() { Name = "Secrets that it can read" });
        await Expect(reach).ToContainTextAsync("prod/web/postgres/session");
        string[] certain = [.. (await reach.Locator("tbody th a").AllTextContentsAsync()).Select(name => name.Trim())];
        certain.ShouldContain("prod/orders/oracle/app");
        certain.ShouldNotContain("prod/hr/oracle/app");

        await viewer.Page.GetByRole(AriaRole.Link, new() { Name = "Rotate everything it could read" }).ClickAsync();
        await Expect(viewer.Page.GetByRole(AriaRole.Region, new() { Name = "Narrowed to what a role can read" })).ToContainTextAsync(Role);
        await Expect(viewer.Page.Locator("a.kt-row-link").First).ToBeVisibleAsync();
        viewer.Page.Url.ShouldContain("reader=");
        string[] listed = [.. (await viewer.Page.Locator("a.kt-row-link").AllTextContentsAsync()).Select(name => name.Trim())];
        certain.Except(listed).ShouldBeEmpty();
        listed.ShouldNotContain("prod/hr/oracle/app");

        await viewer.Page.ReloadAsync();
        await Expect(viewer.Page.Locator("a.kt-row-link").First).ToBeVisibleAsync();
        (await viewer.Page.Locator("a.kt-row-link").AllTextContentsAsync()).Select(name => name.Trim()).ShouldBe(listed);
        viewer.Complaints().ShouldBeEmpty();
    }
}
