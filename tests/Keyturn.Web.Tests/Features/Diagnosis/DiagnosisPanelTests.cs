using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Diagnosis;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Checks;
using Keyturn.Testing;
using Keyturn.Web.Features.Diagnosis;

namespace Keyturn.Web.Tests.Features.Diagnosis;

public sealed class DiagnosisPanelTests : FeatureContext
{
    private const string KeyDenied = "[ERROR] ClientError: An error occurred (AccessDeniedException) when calling the PutSecretValue operation: Access to KMS is not allowed\nTraceback (most recent call last):";
    private const string LoginRefused = "[ERROR] ValueError: Unable to log into database with previous, current, or pending secret of secret arn X";

    private static AttemptDiagnosis Of(RotationStep failed, string? line, RotationOutcome outcome = RotationOutcome.Failed, params (string Id, CheckOutcome Outcome)[] checks) => Diagnoser.Diagnose(new()
    {
        Now = A.Moment,
        Checks = checks.ToImmutableDictionary(check => check.Id, check => new CheckAnswer(check.Outcome)),
        Attempt = new()
        {
            Secret = A.Arn(),
            VersionId = A.Version(2),
            IsTest = false,
            Trigger = AttemptTrigger.Schedule,
            Started = A.Moment,
            Ended = A.Moment.AddMinutes(1),
            Outcome = outcome,
            FailedStep = outcome == RotationOutcome.Failed ? failed : null,
            Steps = [.. Enum.GetValues<RotationStep>().Select(step => new StepProgress(step, step == failed ? StepState.Failed : StepState.NotSeen, null, null, 1, null, step == failed && line is not null ? [new LogEvent("e1", "s", A.Moment, line)] : []))],
            Gaps = [AttemptGap.LogsNotRead],
            AsOf = A.Moment,
        },
    });

    private async Task<IRenderedComponent<DiagnosisPanel>> PanelAsync(AttemptDiagnosis diagnosis, Func<LogEvent, string?>? address = null)
    {
        await SignInAsync();
        return Render<DiagnosisPanel>(parameters => parameters.Add(panel => panel.Diagnosis, diagnosis).Add(panel => panel.Secret, A.Arn()).Add(panel => panel.LineAddress, address));
    }

    [Fact]
    public async Task Render_CertainCause_QuotesItsLineAndLinksToIt()
    {
        var panel = await PanelAsync(Of(RotationStep.CreateSecret, KeyDenied), line => $"#line-{line.EventId}");

        panel.Find(".finding[open] summary").TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("Certain"), text => text.ShouldContain("K3"), text => text.ShouldContain("may not use the secret’s key"));
        panel.Find(".finding[open] blockquote").TextContent.ShouldBe(KeyDenied[..KeyDenied.IndexOf('\n')]);
        panel.Find("a[href='#line-e1']").TextContent.ShouldBe("See the line");
        panel.FindAll("h3").Select(title => title.TextContent).ShouldContain("What not to do");
    }

    [Fact]
    public async Task Render_FailingCheck_IsLinkedTo()
    {
        var panel = await PanelAsync(Of(RotationStep.CreateSecret, KeyDenied, checks: ("role-key", CheckOutcome.Fail)));

        panel.Find("a[href$='#role-key']").GetAttribute("href").ShouldBe("/secrets/111122223333/ap-northeast-1/prod/orders/db?tab=checks#role-key");
        panel.FindAll("a").Count(link => link.TextContent == "See the line").ShouldBe(0);
    }

    [Fact]
    public async Task Render_FurtherCauses_AreFolded()
    {
        var panel = await PanelAsync(Of(RotationStep.SetSecret, LoginRefused));

        panel.FindAll(".finding[open]").Count.ShouldBe(1);
        panel.FindAll(".finding").Count.ShouldBeGreaterThan(1);
        panel.Find(".finding[open]").TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("Likely"), text => text.ShouldContain("C5"), text => text.ShouldContain("Not settled yet"));
    }

    [Fact]
    public async Task Render_TiedCauses_AreAllOpen()
    {
        var panel = await PanelAsync(Of(RotationStep.SetSecret, "[ERROR] ValueError: Unable to log into database using credentials in master secret X"));

        panel.FindAll(".finding[open]").Count.ShouldBe(2);
        panel.Find("p[role=note]").TextContent.ShouldBe("2 causes fit equally well; the questions under each tell them apart.");
    }

    [Fact]
    public async Task Render_NothingKnown_SaysSoAndWhatToLookAt()
    {
        var panel = await PanelAsync(Of(RotationStep.SetSecret, null));

        panel.Find(".kt-empty-title").TextContent.ShouldBe("Cannot tell why");
        panel.Markup.ShouldContain("Read the function’s log of this time");
    }

    [Fact]
    public async Task Render_NothingFailed_SaysSo()
    {
        var panel = await PanelAsync(Of(RotationStep.SetSecret, null, RotationOutcome.Succeeded));

        panel.Find(".kt-empty-title").TextContent.ShouldBe("Nothing failed in this attempt");
        panel.FindAll("li").ShouldBeEmpty();
    }

    [Fact]
    public async Task Render_Japanese_SpeaksJapanese()
    {
        UseCulture("ja");
        var panel = await PanelAsync(Of(RotationStep.CreateSecret, KeyDenied, checks: ("role-key", CheckOutcome.Fail)));

        panel.Find("h3").TextContent.ShouldBe("失敗の原因");
        panel.Find(".finding[open] summary").TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("確実"), text => text.ShouldContain("関数のロールがシークレットのキーを使えない"));
        panel.Find("a[href$='#role-key']").TextContent.ShouldBe("チェックを見る");
    }
}
