using Bunit;
using Keyturn.Operations.Rotations;
using Keyturn.Testing;
using Keyturn.Web.Features.Rotations;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class RotationLogTests : FeatureContext
{
    private static RotationProgress With(int lines) => Progress.Of(steps:
    [
        Progress.Step(RotationStep.SetSecret, StepState.Running, lines: [.. Enumerable.Range(0, lines).Select(i => A.Line($"line {i}", A.Moment.AddSeconds(i)))]),
    ]);

    private async Task<IRenderedComponent<RotationLog>> LogAsync(RotationProgress progress)
    {
        await SignInAsync();
        return Render<RotationLog>(parameters => parameters.Add(log => log.Progress, progress));
    }

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<RotationLog> log, string text) =>
        log.FindAll("button").Single(button => button.TextContent.Trim() == text);

    [Fact]
    public async Task Render_Lines_StandUnderTheirStep()
    {
        var log = await LogAsync(Progress.Of(
            steps: [Progress.Step(RotationStep.SetSecret, StepState.Running, lines: A.Line("setting"))],
            other: [A.Line("REPORT RequestId")]));

        log.FindAll("h4").Select(head => head.TextContent).ShouldBe(["setSecret", "Outside the steps"]);
        log.Find("li time").TextContent.ShouldBe("12:00:00.000");
    }

    [Fact]
    public async Task Render_NoLines_SaysThatTheyMayComeLate() =>
        (await LogAsync(Progress.Of())).Find(".pane").TextContent.ShouldContain("a few seconds behind");

    [Fact]
    public async Task Render_DroppedLines_AreSaid() =>
        (await LogAsync(Progress.Of(dropped: 12))).Find(".pane").TextContent.ShouldContain("12 older lines were dropped");

    [Fact]
    public async Task Render_VeryManyLines_ShowsTheNewest()
    {
        var log = await LogAsync(With(RotationLog.MostLines + 5));

        log.FindAll("li").Count.ShouldBe(RotationLog.MostLines);
        log.Find("li span").TextContent.ShouldBe("line 5");
    }

    [Fact]
    public async Task Pause_HoldsThePictureAndCountsWhatComes_ResumeShowsAll()
    {
        var log = await LogAsync(With(2));
        Button(log, "Pause").Click();

        log.Render(parameters => parameters.Add(own => own.Progress, With(5)));
        log.FindAll("li").Count.ShouldBe(2);
        log.Find(".waiting").TextContent.ShouldBe("3 new lines");
        Button(log, "Resume").Click();

        log.FindAll("li").Count.ShouldBe(5);
        log.FindAll(".waiting").ShouldBeEmpty();
    }

    [Fact]
    public async Task Search_ATerm_MarksItAndCountsTheLines()
    {
        var log = await LogAsync(With(12));

        log.Find("input[type=search]").Input("LINE 1");

        log.FindAll("mark").Select(mark => mark.TextContent).ShouldBe(["line 1", "line 1", "line 1"]);
        log.Find(".bar [role=status]").TextContent.ShouldBe("3 lines match");
    }

    [Fact]
    public async Task Copy_NamesThePaneWhoseLinesItTakes()
    {
        var log = await LogAsync(With(1));

        var pane = Button(log, "Copy the lines").GetAttribute("data-copy-lines").ShouldNotBeNull();

        log.Find($"#{pane}").GetAttribute("role").ShouldBe("log");
    }

    [Fact]
    public async Task SetFollowing_ScrolledAway_TheButtonOffersToFollowAgain()
    {
        var log = await LogAsync(With(2));
        Button(log, "Following").GetAttribute("aria-pressed").ShouldBe("true");

        await log.InvokeAsync(() => log.Instance.SetFollowing(false));

        Button(log, "Follow").GetAttribute("aria-pressed").ShouldBe("false");
    }

    [Fact]
    public async Task Render_Pane_CanBeReachedByKeyboard()
    {
        var pane = (await LogAsync(With(1))).Find("[role=log]");

        pane.GetAttribute("tabindex").ShouldBe("0");
        pane.GetAttribute("aria-label").ShouldBe("Log lines of the rotation");
    }
}
