using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>axe finds nothing serious on any page, in both themes and both languages, dialogs opened, wide and narrow.</summary>
public sealed class AccessibilityTests(Chromium chromium, ArticleConsole console)
{
    private const string Secret = "/secrets/111122223333/ap-northeast-1/prod/orders/oracle/app";

    private const string Consumer = "/consumers/111122223333/ap-northeast-1/ec2:i-0aa11bb22cc33dd44";
    private const string RoleArn = "arn:aws:iam::111122223333:role/orders-web-ap";
    private const string Function = "/functions/111122223333/ap-northeast-1/SecretsManagerRDSOracleRotationSingleUser";
    private const string Role = "/roles/111122223333/orders-web-ap";

    private static readonly RunOnlyOptions Wcag = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

    /// <summary>What another theme can break: everything else rests on the same elements.</summary>
    private static readonly RunOnlyOptions OfColours = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] };

    public static TheoryData<string, string> PagesLanguages()
    {
        var data = new TheoryData<string, string>();
        string[] pages = ["/", "/secrets", "/secrets?state=Failed", "/secrets?q=no-such-secret", Secret, Secret + "?tab=versions", Secret + "?tab=rotation", Secret + "?tab=attempts", Secret + "?tab=logs", Secret + "?tab=function", "/attempts", "/attempts?range=quarter", "/functions", Function, Secret + "?tab=readiness", Secret + "?tab=checks", Secret + "?tab=readers", "/readiness", "/consumers", Consumer, Role, "/secrets?reader=" + RoleArn, "/parameters", "/parameters?view=compare", "/schedule", "/schedule?clash=overmidnight", "/schedule?view=off", "/findings", "/emergency", "/incidents", "/approvals", "/audit", "/settings", "/status", "/people", "/account", "/account/sign-in", "/account/denied", "/no-such-page"];
        foreach (var page in pages)
        {
            data.Add(page, "en");
            data.Add(page, "ja");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(PagesLanguages))]
    public async Task Page_InLanguageAndTheme_HasNoSeriousFinding(string path, string language)
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url, language);
        await viewer.GoAsync(path);
        await viewer.SettleAsync();
        (await SeriousAsync(viewer)).ShouldBeEmpty();

        // The theme follows the system while a page is open: the other one costs no second page.
        var light = await viewer.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        await viewer.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await viewer.Page.WaitForFunctionAsync("light => getComputedStyle(document.body).backgroundColor !== light", light);
        await viewer.SettleAsync();
        (await SeriousAsync(viewer, OfColours)).ShouldBeEmpty();
        viewer.Complaints("404").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", false)]
    [InlineData("ja", true)]
    public async Task RotateDialog_Open_HasNoSeriousFinding(string language, bool dark)
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url, language, dark);
        await viewer.GoAsync(Secret + "?action=rotate");
        await Expect(viewer.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        await Expect(viewer.Page.GetByRole(AriaRole.Dialog).Locator("code").First).ToBeAttachedAsync();
        await viewer.SettleAsync();

        (await SeriousAsync(viewer)).ShouldBeEmpty();
        viewer.Complaints().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/", "en")]
    [InlineData("/secrets", "ja")]
    [InlineData(Secret, "ja")]
    [InlineData(Secret + "?tab=rotation", "en")]
    [InlineData(Secret + "?tab=readiness", "ja")]
    [InlineData(Secret + "?tab=checks", "en")]
    [InlineData("/readiness", "en")]
    [InlineData(Secret + "?tab=readers", "ja")]
    [InlineData("/consumers", "ja")]
    [InlineData(Consumer, "en")]
    [InlineData(Role, "ja")]
    [InlineData("/parameters", "ja")]
    [InlineData("/parameters?view=compare", "ja")]
    [InlineData("/schedule", "ja")]
    [InlineData("/findings", "en")]
    [InlineData("/emergency", "ja")]
    [InlineData("/incidents", "en")]
    [InlineData("/approvals", "ja")]
    [InlineData("/audit", "en")]
    [InlineData("/settings", "ja")]
    [InlineData("/status", "en")]
    public async Task Page_At360Pixels_NeitherScrollsSidewaysNorHasASeriousFinding(string path, string language)
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url, language, width: 360);
        await viewer.GoAsync(path);
        await viewer.SettleAsync();

        (await viewer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
        (await SeriousAsync(viewer)).ShouldBeEmpty();
        viewer.Complaints().ShouldBeEmpty();
    }

    /// <summary>An emergency that is planned, and an incident with nothing rotated: pages that are only there when something is.</summary>
    [Theory]
    [InlineData("en", false, 1440)]
    [InlineData("en", true, 1440)]
    [InlineData("ja", false, 1440)]
    [InlineData("ja", true, 1440)]
    [InlineData("ja", false, 360)]
    public async Task Emergency_PlannedAndOpened_HasNoSeriousFinding(string language, bool dark, int width)
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url, language, dark, width);
        await viewer.GoAsync($"/emergency?why=outage&role={Uri.EscapeDataString(RoleArn)}&secret={Uri.EscapeDataString(console.Running.Secret("prod/hr/oracle/app").Arn)}");
        await Expect(viewer.Page.Locator("article")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(viewer.Page.Locator("#kt-role")).ToBeVisibleAsync();
        await viewer.SettleAsync();
        (await SeriousAsync(viewer)).ShouldBeEmpty();

        await viewer.Page.Locator("[data-focus]").FillAsync("INC-4999");
        await viewer.Page.Locator("[data-shortcut='ctrl+enter']:not([disabled])").ClickAsync();
        await Expect(viewer.Page.Locator("#kt-next")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await viewer.SettleAsync();

        (await viewer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await SeriousAsync(viewer)).ShouldBeEmpty();
        viewer.Complaints().ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> SeriousAsync(Viewer viewer, RunOnlyOptions? rules = null)
    {
        var result = await viewer.Page.RunAxe(new AxeRunOptions { RunOnly = rules ?? Wcag });
        return [.. result.Violations.Where(finding => finding.Impact is "serious" or "critical")
            .Select(finding => $"{finding.Id}: {finding.Help}: {string.Join(" ; ", finding.Nodes.Take(3).Select(node => node.Html))}")];
    }
}
