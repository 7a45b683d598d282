using Bunit;
using Keyturn.Operations.Instances;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Status;

namespace Keyturn.Web.Tests.Features.Status;

public sealed class StatusPageTests : FeatureContext
{
    private static readonly PartFailure Refused = new(A.Moment, "ec2:DescribeVpcs", "UnauthorizedOperation", "You are not authorized", "ec2:DescribeVpcs");

    private async Task<IRenderedComponent<StatusPage>> PageAsync(EstateSnapshot? snapshot, string language = "en")
    {
        UseCulture(language);
        await SignInAsync();
        if (snapshot is not null)
            Feed.Publish(snapshot);
        return Render<StatusPage>();
    }

    [Fact]
    public async Task Render_NothingRead_IsLoading() =>
        (await PageAsync(null)).Find("[role=status]").TextContent.ShouldBe("Waiting for the first answers of AWS");

    [Fact]
    public async Task Render_NoAccount_SaysWhatToSetUp()
    {
        Accounts.Accounts = [];

        (await PageAsync(null)).Find(".kt-empty").TextContent.ShouldContain("Aws:Accounts");
    }

    [Fact]
    public async Task Render_OnePlaceRead_ShowsTheOthersAsNotRead()
    {
        var page = await PageAsync(WholeEstate.Snapshot);

        page.FindAll(".scope h2").Select(title => title.TextContent).ShouldBe(
            [$"shop-prod · {A.AccountId} · ap-northeast-1", $"shop-prod · {A.AccountId} · us-west-2", $"shop-dev · {A.OtherAccountId} · ap-northeast-1"]);
        page.FindAll(".scope")[1].TextContent.ShouldContain("Nothing of this account and Region was read yet.");
    }

    [Fact]
    public async Task Render_ADeniedCall_ShowsTheStatementThatIsMissing()
    {
        var page = await PageAsync(WholeEstate.With(network => network with { Vpcs = network.Vpcs.FailedWith(Refused) }));

        var failed = page.Find(".failures .failed");
        failed.TextContent.ShouldContain("ec2:DescribeVpcs");
        failed.TextContent.ShouldContain("AWS says: You are not authorized");
        failed.TextContent.ShouldContain("What was read before is still shown");
        failed.QuerySelector("pre").ShouldNotBeNull().TextContent.ShouldContain("\"Action\": \"ec2:DescribeVpcs\"");
        failed.QuerySelector("[data-copy]").ShouldNotBeNull().GetAttribute("data-copy").ShouldBe(failed.QuerySelector("pre")?.TextContent);
        page.Find(".summary").TextContent.ShouldContain("Failing calls: 1");
    }

    [Fact]
    public async Task Render_AThrottledCall_AsksForNoPermission()
    {
        var throttled = Refused with { Code = "Throttling", MissingPermission = null };
        var page = await PageAsync(WholeEstate.With(network => network with { Vpcs = EstatePart<System.Collections.Immutable.ImmutableDictionary<string, Keyturn.Readiness.Network.Facts.Vpc>>.NotRead.FailedWith(throttled) }));

        page.FindAll(".failed pre").ShouldBeEmpty();
        page.Find(".failed").TextContent.ShouldContain("Nothing of it was ever read");
    }

    [Fact]
    public async Task Render_AnsweredCalls_SayWhenAndHowFarTheFirstFillIs()
    {
        var page = await PageAsync(WholeEstate.Snapshot with { CallsOfLastRefresh = 1, CallsOfLastFacts = 61 });

        page.FindAll(".scope")[0].TextContent.ShouldContain("Calls of the last refresh: 1 for the list of secrets, 61 for network");
        page.FindAll("tbody th code").Select(call => call.TextContent).ShouldContain("iam:ListInstanceProfiles");
        page.FindAll("progress").Select(bar => (bar.GetAttribute("value"), bar.GetAttribute("max"))).ShouldBe([("1", "1"), ("1", "1")]);
    }

    [Fact]
    public async Task Render_CallsNotMadeYet_StandApartFromTheAnsweredOnes()
    {
        var page = await PageAsync(WholeEstate.With(network => network with { Vpcs = EstatePart<System.Collections.Immutable.ImmutableDictionary<string, Keyturn.Readiness.Network.Facts.Vpc>>.NotRead }));

        var scope = page.FindAll(".scope")[0];
        var waiting = scope.QuerySelector("details.waiting").ShouldNotBeNull();
        waiting.HasAttribute("open").ShouldBeTrue();
        waiting.QuerySelectorAll("code").Select(call => call.TextContent).ShouldContain("ec2:DescribeVpcs");
        waiting.QuerySelector("summary").ShouldNotBeNull().TextContent.ShouldBe($"Calls not made yet: {waiting.QuerySelectorAll("li").Length}");
        var answered = scope.QuerySelector("details.answered").ShouldNotBeNull();
        answered.TextContent.ShouldNotContain("ec2:DescribeVpcs");
        answered.TextContent.ShouldNotContain("Not read yet");
        answered.QuerySelector("summary").ShouldNotBeNull().TextContent.ShouldBe($"Answered calls: {answered.QuerySelectorAll("tbody tr").Length}");
    }

    [Fact]
    public async Task Publish_AFailureThatIsOver_Goes()
    {
        var page = await PageAsync(WholeEstate.With(network => network with { Vpcs = network.Vpcs.FailedWith(Refused) }));

        Feed.Publish(WholeEstate.Snapshot);
        Clock.Advance(TimeSpan.FromSeconds(2));

        page.WaitForAssertion(() => page.FindAll(".failed").ShouldBeEmpty());
    }

    [Fact]
    public async Task Render_Japanese_IsJapanese() =>
        (await PageAsync(WholeEstate.Snapshot, "ja")).Find("h1").TextContent.ShouldBe("Keyturn が読めるもの");

    [Fact]
    public async Task Render_Leaders_SaysWhichInstanceReadsAndSinceWhen()
    {
        var scopes = Accounts.Accounts.SelectMany(account => account.Regions.Select(region => new EstateScope(account.Partition, account.Id, region))).ToArray();
        Leaders.Put(new(Duty.Of(scopes[0]), 3, Leaders.Instance, Clock.GetUtcNow().AddHours(-2), Clock.GetUtcNow()));
        Leaders.Put(new(Duty.Of(scopes[1]), 1, "keyturn-b", Clock.GetUtcNow().AddHours(-2), Clock.GetUtcNow() - Election.SeenWithin));

        var rows = (await PageAsync(WholeEstate.Snapshot)).FindAll("[aria-labelledby=status-instances] li");

        rows.Count.ShouldBe(4);
        rows[0].TextContent.ShouldContain("Led");
        rows[0].TextContent.ShouldContain("this instance");
        rows[1].TextContent.ShouldContain("Nobody leads");
        rows[1].TextContent.ShouldContain("keyturn-b");
        rows[3].TextContent.ShouldContain("Notices, incidents, audit log");
    }

    [Fact]
    public async Task Render_LeadersUnreadable_SaysSo()
    {
        Leaders.Failure = new InvalidOperationException("disk I/O error");

        (await PageAsync(WholeEstate.Snapshot, "ja")).Find("[aria-labelledby=status-instances]").TextContent.ShouldContain("担当インスタンスは不明です");
    }
}
