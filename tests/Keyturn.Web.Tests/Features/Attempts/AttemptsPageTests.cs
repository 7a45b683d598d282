using Bunit;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Attempts;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Attempts;

public sealed class AttemptsPageTests : FeatureContext
{
    private TrailFeed Trail => Services.GetRequiredService<TrailFeed>();

    [Fact]
    public async Task Render_NothingReadYet_Waits() => (await PageAsync()).Find(".kt-loading").ShouldNotBeNull();

    [Fact]
    public async Task Render_NothingRotated_SaysSo()
    {
        Feed.Publish(A.Snapshot([A.Secret()]));
        Trail.Publish(new TrailSnapshot(A.Scope()) { Covered = A.Covered(A.Moment.AddDays(-90), A.Moment) });

        (await PageAsync()).Find(".kt-empty").TextContent.ShouldContain("No rotation in this time");
    }

    [Fact]
    public async Task Render_ThisWeek_IsNewestFirstAndLeadsToTheAttempt()
    {
        Told.To(Feed, Trail);

        var page = await PageAsync();

        Secrets(page).ShouldBe(["orders", "billing"]);
        var first = page.FindAll(".kt-row:not(.kt-row-head)")[0];
        first.TextContent.ShouldContain("setSecret");
        first.TextContent.ShouldContain("tanaka.yui");
        first.QuerySelector("a").ShouldNotBeNull().GetAttribute("href").ShouldBe($"/secrets/{A.AccountId}/{A.Region}/orders?tab=attempts&attempt={A.Version(11)}");
    }

    [Theory]
    [InlineData("outcome=failed", "orders")]
    [InlineData("step=setsecret", "orders")]
    [InlineData("by=schedule", "billing")]
    [InlineData("by=tanaka.yui", "orders")]
    [InlineData("q=BILL", "billing")]
    [InlineData("range=month&tests=only", "orders")]
    [InlineData("function=SecretsManagerRDSOracleRotationSingleUser&region=ap-northeast-1&outcome=succeeded", "billing")]
    public async Task Filter_InTheAddress_ShowsTheSameView(string query, string shown)
    {
        Told.To(Feed, Trail);

        Secrets(await PageAsync($"/attempts?{query}")).ShouldBe([shown]);
    }

    [Fact]
    public async Task Filter_NothingFits_OffersTheWayOut()
    {
        Told.To(Feed, Trail);

        (await PageAsync("/attempts?outcome=abandoned")).Find(".kt-empty a").GetAttribute("href").ShouldBe("/attempts");
    }

    [Fact]
    public async Task Filter_Chosen_GoesIntoTheAddress()
    {
        Told.To(Feed, Trail);
        var page = await PageAsync();

        page.FindAll("select")[0].Change("Night");

        Navigation.Uri.ShouldEndWith("/attempts?range=night");
    }

    [Fact]
    public async Task Live_AnotherAttempt_IsShown()
    {
        Told.To(Feed, Trail, [A.Secret("orders"), A.Secret("billing"), A.Secret("new")]);
        var page = await PageAsync();

        Feed.Publish(A.Snapshot([A.Secret("new")], [A.Event(RotationEventKind.Succeeded, A.Moment.AddMinutes(-1), A.Version(20), A.Arn("new"))]));

        page.WaitForAssertion(() => Secrets(page)[0].ShouldBe("new"));
    }

    [Fact]
    public async Task Shortcuts_CountWhatFailedThisNight()
    {
        Told.To(Feed, Trail);

        (await PageAsync()).Find(".shortcuts").TextContent.ShouldContain("Failed this night: 1");
    }

    [Fact]
    public async Task Range_Year_ReadsWhatIsOlderFromTheStore()
    {
        Told.To(Feed, Trail);
        await History.SaveTrailAsync(A.Scope(), [A.Event(RotationEventKind.Succeeded, A.Moment.AddDays(-200), A.Version(30), A.Arn("old"))], [], System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<CoveredSpan>>.Empty, CancellationToken.None);

        var page = await PageAsync("/attempts?range=year");

        page.WaitForAssertion(() => Secrets(page).ShouldBe(["orders", "billing", "orders", "old"]));
    }

    [Fact]
    public async Task Range_YearOfAFleet_IsReadInStretchesAndFurtherOnDemand()
    {
        Told.To(Feed, Trail);
        var old = Enumerable.Range(0, 20_000).Select(number => A.Event(RotationEventKind.Succeeded, A.Moment.AddDays(-100).AddSeconds(number), A.Version(number), A.Arn($"fleet-{number}"), id: $"fleet-{number}"));
        var oldest = A.Event(RotationEventKind.Succeeded, A.Moment.AddDays(-300), A.Version(30), A.Arn("oldest"), id: "oldest");
        await History.SaveTrailAsync(A.Scope(), [.. old, oldest], [], System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<CoveredSpan>>.Empty, CancellationToken.None);
        var page = await PageAsync("/attempts?range=year&q=oldest");
        page.WaitForAssertion(() => page.FindAll("[role=note]")[^1].TextContent.ShouldContain("Older attempts were read back to"));
        Secrets(page).ShouldBeEmpty();

        await page.FindAll("[role=note] button")[^1].ClickAsync(new());

        page.WaitForAssertion(() => Secrets(page).ShouldBe(["oldest"]));
        page.FindAll("[role=note] button").ShouldBeEmpty();
    }

    [Fact]
    public async Task Range_YearButTheStoreIsDown_SaysSoAndShowsTheRest()
    {
        Told.To(Feed, Trail);
        History.Broken = true;

        var page = await PageAsync("/attempts?range=year");

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldContain("could not be read"));
        Secrets(page).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Render_HistoryNotReadFarEnough_SaysFromWhenOn()
    {
        Told.To(Feed, Trail);
        Trail.Publish(Trail.Of(A.Scope()) with { Covered = A.Covered(A.Moment.AddDays(-2), A.Moment) });

        (await PageAsync()).Find(".kt-note").TextContent.ShouldContain("read without a gap since");
    }

    private static string[] Secrets(IRenderedComponent<AttemptsPage> page) => [.. page.FindAll(".kt-row:not(.kt-row-head) .kt-row-link").Select(link => link.TextContent.Trim())];

    private async Task<IRenderedComponent<AttemptsPage>> PageAsync(string address = "/attempts")
    {
        await SignInAsync();
        Navigation.NavigateTo(address);
        return Render<AttemptsPage>();
    }
}
