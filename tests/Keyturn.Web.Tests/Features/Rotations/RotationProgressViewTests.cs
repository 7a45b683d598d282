using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Rotations;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class RotationProgressViewTests : FeatureContext
{
    private async Task<IRenderedComponent<RotationProgressView>> ViewAsync()
    {
        await SignInAsync();
        return Render<RotationProgressView>(parameters => parameters.Add(view => view.Secret, A.Arn()));
    }

    private void Change(RotationProgress progress)
    {
        Rotations.Publish(progress);
        Clock.Advance(TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public async Task Render_NothingWatched_SaysSo() => (await ViewAsync()).Markup.ShouldContain("No rotation is being watched");

    [Fact]
    public async Task Render_OpenedInTheMiddle_ShowsWhatIsThere()
    {
        Rotations.Publish(Progress.Of(steps: [Progress.Step(RotationStep.CreateSecret, StepState.Done, lines: A.Line("createSecret: Successfully put secret"))]));

        var view = await ViewAsync();

        view.FindAll(".step").Select(step => step.QuerySelector(".kt-chip")?.TextContent).ShouldBe(["Done", "Not seen", "Not seen", "Not seen"]);
        view.Markup.ShouldContain("createSecret: Successfully put secret");
    }

    [Fact]
    public async Task Live_AStepMoves_IsShownAndAnnounced()
    {
        Rotations.Publish(Progress.Of());
        var view = await ViewAsync();

        Change(Progress.Of(steps: [Progress.Step(RotationStep.CreateSecret, StepState.Failed, evidence: "AccessDenied")]));

        view.WaitForAssertion(() => view.Find("[aria-live=polite]").TextContent.ShouldBe("createSecret: Failed"));
        view.Find(".step.failed .evidence code").TextContent.ShouldBe("AccessDenied");
    }

    [Fact]
    public async Task Live_AnotherSecretsRotation_ChangesNothing()
    {
        var view = await ViewAsync();

        Change(Progress.Of(secret: A.Arn("other")));

        view.Markup.ShouldContain("No rotation is being watched");
    }

    [Fact]
    public async Task Elapsed_Running_Ticks_AndStandsAtTheEnd()
    {
        Rotations.Publish(Progress.Of());
        var view = await ViewAsync();
        Clock.Advance(TimeSpan.FromSeconds(7));
        view.WaitForAssertion(() => view.Find(".facts dd").TextContent.Trim().ShouldBe("0:07"));

        Change(Progress.Of(RotationOutcome.Succeeded));
        Clock.Advance(TimeSpan.FromSeconds(60));

        view.WaitForAssertion(() => view.Find(".facts dd").TextContent.Trim().ShouldBe("0:42"));
    }

    [Fact]
    public async Task Render_Failed_SaysWhatComesNextAndWhatCloudTrailSaid()
    {
        Rotations.Publish(Progress.Of(RotationOutcome.Failed, [Progress.Step(RotationStep.SetSecret, StepState.Failed)], final: A.Event(RotationEventKind.Failed, step: "setSecret")));

        var view = await ViewAsync();

        view.Find(".outcome").TextContent.ShouldBe("The rotation failed at setSecret.");
        view.Find(".verdict").TextContent.ShouldContain("CloudTrail: Error when executing lambda");
        view.Find("h2").TextContent.ShouldBe("Last rotation watched");
    }

    [Fact]
    public async Task Render_Troubles_AreSaidBesideTheSteps()
    {
        Rotations.Publish(Progress.Of(troubles: [OperationErrors.AccessDenied("logs:FilterLogEvents")]));

        (await ViewAsync()).Find(".troubles").TextContent.ShouldContain("logs:FilterLogEvents");
    }

    [Fact]
    public async Task Render_Test_OtherStepsAreNotRunRatherThanNotSeen()
    {
        Rotations.Publish(Progress.Of(isTest: true, steps: [Progress.Step(RotationStep.TestSecret, StepState.Running)]));

        var view = await ViewAsync();

        view.FindAll(".step .kt-chip").Select(chip => chip.TextContent).ShouldBe(["Not run in a test", "Not run in a test", "Running", "Not run in a test"]);
        view.Find(".step[aria-current=step] .name").TextContent.ShouldBe("testSecret");
    }

    [Fact]
    public async Task Render_Retried_CountsTheAttempts()
    {
        Rotations.Publish(Progress.Of(steps: [Progress.Step(RotationStep.SetSecret, StepState.Running, attempts: 3)]));

        (await ViewAsync()).Find(".attempts").TextContent.ShouldBe("3 attempts");
    }

    [Fact]
    public async Task Render_Labels_ShowBeforeAndNow()
    {
        Rotations.Publish(Progress.Of(RotationOutcome.Succeeded, stages: [(A.Version(2), ["AWSCURRENT"]), (A.Version(1), ["AWSPREVIOUS"])]));

        var rows = (await ViewAsync()).FindAll("tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())));

        rows.ShouldBe(["|AWSCURRENT", "AWSCURRENT|AWSPREVIOUS"]);
    }

    [Fact]
    public async Task Attempt_InTheAddress_ShowsThatRotationAndLinksTheOther()
    {
        Rotations.Publish(Progress.Of(RotationOutcome.Failed, version: A.Version(2)));
        Rotations.Publish(Progress.Of(RotationOutcome.Succeeded, version: A.Version(3), started: A.Moment.AddMinutes(5)));
        await SignInAsync();

        var view = Render<RotationProgressView>(parameters => parameters.Add(one => one.Secret, A.Arn()).Add(one => one.Attempt, A.Version(2)));

        view.Find(".wide code").TextContent.ShouldBe(A.Version(2));
        view.FindAll(".other").ShouldHaveSingleItem().GetAttribute("href").ShouldBe($"/secrets/{A.AccountId}/{A.Region}/prod/orders/db?tab=rotation&attempt={A.Version(3)}");
        view.FindAll(".kt-note").ShouldBeEmpty();
    }

    [Fact]
    public async Task Attempt_NoLongerKept_SaysSoAndShowsTheNewest()
    {
        Rotations.Publish(Progress.Of(RotationOutcome.Succeeded, version: A.Version(3)));
        await SignInAsync();

        var view = Render<RotationProgressView>(parameters => parameters.Add(one => one.Secret, A.Arn()).Add(one => one.Attempt, A.Version(1)));

        view.Find(".kt-note").TextContent.ShouldContain("no longer kept here");
        view.Find(".wide code").TextContent.ShouldBe(A.Version(3));
    }

    [Fact]
    public async Task Render_Japanese_SpeaksJapanese()
    {
        UseCulture("ja");
        Rotations.Publish(Progress.Of(RotationOutcome.Stopped));

        var view = await ViewAsync();

        view.Find(".outcome").TextContent.ShouldBe("ローテーションは停止されました。スケジュールはオフです。");
        view.Find(".step .kt-chip").TextContent.ShouldBe("未確認");
    }
}
