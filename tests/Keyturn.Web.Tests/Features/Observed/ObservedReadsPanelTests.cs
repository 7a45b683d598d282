using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Observed;

namespace Keyturn.Web.Tests.Features.Observed;

public sealed class ObservedReadsPanelTests : FeatureContext
{
    private const string Dba = $"arn:aws:iam::{A.AccountId}:role/dba";

    private async Task<IRenderedComponent<ObservedReadsPanel>> PanelAsync(EstateSnapshot snapshot)
    {
        await SignInAsync();
        Feed.Publish(snapshot);
        return Render<ObservedReadsPanel>(parameters => parameters.Add(panel => panel.Secret, SecretArn.Parse(WholeEstate.Secret.Arn)));
    }

    [Fact]
    public async Task Render_SeenAndDeclared_ShowsBothSidesAndThatNotSeenIsNoProof()
    {
        var declaring = WholeEstate.Snapshot with { Declarations = [new("*", ["web-1", "settlement"])] };
        var panel = await PanelAsync(declaring with { ObservedReads = Keyturn.Testing.Observed.Reads(1, WholeEstate.RoleArn, Dba) });

        panel.FindAll("tbody tr").Select(row => row.QuerySelector("td")?.TextContent).ShouldBe(["seen, not declared", "declared"]);
        panel.FindAll("[role=note]").ShouldHaveSingleItem().TextContent.ShouldContain("settlement");
        panel.Find(".kt-muted").TextContent.ShouldContain("Not seen is never proof");
        panel.Find(".kt-muted").TextContent.ShouldContain("Every GetSecretValue event from");
        panel.FindAll(".who")[0].TextContent.ShouldContain("no consumer that Keyturn knows");
        panel.FindAll(".who")[1].TextContent.ShouldContain("web-1");
    }

    [Fact]
    public async Task Render_ReadsWithRefusals_CountsThemApart()
    {
        var read = new ObservedRead(Dba, A.Moment.AddDays(-1), A.Moment.AddHours(-1), 2) { Denied = 1, Decrypts = 4, Session = "tanaka.yui" };
        var panel = await PanelAsync(WholeEstate.Snapshot with { ObservedReads = Keyturn.Testing.Observed.Reads(1, [Keyturn.Testing.Observed.Span], read) });

        panel.FindAll("td")[1].TextContent.ShouldBe("2 · 1 refused · 4 seen at its key");
        panel.Find(".who").TextContent.ShouldContain("last as tanaka.yui");
    }

    [Fact]
    public async Task Render_Gaps_AreSaid()
    {
        CoveredSpan older = new(A.Moment.AddDays(-60), A.Moment.AddDays(-50));
        var panel = await PanelAsync(WholeEstate.Snapshot with { ObservedReads = Keyturn.Testing.Observed.Reads(1, [older, Keyturn.Testing.Observed.Span]) });

        panel.Find(".kt-muted").TextContent.ShouldContain("with gaps");
        panel.Find(".kt-empty").TextContent.ShouldContain("Nobody was seen");
    }

    [Fact]
    public async Task Render_EventsDenied_NamesTheCall()
    {
        var failure = new PartFailure(A.Moment, "cloudtrail:LookupEvents", "AccessDeniedException", "no", "cloudtrail:LookupEvents");
        var panel = await PanelAsync(WholeEstate.Snapshot with { ObservedReads = EstatePart<ObservedReads>.NotRead.FailedWith(failure) });

        panel.Find(".kt-muted").TextContent.ShouldContain("No event of a read was looked up yet.");
        panel.Find("details").TextContent.ShouldContain("cloudtrail:LookupEvents");
        panel.FindAll(".kt-empty").ShouldBeEmpty();
    }
}
