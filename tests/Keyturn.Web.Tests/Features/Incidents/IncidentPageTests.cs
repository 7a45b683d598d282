using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Incidents;

namespace Keyturn.Web.Tests.Features.Incidents;

public sealed class IncidentPageTests : IncidentContext
{
    private static string Phase(IRenderedComponent<IncidentPage> page, int round = 1) => page.FindAll(".round")[round - 1].QuerySelector("header .kt-chip").ShouldNotBeNull().TextContent;

    private static IEnumerable<string> Steps(IRenderedComponent<IncidentPage> page) => page.FindAll(".kt-panel .steps > li").Select(step => $"{step.QuerySelector(".title")?.TextContent} [{step.QuerySelector(".kt-chip")?.TextContent}]");

    [Fact]
    public async Task Leak_Requested_ShowsTheRoundRunningWithItsClockAndWhatWaits()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);

        var page = BoardPage();

        page.Find("h1").TextContent.ShouldBe($"Incident {Id}");
        page.Find(".about").TextContent.ShouldContain("found in a ticket");
        page.Find(".about").TextContent.ShouldContain("Opened by Aiko Sato");
        Phase(page).ShouldBe("Rotation requested");
        Phase(page, 2).ShouldBe("Not asked for");
        page.FindAll(".round")[1].QuerySelectorAll(".acts button").ShouldHaveSingleItem().TextContent.ShouldBe("Skip…");
        page.Find(".round .time").TextContent.ShouldStartWith("0:00");
        page.Find(".next .title").TextContent.ShouldBe("Remove copies from environment variables, task definitions and user data");
        page.Find(".next").TextContent.ShouldContain("Rotate the secret");
        page.Find("header .kt-muted").TextContent.ShouldContain("Two users alternate: rotated twice");
    }

    [Fact]
    public async Task Leak_StepsOfTheWatch_AreShownWithTheUsualTime()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        var version = (await RoundAsync()).Requested.ShouldNotBeNull().VersionId;
        Rotations.Publish(A.Progress(A.Arn(), version, steps: [A.Step(RotationStep.CreateSecret, StepState.Done), A.Step(RotationStep.SetSecret, StepState.Running), A.Step(RotationStep.TestSecret), A.Step(RotationStep.FinishSecret)]));

        var page = BoardPage();

        page.FindAll(".four .step").Select(step => $"{step.QuerySelector("code")?.TextContent} {step.QuerySelector(".kt-chip")?.TextContent}").ShouldBe(["createSecret Done", "setSecret Running", "testSecret Not seen", "finishSecret Not seen"]);
        page.Find(".round .time").TextContent.ShouldContain("typically not known yet");
    }

    [Fact]
    public async Task Leak_FirstEnded_WaitsForConsumersAndOffersTheSecondOnlyWithAWarning()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        await FinishAsync();

        var page = BoardPage();

        Phase(page).ShouldBe("Succeeded");
        page.FindAll(".round")[1].QuerySelector(".acts button").ShouldNotBeNull().TextContent.ShouldBe("Rotate before that…");
        Steps(page).Take(3).ShouldBe(["Rotate the secret [Done]", "Consumers take the new version [Waiting]", "Rotate a second time [Later]"]);
        page.Find(".uptake header").TextContent.ShouldContain("0 of 1 known consumers");
        page.Find(".uptake tbody tr").TextContent.ShouldContain("web");
    }

    [Fact]
    public async Task Leak_ConsumerHasTheVersion_IsProvedAndTheSecondRotationIsNext()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        await FinishAsync();
        var page = BoardPage();

        await ReadByAsync((await RoundAsync()).Requested.ShouldNotBeNull().VersionId.ShouldNotBeNull());

        page.WaitForAssertion(() => page.Find(".uptake .kt-good").TextContent.ShouldBe("Taken"));
        page.Find(".uptake tbody").TextContent.ShouldContain("KMS Decrypt at 2026-05-11 12:00:20 UTC+9");
        page.Find(".next .title").TextContent.ShouldStartWith("Rotate a second time");
        page.Find(".next .kt-primary").TextContent.ShouldBe("Rotate…");
        page.Find("[role=status]").TextContent.ShouldContain("has version");
    }

    [Fact]
    public async Task Leak_SecondRotationAskedFor_RunsToTheEnd()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        await FinishAsync();
        await ReadByAsync((await RoundAsync()).Requested.ShouldNotBeNull().VersionId.ShouldNotBeNull());
        var page = BoardPage();

        page.Find(".next .kt-primary").Click();
        page.WaitForElement("[role=dialog] textarea").Input("all have it");
        page.WaitForAssertion(() => page.Find("[role=dialog] .kt-primary").HasAttribute("disabled").ShouldBeFalse());
        page.Find("[role=dialog] .kt-primary").Click();
        page.WaitForAssertion(() => page.FindAll("[role=dialog]").ShouldBeEmpty());
        await StepAsync();
        await FinishAsync(2);
        Clock.Advance(IncidentPage.Pause);

        page.WaitForAssertion(() => Phase(page, 2).ShouldBe("Succeeded"));
        SecretsManager.Rotations.Select(call => call.Token).Distinct().Count().ShouldBe(2);
        page.Find(".next .title").TextContent.ShouldStartWith("End the sessions that were opened with the old password: pg_terminate_backend");
    }

    [Fact]
    public async Task Leak_SecondRotationEarly_NamesWhoIsNotReadyAndNeedsATick()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        await FinishAsync();
        var page = BoardPage();

        page.FindAll(".round")[1].QuerySelector(".acts button").ShouldNotBeNull().Click();
        page.WaitForElement("[role=dialog] textarea").Input("cannot wait");

        page.FindAll("[role=dialog] .early li").Select(line => line.TextContent).ShouldBe(["Consumers take the new version", "web: Not seen yet"]);
        page.Find("[role=dialog] .kt-primary").HasAttribute("disabled").ShouldBeTrue();
        page.Find("[role=dialog] .early input").Change(true);
        page.WaitForAssertion(() => page.Find("[role=dialog] .kt-primary").HasAttribute("disabled").ShouldBeFalse());
    }

    [Fact]
    public async Task Round_Refused_SaysWhyAndOffersAnotherTry()
    {
        SecretsManager.RotateError = (_, _) => OperationErrors.AccessDenied("secretsmanager:RotateSecret");
        await OpenAsync(EmergencyPurpose.Leak, Alternating);

        var page = BoardPage();

        Phase(page).ShouldBe("Failed");
        page.Find(".round .bad").TextContent.ShouldContain("secretsmanager:RotateSecret");
        page.Find(".next .kt-primary").TextContent.ShouldBe("Try again…");
        page.Find(".round a[href$='tab=versions']").TextContent.ShouldBe("See the versions and which repair is safe");
    }

    [Fact]
    public async Task Round_Skipped_AsksWhyAndLetsTheStepsAfterItCome()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        await FinishAsync();
        var page = BoardPage();

        page.FindAll(".round")[1].QuerySelectorAll(".acts button")[1].Click();
        page.WaitForElement("[role=dialog] textarea").Input("one user after all");
        page.Find("[role=dialog] .kt-primary").Click();

        page.WaitForAssertion(() => Phase(page, 2).ShouldBe("Skipped"));
        page.Find(".entries").TextContent.ShouldContain("one user after all");
    }

    [Fact]
    public async Task Step_OfAPerson_IsTickedSaysWhoAndCanBeTakenBack()
    {
        await OpenAsync(EmergencyPurpose.Outage, Alternating);
        var page = BoardPage();

        page.Find(".steps input").Change(true);

        page.WaitForAssertion(() => page.Find(".steps li").TextContent.ShouldContain("Aiko Sato, 2026-05-11 12:00:00 UTC+9"));
        page.Find(".steps input").Change(false);
        page.WaitForAssertion(() => page.Find(".steps li .kt-chip").TextContent.ShouldBe("Next"));
        page.Find(".next .kt-primary").Click();
        page.WaitForAssertion(() => page.Find(".steps li .kt-chip").TextContent.ShouldBe("Done"));
    }

    [Fact]
    public async Task Outage_HasNoRotationAndShowsWhoHasTheCurrentVersion()
    {
        await OpenAsync(EmergencyPurpose.Outage, Alternating with { LastRotated = A.Moment.AddMinutes(-30) });

        var page = BoardPage();

        page.FindAll(".round").ShouldBeEmpty();
        page.Find(".uptake code").TextContent.ShouldBe(A.Version(1));
        page.Find(".uptake tbody tr").TextContent.ShouldContain("Not seen yet");
        Steps(page).First().ShouldBe("Do not rotate, and do not move AWSCURRENT back unread [Next]");
        page.Markup.ShouldContain("?tab=versions");
    }

    [Fact]
    public async Task Hold_SaidOnTheBoard_IsKeptAndMovesTheLatestTime()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        await FinishAsync();
        var page = BoardPage();
        page.Find(".uptake tbody").TextContent.ShouldContain("unknown, ask the owner");

        page.Find(".uptake select").Change(nameof(HoldKind.LambdaExtension));

        page.WaitForAssertion(() => page.Find(".uptake tbody").TextContent.ShouldContain("until 2026-05-11 12:05:00 UTC+9 at the latest"));
        page.Find(".entries").TextContent.ShouldContain("How web keeps the value of prod/orders/db: Lambda extension, 300 seconds by default");
    }

    [Fact]
    public async Task Note_Written_IsInTheRecordMasked()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        var page = BoardPage();

        page.Find(".note textarea").Input("changed by hand: password=Hunter2Hunter2");
        page.Find(".note").Submit();

        page.WaitForAssertion(() => page.Find(".entries .body").TextContent.ShouldStartWith("changed by hand: password="));
        page.Find(".entries .body").TextContent.ShouldNotContain("Hunter2");
        page.Find(".note textarea").GetAttribute("value").ShouldBe("");
    }

    [Fact]
    public async Task Superuser_StandsApartAndItsDependentWaits()
    {
        var superuser = A.Secret("prod/admin", function: "SecretsManagerRDSPostgreSQLRotationSingleUser");
        var app = A.Secret("prod/app", function: "SecretsManagerRDSPostgreSQLRotationMultiUser", tags: [(Keyturn.Readiness.Checks.CheckContext.SuperuserTag, "prod/admin")]);
        await OpenAsync(EmergencyPurpose.Leak, app, superuser);

        var page = BoardPage();

        page.FindAll(".board > h2").Select(title => title.TextContent).ShouldBe(["First, apart: superuser secrets", "Then: the others"]);
        page.FindAll("article h3").Select(title => title.TextContent).ShouldBe(["prod/admin", "prod/app"]);
        page.Find(".waits").TextContent.ShouldBe("The superuser's secret prod/admin is being rotated.");
        page.FindAll(".round header .kt-chip").Select(chip => chip.TextContent).ShouldBe(["Rotation requested", "Asked for, waits", "Not asked for"]);
    }

    [Fact]
    public async Task Close_WhileARotationRuns_IsDisabledAndAfterwardsNothingCanBeDone()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        var page = BoardPage();
        var close = page.FindAll(".kt-page-actions button").ShouldHaveSingleItem();
        (close.HasAttribute("disabled"), close.GetAttribute("title")).ShouldBe((true, "A rotation is under way."));

        await FinishAsync();
        page.WaitForAssertion(() => page.Find(".kt-page-actions button").HasAttribute("disabled").ShouldBeFalse());
        page.Find(".kt-page-actions button").Click();
        page.WaitForElement("[role=dialog] textarea").Input("handed over");
        page.Find("[role=dialog] p").TextContent.ShouldStartWith("Steps are left.");
        page.Find("[role=dialog] .kt-primary").Click();

        page.WaitForAssertion(() => page.Find(".about .kt-chip").TextContent.ShouldBe("Closed"));
        page.FindAll(".next, .note, .acts, .kt-page-actions button").ShouldBeEmpty();
        page.FindAll(".steps input").ShouldAllBe(box => box.HasAttribute("disabled"));
    }

    [Fact]
    public async Task Exports_AreLinkedInBothFormats()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);

        BoardPage().FindAll("a[download]").Select(link => link.GetAttribute("href")).ShouldBe([$"/export/incidents/{Id}.md", $"/export/incidents/{Id}.json"]);
    }

    [Fact]
    public async Task Viewer_SeesEverythingAndCanDoNothing()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        await FinishAsync();
        await SignInAsync(FixedOperators.Viewer);

        var page = BoardPage();

        page.FindAll(".kt-page-actions button, .next button, .acts button, .steps input, .note textarea, .uptake select").ShouldAllBe(control => control.HasAttribute("disabled"));
        page.Find(".about").TextContent.ShouldContain("You need the permission “Rotate secrets” for this.");
    }

    [Fact]
    public async Task Restart_TheBoardIsTheRecords()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        await FinishAsync(outcome: RotationOutcome.Failed);

        // Nothing of the watch is left in a new process: the record alone tells.
        await using var other = new AfterRestart();
        var page = await other.BoardAsync(await Store.ReadAsync(Id, default));

        page.WaitForAssertion(() => page.Find(".round .kt-chip").TextContent.ShouldBe("Failed"));
        page.FindAll(".four .step").Count.ShouldBe(4);
    }

    [Fact]
    public async Task AnotherInstanceWrites_IsSeenAtTheNextLook()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        var page = BoardPage();
        await Store.AppendAsync(Id, (await Store.ReadAsync(Id, default)).Length, [new("ken", "Ken", new NoteWritten("from elsewhere"))], default);

        Clock.Advance(IncidentPage.Pause);

        page.WaitForAssertion(() => page.Find(".entries").TextContent.ShouldContain("from elsewhere"));
    }

    [Fact]
    public async Task NoSuchIncident_SaysSo()
    {
        await SignInAsync();

        BoardPage().Find(".kt-empty-title").TextContent.ShouldBe("There is no such incident");
    }

    [Fact]
    public async Task StoreAway_ShowsTheErrorAndReadsAgain()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        Store.IsDown = true;
        var page = BoardPage();
        page.Find(".kt-error").TextContent.ShouldContain(OperationErrors.IncidentStoreUnavailable().Sentence.ToText());

        Store.IsDown = false;
        page.Find(".kt-error button").Click();

        page.WaitForAssertion(() => page.FindAll(".board").Count.ShouldBe(1));
    }

    [Fact]
    public async Task Japanese_SpeaksJapanese()
    {
        await OpenAsync(EmergencyPurpose.Leak, Alternating);
        UseCulture("ja");

        var page = BoardPage();

        page.Find("h1").TextContent.ShouldBe($"インシデント {Id}");
        Phase(page).ShouldBe("要求済み・実行中");
        page.Find(".next h2").TextContent.ShouldBe("次に行うこと");
        page.Find(".uptake h4").TextContent.ShouldBe("新しいバージョンを読み取った利用者");
    }

    /// <summary>Another process on the same store.</summary>
    private sealed class AfterRestart : IncidentContext
    {
        public async Task<IRenderedComponent<IncidentPage>> BoardAsync(ImmutableArray<IncidentEntry> entries)
        {
            await SignInAsync();
            await Store.OpenAsync(Id, [.. entries.Select(entry => new IncidentDraft(entry.OperatorId, entry.OperatorName, entry.Content))], default);
            return BoardPage();
        }
    }
}
