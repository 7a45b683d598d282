using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Readiness.Checks;

namespace Keyturn.Web.Tests.Features.Readiness.Checks;

public sealed class SecretChecksTabTests : FeatureContext
{
    private async Task<IRenderedComponent<SecretChecksTab>> TabAsync(EstateSnapshot? snapshot, string language = "en")
    {
        UseCulture(language);
        await SignInAsync();
        if (snapshot is not null)
            Feed.Publish(snapshot);
        return Render<SecretChecksTab>(parameters => parameters.Add(tab => tab.Secret, SecretArn.Parse(WholeEstate.Secret.Arn)));
    }

    [Fact]
    public async Task Render_SecretNotKnownYet_IsLoading() => (await TabAsync(null)).Find("[role=status]").TextContent.ShouldBe("Reading what the checks rest on");

    [Theory]
    [InlineData("en", "1. Secrets Manager access", "Passes")]
    [InlineData("ja", "1.", "合格")]
    public async Task Render_WholeEstate_StartsWithTheChecklistInItsOwnOrder(string language, string first, string passes)
    {
        var tab = await TabAsync(WholeEstate.Snapshot, language);

        var rows = tab.FindAll(".list")[0].QuerySelectorAll("details.check");
        rows.Select(row => row.Id![..6]).ShouldBe(["list-1", "list-1", "list-2", "list-2", "list-3", "list-3", "list-4", "list-4"]);
        rows[0].QuerySelector("strong")!.TextContent.ShouldStartWith(first);
        rows[0].QuerySelector(".kt-chip")!.TextContent.ShouldBe(passes);
    }

    [Fact]
    public async Task Render_EveryCheck_StandsOnThePageOnce()
    {
        var tab = await TabAsync(WholeEstate.Snapshot);

        tab.FindAll("details.check").Select(row => row.Id).Order(StringComparer.Ordinal).ShouldBe(ReadinessChecks.All.Select(check => check.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Render_DatabaseGroupClosed_FailsWithEvidenceAndHowToFixIt()
    {
        var tab = await TabAsync(WholeEstate.WithInbound("sg-db", 1521, "sg-other"));

        var row = tab.Find("#list-4-servers");
        row.QuerySelector("summary .kt-chip")!.TextContent.ShouldBe("Fails");
        row.QuerySelector("dl")!.TextContent.ShouldContain("How to fix it");
        row.TextContent.ShouldContain("web-1");
        tab.Find(".counts").TextContent.ShouldContain("Fails 1");
    }

    [Fact]
    public async Task Live_AGroupOpens_TheCheckPassesWithoutReload()
    {
        var tab = await TabAsync(WholeEstate.WithInbound("sg-db", 1521, "sg-other"));

        Feed.Publish(WholeEstate.Snapshot);

        tab.WaitForAssertion(() => tab.Find("#list-4-servers summary .kt-chip").TextContent.ShouldBe("Passes"));
    }
}
