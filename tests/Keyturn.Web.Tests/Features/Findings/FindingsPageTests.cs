using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Watching;
using Keyturn.Testing;
using Keyturn.Web.Features.Findings;
using Keyturn.Web.Features.Home;
using Keyturn.Web.Layout;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Findings;

public sealed class FindingsPageTests : FeatureContext
{
    private WatchBoard Watch => Services.GetRequiredService<WatchBoard>();

    private async Task<IRenderedComponent<FindingsPage>> PageAsync(string address = "/findings")
    {
        await SignInAsync();
        Look();
        Navigation.NavigateTo(address);
        return Render<FindingsPage>();
    }

    private void Look()
    {
        _ = Board;
        Watch.Look();
    }

    private static string[] Names(IRenderedComponent<FindingsPage> page) => [.. page.FindAll(".line a").Select(link => link.TextContent)];

    [Fact]
    public async Task Render_NothingLookedAtYet_Waits()
    {
        await SignInAsync();

        Render<FindingsPage>().Find("[role=status]").TextContent.ShouldContain("being worked out");
    }

    [Fact]
    public async Task Render_Findings_AreListedByUrgencyWithTheirReason()
    {
        Publish(A.Secret("prod/a", RotationState.Overdue), A.Secret("prod/b", RotationState.Stuck), A.Secret("prod/c"));

        var page = await PageAsync();

        Names(page).ShouldBe(["prod/b", "prod/a"]);
        page.Find(".line small").TextContent.ShouldContain("nothing is running");
    }

    [Fact]
    public async Task Filter_InTheAddress_ShowsThatKindAlone()
    {
        Publish(A.Secret("prod/a", RotationState.Overdue), A.Secret("prod/b", RotationState.Stuck));

        var page = await PageAsync("/findings?kind=Overdue");
        Names(page).ShouldBe(["prod/a"]);

        await page.InvokeAsync(() => Navigation.NavigateTo("/findings?kind=Overdue&q=zzz"));
        page.WaitForAssertion(() => page.Find(".kt-empty").TextContent.ShouldContain("Nothing matches"));
    }

    [Fact]
    public async Task Acknowledge_HidesItForMeUntilItChanges()
    {
        Publish(A.Secret("prod/b", RotationState.Stuck));
        var page = await PageAsync();

        page.Find(".line button").Click();
        page.WaitForAssertion(() => page.FindAll(".line").ShouldBeEmpty());
        (await Preferences.ReadAsync("aiko", "findings.acknowledged", default)).ShouldNotBeNull().ShouldContain("Stuck:");

        var changed = A.Secret("prod/b", RotationState.Stuck) with { StagesByVersion = A.Stages((A.Version(1), ["AWSCURRENT"]), (A.Version(7), ["AWSPENDING"])) };
        Publish(changed);
        await page.InvokeAsync(Look);
        page.WaitForAssertion(() => Names(page).ShouldBe(["prod/b"]));
    }

    [Fact]
    public async Task ShowAgain_OnTheHiddenList_BringsItBack()
    {
        Publish(A.Secret("prod/b", RotationState.Stuck));
        var page = await PageAsync();
        page.Find(".line button").Click();
        await page.InvokeAsync(() => Navigation.NavigateTo("/findings?hidden=1"));
        page.WaitForAssertion(() => Names(page).ShouldBe(["prod/b"]));

        page.Find(".line button").Click();

        page.WaitForAssertion(() => page.FindAll(".line").ShouldBeEmpty());
        (await Preferences.ReadAsync("aiko", "findings.acknowledged", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Menu_CountsWhatNeedsMeAndForgetsWhatIAcknowledged()
    {
        Publish(A.Secret("prod/a", RotationState.Overdue), A.Secret("prod/b", RotationState.Stuck), A.Secret("prod/soon", RotationState.DueSoon));
        var page = await PageAsync();
        var menu = Render<NavMenu>();
        menu.Find(".kt-count").TextContent.ShouldBe("Need you: 2");

        page.Find(".line button").Click();

        menu.WaitForAssertion(() => menu.Find(".kt-count").TextContent.ShouldBe("Need you: 1"));
    }

    [Fact]
    public async Task Home_GroupsFindingsWithLinksToTheirLists()
    {
        Publish(A.Secret("prod/a", RotationState.Overdue), A.Secret("prod/b", RotationState.Overdue), A.Secret("prod/c", RotationState.Stuck));
        await PageAsync();

        var home = Render<FindingGroups>();

        home.FindAll("li a").Select(link => (link.TextContent, link.GetAttribute("href"))).ShouldBe([("1 secret", "/findings?kind=Stuck"), ("2 secrets", "/findings?kind=Overdue")]);
        home.Find("li").TextContent.ShouldContain("1 new");
    }

    [Theory]
    [InlineData("", "/findings")]
    [InlineData("?kind=KeyDeletion&q=prod&new=1&hidden=1", "/findings?q=prod&kind=KeyDeletion&new=1&hidden=1")]
    [InlineData("?kind=nonsense", "/findings")]
    public void Filter_ThereAndBack_IsTheSameAddress(string query, string address)
    {
        FindingFilter.Parse(query).ToAddress().ShouldBe(address);
        FindingFilter.Parse(FindingFilter.Parse(query).ToAddress().Split('?').Skip(1).FirstOrDefault("")).ShouldBe(FindingFilter.Parse(query));
    }
}
