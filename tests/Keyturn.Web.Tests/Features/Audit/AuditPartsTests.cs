using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Web.Features.Audit;

namespace Keyturn.Web.Tests.Features.Audit;

public sealed class AuditPartsTests : FeatureContext
{
    private static AuditEntry Entry(AuditDraft draft, long sequence = 1) => new(sequence, A.Moment, draft, "hash-before", "hash-own");

    private async Task<IRenderedComponent<AuditDetails>> DetailsAsync(AuditEntry? requested, AuditEntry? outcome)
    {
        await SignInAsync();
        return Render<AuditDetails>(parameters => parameters.Add(own => own.Action, new AuditedAction(requested, outcome)).Add(own => own.CloseHref, "/audit?secret=db"));
    }

    [Fact]
    public async Task Details_OutcomeMissing_IsOpenNotGood()
    {
        var details = await DetailsAsync(Entry(Entries.Requested()), null);

        details.FindAll(".phase").Count.ShouldBe(1);
        details.Find(".kt-note").TextContent.ShouldNotBeEmpty();
        details.FindAll(".kt-good").ShouldBeEmpty();
    }

    [Fact]
    public async Task Details_RequestOutsideWhatWasRead_StillSaysWhoAndWhat()
    {
        var details = await DetailsAsync(null, Entry(Entries.Outcome(Entries.Requested())));

        details.Find("h2").TextContent.ShouldBe(AuditWords.Of(AuditAction.RotateNow));
        details.Markup.ShouldContain("Aiko Sato (aiko)");
        details.Markup.ShouldContain("ticket 42");
    }

    [Fact]
    public async Task Details_BothHalves_CarryTheirChainAndTheRequestOfAws()
    {
        var requested = Entries.Requested();

        var details = await DetailsAsync(Entry(requested, 1_233), Entry(Entries.Outcome(requested), 1_234));

        details.FindAll(".phase").Count.ShouldBe(2);
        details.FindAll("[data-copy]").Select(copy => copy.GetAttribute("data-copy")).ShouldBe(["op-1", "req-1"]);
        details.Markup.ShouldContain("1,234");
        details.Markup.ShouldContain("hash-before");
        details.Find("header a").GetAttribute("href").ShouldBe("/audit?secret=db");
    }

    [Fact]
    public async Task Details_ReasonWithMarkup_IsTextOnThePage()
    {
        var details = await DetailsAsync(Entry(Entries.Requested(reason: "<img src=x onerror=alert(1)>")), null);

        details.FindAll("img").ShouldBeEmpty();
        details.Markup.ShouldContain("&lt;img src=x onerror=alert(1)&gt;");
    }

    [Fact]
    public async Task Details_ArnThatCannotBeRead_IsShownAsItWasWritten()
    {
        var details = await DetailsAsync(Entry(Entries.Requested() with { SecretArn = "arn:broken" }), null);

        details.Find("dd").TextContent.ShouldContain("arn:broken");
        details.FindAll("dd a").ShouldBeEmpty();
    }

    [Fact]
    public async Task Phase_FactThatIsNotKnownHere_KeepsItsName()
    {
        await SignInAsync();
        var draft = Entries.Requested() with { Details = ImmutableSortedDictionary<string, string>.Empty.Add("somethingNew", "42") };

        Render<AuditPhaseView>(parameters => parameters.Add(own => own.Entry, Entry(draft))).FindAll("dt").Select(term => term.TextContent).ShouldContain("somethingNew");
    }

    [Theory]
    [InlineData(AuditResult.Succeeded, "kt-good")]
    [InlineData(AuditResult.Failed, "kt-bad")]
    [InlineData(AuditResult.Unknown, "kt-warn")]
    public async Task Phase_Outcome_LooksAsItEnded(AuditResult result, string expected)
    {
        await SignInAsync();

        Render<AuditPhaseView>(parameters => parameters.Add(own => own.Entry, Entry(Entries.Outcome(Entries.Requested(), result)))).Find(".kt-chip").ClassList.ShouldContain(expected);
    }

    [Fact]
    public async Task Verify_BrokenChain_SaysWhereAndWhatToDo()
    {
        await SignInAsync();

        var panel = Render<AuditVerifyPanel>(parameters => parameters.Add(own => own.Result, new AuditVerification(900, 17, "head-hash", A.Moment)));

        panel.Find("section").ClassList.ShouldContain("broken");
        panel.Find(".kt-bad").TextContent.ShouldContain("17");
        panel.Find(".head code").TextContent.ShouldBe("head-hash");
        panel.FindAll("p").Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Words_EveryAction_HasItsOwn(string culture)
    {
        UseCulture(culture);

        Enum.GetValues<AuditAction>().Select(AuditWords.Of).ShouldBeUnique();
    }

    [Fact]
    public void Words_NoResult_IsOpenAndLooksLikeNothingElse()
    {
        var looks = new AuditResult?[] { null, AuditResult.Succeeded, AuditResult.Failed, AuditResult.Unknown }.Select(AuditWords.Of).ToList();

        looks.Select(look => look.Text).ShouldBeUnique();
        looks.Select(look => look.Icon).ShouldBeUnique();
        looks[0].Tone.ShouldBe(Keyturn.Web.Ui.Tone.Neutral);
    }
}
