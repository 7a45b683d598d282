using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Browser.Tests.Accessibility;
using Keyturn.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Keyturn.Browser.Tests.Readiness;

public sealed class RepairTests(Chromium chromium, BrokenConsole console) : IClassFixture<BrokenConsole>
{
    private const string Name = "prod/orders/oracle/app";
    private const string Consumer = "web-ap-1a";
    private const string Tab = "/secrets/111122223333/ap-northeast-1/" + Name + "?tab=readiness";

    [Fact]
    public async Task BrokenConsumer_ByKeyboard_IsFoundUnderstoodCopiedTriedAndUndone()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url);
        await viewer.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await viewer.GoAsync("/readiness?state=fail&q=" + Name);
        await PressAsync(viewer, viewer.Page.Locator("a.kt-row-link", new() { HasText = Name }));
        await Expect(viewer.Page.Locator("h1")).ToHaveTextAsync(Name);
        await PressAsync(viewer, viewer.Page.GetByRole(AriaRole.Button, new() { Name = Consumer }));

        var why = viewer.Page.Locator("section", new() { Has = viewer.Page.GetByRole(AriaRole.Heading, new() { Name = "Does it reach database keyturn-orders?" }) }).Last;
        await Expect(why.GetByRole(AriaRole.Heading).First).ToContainTextAsync("Cannot");
        var drawn = why.Locator("svg.across");
        await Expect(drawn).ToBeVisibleAsync();
        await Expect(drawn.Locator(".box.stop")).ToContainTextAsync(ArticleNetwork.DatabaseGroup[..5]);
        await Expect(drawn.Locator(".callout")).ToContainTextAsync(ArticleNetwork.WebGroup);
        await Expect(why.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Blocked at " + ArticleNetwork.DatabaseGroup })).ToBeVisibleAsync();

        await PressAsync(viewer, why.GetByRole(AriaRole.Button, new() { Name = "Copy as AWS CLI" }).First);
        await Expect(why.Locator(".kt-copied")).ToBeVisibleAsync();
        (await viewer.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).ShouldStartWith("aws ec2 authorize-security-group-ingress");

        await PressAsync(viewer, why.GetByRole(AriaRole.Button, new() { Name = "What if" }).First);
        var paper = viewer.Page.GetByRole(AriaRole.Region, new() { Name = "On paper", Exact = true });
        await Expect(paper).ToBeFocusedAsync();
        await Expect(paper).ToContainTextAsync(ArticleNetwork.DatabaseGroup);
        await Expect(paper).ToContainTextAsync("Consumers repaired: 2");
        await Expect(why.GetByRole(AriaRole.Heading).First).ToContainTextAsync("Can");
        await Expect(Row(viewer)).ToContainTextAsync("On paper");

        await viewer.Page.Keyboard.PressAsync("Tab");
        await Expect(paper.GetByRole(AriaRole.Button, new() { Name = "Undo all" })).ToBeFocusedAsync();
        await viewer.Page.Keyboard.PressAsync("Enter");
        await Expect(Row(viewer)).Not.ToContainTextAsync("On paper");
        await Expect(Row(viewer)).ToContainTextAsync("Cannot");
        viewer.Complaints().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", false, 1440)]
    [InlineData("ja", true, 1440)]
    [InlineData("en", true, 360)]
    [InlineData("ja", false, 360)]
    public async Task WhyPanel_OpenWithSomethingOnPaper_HasNoSeriousFindingAndDoesNotScrollSideways(string language, bool dark, int width)
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url, language, dark, width);
        await viewer.GoAsync(Tab);
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = Consumer }).ClickAsync();
        await Expect(viewer.Page.Locator(width > 1000 ? "svg.across" : "svg.down").Last).ToBeAttachedAsync();
        await viewer.SettleAsync();
        await LookAsync(viewer, width);

        await viewer.Page.Locator(".fix").GetByRole(AriaRole.Button, new() { Name = language == "en" ? "What if" : "試してみる" }).First.ClickAsync();
        await Expect(viewer.Page.Locator(".paper")).ToBeVisibleAsync();
        await viewer.SettleAsync();
        await LookAsync(viewer, width);
        viewer.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public async Task Pictures_OfMatrixAndPath_AreMadeForTheDocs()
    {
        await using var viewer = await Viewer.OpenAsync(chromium, console.Url, width: 1280);
        await viewer.GoAsync("/readiness");
        var row = viewer.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = Name });

        // Until the policies of each secret were read, which permission it gives is not known.
        await Expect(row.GetByRole(AriaRole.Cell).Nth(3)).ToContainTextAsync("Can", new() { Timeout = 240_000 });
        await viewer.SettleAsync();
        DocPicture.Keep("readiness-matrix.png", await viewer.Page.ScreenshotAsync());

        await viewer.Page.SetViewportSizeAsync(1440, 900);
        await viewer.GoAsync(Tab);
        await viewer.Page.GetByRole(AriaRole.Button, new() { Name = Consumer }).ClickAsync();
        var drawn = viewer.Page.Locator("svg.across", new() { Has = viewer.Page.Locator(".box.stop") });
        await Expect(drawn).ToBeVisibleAsync();
        await viewer.SettleAsync();
        DocPicture.Keep("readiness-path.png", await drawn.ScreenshotAsync());
    }

    private static ILocator Row(Viewer viewer) => viewer.Page.GetByRole(AriaRole.Row).Filter(new() { Has = viewer.Page.GetByRole(AriaRole.Button, new() { Name = Consumer }) }).First;

    private static async Task PressAsync(Viewer viewer, ILocator locator)
    {
        await locator.FocusAsync();
        await viewer.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task LookAsync(Viewer viewer, int width)
    {
        (await viewer.SeriousAsync()).ShouldBeEmpty();
        (await viewer.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }
}
