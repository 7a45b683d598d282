using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class RotationPartsTests : FeatureContext
{
    private IRenderedComponent<StepRow> Step(StepProgress step, bool isTest = false, DateTimeOffset? stoppedAt = null) =>
        Render<StepRow>(parameters => parameters.Add(own => own.Step, step).Add(own => own.IsTest, isTest).Add(own => own.StoppedAt, stoppedAt));

    [Fact]
    public void Step_Running_IsTheCurrentOneAndItsClockRuns()
    {
        var row = Step(Progress.Step(RotationStep.SetSecret, StepState.Running));
        row.Find("li").GetAttribute("aria-current").ShouldBe("step");

        Clock.Advance(TimeSpan.FromSeconds(7));

        row.WaitForAssertion(() => row.Find(".kt-duration").TextContent.ShouldBe("0:07"));
    }

    [Fact]
    public void Step_NotSeen_IsUnknownAndHasNoTime()
    {
        var row = Step(Progress.Step(RotationStep.SetSecret, StepState.NotSeen));

        row.Find(".kt-chip").ClassList.ShouldBe(["kt-chip"]);
        row.FindAll(".kt-duration").ShouldBeEmpty();
        row.Find("li").HasAttribute("aria-current").ShouldBeFalse();
    }

    [Fact]
    public void Step_TriedAgain_SaysHowOften()
    {
        Step(Progress.Step(RotationStep.TestSecret, StepState.Failed, attempts: 3)).Find(".attempts").TextContent.ShouldContain("3");
        Step(Progress.Step(RotationStep.TestSecret, StepState.Done)).FindAll(".attempts").ShouldBeEmpty();
    }

    [Fact]
    public void Step_Evidence_IsAwsOwnWordsInFull()
    {
        var row = Step(Progress.Step(RotationStep.SetSecret, StepState.Failed, evidence: "ORA-01017: invalid username/password"));

        row.Find(".evidence code").GetAttribute("lang").ShouldBe("en");
        row.Find(".evidence").GetAttribute("title").ShouldBe("ORA-01017: invalid username/password");
    }

    [Fact]
    public void Step_OfATest_WhatIsNeverRunIsNotCalledUnknown()
    {
        var inTest = Step(Progress.Step(RotationStep.CreateSecret, StepState.NotSeen), isTest: true).Find(".kt-chip").TextContent;
        var inRotation = Step(Progress.Step(RotationStep.CreateSecret, StepState.NotSeen)).Find(".kt-chip").TextContent;

        inTest.ShouldNotBe(inRotation);
        Step(Progress.Step(RotationStep.TestSecret, StepState.NotSeen), isTest: true).Find(".kt-chip").TextContent.ShouldBe(inRotation);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Step_Names_AreAwsOwnInAnyLanguageAndTheMeaningIsTheReaders(string culture)
    {
        UseCulture(culture);

        Enum.GetValues<RotationStep>().Select(StepLook.NameOf).ShouldBe(["createSecret", "setSecret", "testSecret", "finishSecret"]);
        Enum.GetValues<RotationStep>().Select(StepLook.MeaningOf).ShouldBeUnique();
    }

    [Fact]
    public void Clock_EndBecomesKnown_Stands()
    {
        var clock = Render<ElapsedClock>(parameters => parameters.Add(own => own.Since, A.Moment));
        Clock.Advance(TimeSpan.FromSeconds(5));
        clock.WaitForAssertion(() => clock.Find("span").TextContent.ShouldBe("0:05"));

        clock.Render(parameters => parameters.Add(own => own.Until, A.Moment.AddSeconds(6)));
        Clock.Advance(TimeSpan.FromMinutes(9));

        clock.Find("span").TextContent.ShouldBe("0:06");
    }

    [Fact]
    public void Clock_AwsAheadOfUs_IsNeverNegative() =>
        Render<ElapsedClock>(parameters => parameters.Add(own => own.Since, A.Moment.AddSeconds(30))).Find("span").TextContent.ShouldBe("0:00");

    [Fact]
    public void Stages_NewVersion_IsMarkedAndBothSidesAreSaid()
    {
        var progress = Progress.Of(RotationOutcome.Succeeded, stages: [(A.Version(1), [VersionStage.Previous]), (A.Version(2), [VersionStage.Current])]);

        var table = Render<StageTable>(parameters => parameters.Add(own => own.Progress, progress));

        table.Find("tr.new th").TextContent.ShouldBe(A.Version(2));
        table.Find("tr.new").TextContent.ShouldContain(VersionStage.Current);
        table.Find("[role=region]").GetAttribute("tabindex").ShouldBe("0");
    }

    [Fact]
    public void Sentences_None_LeaveNoHeadingBehind() =>
        Render<SentenceList>(parameters => parameters.Add(own => own.Title, "Stops it").Add(own => own.Tone, Tone.Bad).Add(own => own.Icon, Glyphs.Ban).Add(own => own.Sentences, []))
            .Markup.Trim().ShouldBeEmpty();

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Sentences_AreSaidInTheReadersLanguageOneByOne(string culture)
    {
        UseCulture(culture);
        Sentence[] sentences = [OperationErrors.Busy().Sentence, OperationErrors.NotFound("prod/a").Sentence];

        var list = Render<SentenceList>(parameters => parameters.Add(own => own.Title, "Stops it").Add(own => own.Tone, Tone.Bad).Add(own => own.Icon, Glyphs.Ban).Add(own => own.Sentences, [.. sentences]));

        list.FindAll("li span").Select(item => item.TextContent).ShouldBe(sentences.Select(sentence => sentence.ToText()));
        list.FindAll("i").ShouldAllBe(icon => icon.GetAttribute("aria-hidden") == "true");
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Outcomes_DifferInWordsAndOnlySuccessIsGreen(string culture)
    {
        UseCulture(culture);
        var looks = Enum.GetValues<RotationOutcome>().ToDictionary(outcome => outcome, OutcomeLook.Of);

        looks.Values.Select(look => look.Text).ShouldBeUnique();
        looks.Where(look => look.Value.Tone == Tone.Good).Select(look => look.Key).ShouldBe([RotationOutcome.Succeeded]);
    }
}
