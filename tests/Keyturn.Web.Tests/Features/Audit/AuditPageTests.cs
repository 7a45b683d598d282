using Bunit;
using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Web.Features.Audit;

namespace Keyturn.Web.Tests.Features.Audit;

public sealed class AuditPageTests : FeatureContext
{
    private async Task<IRenderedComponent<AuditPage>> PageAsync(string address = "/audit")
    {
        await SignInAsync();
        Navigation.NavigateTo(address);
        return Render<AuditPage>();
    }

    private async Task WriteAsync(string operation, AuditAction action = AuditAction.RotateNow, string secret = "prod/orders/db", AuditResult? result = AuditResult.Succeeded, string person = "aiko")
    {
        var requested = Entries.Requested(operation, action, A.Arn(secret), person: person);
        await Audit.AppendAsync(requested, CancellationToken.None);
        if (result is { } known)
            await Audit.AppendAsync(Entries.Outcome(requested, known), CancellationToken.None);
    }

    private static IEnumerable<string> Secrets(IRenderedComponent<AuditPage> page) =>
        page.FindAll(".kt-row:not(.kt-row-head)").Select(row => row.Children[3].TextContent.Trim());

    [Fact]
    public async Task Render_NothingDone_SaysSo() => (await PageAsync()).Find(".kt-empty").TextContent.ShouldContain("Nothing was done yet");

    [Fact]
    public async Task Render_BothPhases_AreOneRow()
    {
        await WriteAsync("op-1");

        var row = (await PageAsync()).FindAll(".kt-row:not(.kt-row-head)").ShouldHaveSingleItem();

        row.TextContent.ShouldContain("Accepted by AWS");
        row.TextContent.ShouldContain("Rotate now");
        row.TextContent.ShouldContain("Aiko Sato");
        row.TextContent.ShouldContain("ticket 42");
    }

    [Fact]
    public async Task Render_NoOutcome_SaysThatThereIsNone()
    {
        await WriteAsync("op-1", result: null);

        (await PageAsync("/audit?open=op-1")).Find(".details .kt-note").TextContent.ShouldContain("No outcome was written");
    }

    [Fact]
    public async Task Open_AnAction_ShowsBeforeAfterAndTheRequestId()
    {
        await WriteAsync("op-1");

        var details = (await PageAsync("/audit?open=op-1")).Find(".details");

        details.TextContent.ShouldContain("Before");
        details.TextContent.ShouldContain("AWSCURRENT 1");
        details.TextContent.ShouldContain("AWSPENDING 2");
        details.TextContent.ShouldContain("req-1");
        details.QuerySelector("a[href^='/secrets/']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Filter_FromTheAddress_ShowsTheSameView()
    {
        await WriteAsync("op-1");
        await WriteAsync("op-2", AuditAction.StopRotation, "billing", person: "ben");

        var page = await PageAsync("/audit?action=StopRotation&operator=ben");

        Secrets(page).ShouldBe(["billing"]);
        page.FindAll("select")[0].GetAttribute("value").ShouldBe("ben");
    }

    [Fact]
    public async Task Filter_Chosen_GoesIntoTheAddress()
    {
        await WriteAsync("op-1");
        await WriteAsync("op-2", AuditAction.StopRotation, "billing");
        var page = await PageAsync();

        page.FindAll("select")[1].Change("StopRotation");

        page.WaitForAssertion(() => Secrets(page).ShouldBe(["billing"]));
        Navigation.Uri.ShouldEndWith("/audit?action=StopRotation");
    }

    [Fact]
    public async Task Filter_PartOfAName_IsFoundAmongTheEntries()
    {
        await WriteAsync("op-1");
        await WriteAsync("op-2", secret: "billing");
        var page = await PageAsync();

        page.Find("input[type=search]").Change("bill");

        page.WaitForAssertion(() => Secrets(page).ShouldBe(["billing"]));
    }

    [Fact]
    public async Task Filter_NothingFits_OffersToClear()
    {
        await WriteAsync("op-1");
        var page = await PageAsync("/audit?secret=nowhere");
        page.Find(".kt-empty").TextContent.ShouldContain("No entry fits");

        page.Find("form button").Click();

        page.WaitForAssertion(() => Secrets(page).ShouldBe(["prod/orders/db"]));
    }

    [Fact]
    public async Task LoadOlder_MoreThanAPage_ReadsOn()
    {
        for (var i = 0; i < 101; i++)
            await WriteAsync($"op-{i}");
        var page = await PageAsync();
        page.Find(".more").TextContent.ShouldContain("Actions: 100 · newest entries read: 200");

        page.Find(".more button").Click();

        page.WaitForAssertion(() => page.Find(".more").TextContent.ShouldContain("Actions: 101 · newest entries read: 202"));
        page.Find(".more").TextContent.ShouldContain("All entries are loaded.");
    }

    [Fact]
    public async Task Verify_Intact_SaysHowManyEntriesWereRecomputed()
    {
        await WriteAsync("op-1");
        var page = await PageAsync();

        page.FindAll("button").Single(button => button.TextContent == "Verify the chain").Click();

        page.WaitForAssertion(() => page.Find(".verified").TextContent.ShouldContain("2 entries were recomputed"));
    }

    [Fact]
    public void Verify_Broken_SaysWhereAndWhatToDo()
    {
        var panel = Render<AuditVerifyPanel>(parameters => parameters.Add(own => own.Result, new AuditVerification(9, 4, "head", A.Moment)));

        panel.Find(".broken").TextContent.ShouldContain("broken at entry 4");
        panel.Find(".broken").TextContent.ShouldContain("Keep the database as it is");
    }

    [Fact]
    public async Task Export_Link_CarriesTheFilterWithoutTheOpenDetails()
    {
        await WriteAsync("op-1");

        (await PageAsync("/audit?operator=aiko&open=op-1")).Find("a[download]").GetAttribute("href").ShouldBe("/export/audit.csv?operator=aiko");
    }

    [Fact]
    public async Task Render_Japanese_SpeaksJapanese()
    {
        UseCulture("ja");
        await WriteAsync("op-1", AuditAction.RestoreSchedule, result: AuditResult.Unknown);

        var row = (await PageAsync()).Find(".kt-row:not(.kt-row-head)");

        row.TextContent.ShouldContain("スケジュールの復元");
        row.TextContent.ShouldContain("不明");
    }
}
