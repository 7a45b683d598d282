using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class RotationProgressReaderTests
{
    private static readonly string Version = A.Version(2);
    private static readonly string Arn = A.Arn().Value;

    [Fact]
    public void Read_NothingSeen_AllStepsNotSeen()
    {
        var progress = Read(Trace());
        progress.Outcome.ShouldBe(RotationOutcome.Running);
        progress.Ended.ShouldBeNull();
        progress.Steps.Select(step => step.Step).ShouldBe(Enum.GetValues<RotationStep>());
        progress.Steps.ShouldAllBe(step => step.State == StepState.NotSeen && step.Attempts == 0 && step.Evidence == null);
    }

    [Fact]
    public void Read_WholeRotation_AllDoneInTheirOwnLines()
    {
        var lines = new LogBuilder().Create().Set().Test().Finish().Lines;
        var progress = Read(Trace(lines) with { Described = Finished() });
        progress.Outcome.ShouldBe(RotationOutcome.Succeeded);
        progress.Steps.ShouldAllBe(step => step.State == StepState.Done && step.Attempts == 1);
        progress.Steps[1].Evidence.ShouldBe($"setSecret: Successfully set password for user app in Oracle DB for secret arn {Arn}.");
        progress.Steps[1].Lines.Length.ShouldBe(4);
        progress.OtherLines.ShouldBeEmpty();
        progress.Ended.ShouldBe(progress.Steps[3].Ended);
    }

    [Fact]
    public void Read_ErrorLevelLinesOfASuccess_DoNotFail()
    {
        var lines = new LogBuilder().Create().Start().Say("ERROR", "Unable to establish SSL/TLS handshake, SSL/TLS is not enabled on the host: db").Say("INFO", $"setSecret: Successfully set password for user app in PostgreSQL DB for secret arn {Arn}.").End().Lines;
        Read(Trace(lines)).Steps[1].State.ShouldBe(StepState.Done);
    }

    [Fact]
    public void Read_StartedOnly_TheDueStepRuns()
    {
        var progress = Read(Trace(new LogBuilder().Create().Start().Lines));
        progress.Steps[0].State.ShouldBe(StepState.Done);
        progress.Steps[1].State.ShouldBe(StepState.Running);
        progress.Steps[2].State.ShouldBe(StepState.NotSeen);
    }

    [Fact]
    public void Read_SharedFunctionAndUnnamedStart_RunsTheDueStepUntilItsNameIsKnown()
    {
        var running = Read(Trace(new LogBuilder().Create().Start().Lines) with { FunctionIsShared = true });
        running.Steps[0].State.ShouldBe(StepState.Done);
        running.Steps[1].State.ShouldBe(StepState.Running);
        running.Steps[2].State.ShouldBe(StepState.NotSeen);
        running.OtherLines.ShouldBeEmpty();

        var other = A.Arn("prod/orders/db2").Value;
        var foreign = Read(Trace(new LogBuilder().Create().Start().Say("INFO", $"testSecret: Successfully signed into Oracle DB with AWSPENDING secret in {other}.").Lines) with { FunctionIsShared = true });
        foreign.Steps[1].State.ShouldBe(StepState.NotSeen);
        foreign.Steps[2].State.ShouldBe(StepState.NotSeen);
    }

    [Fact]
    public void Read_SharedFunctionAndUnnamedInvocationThatEnded_ProvesNothing()
    {
        var progress = Read(Trace(new LogBuilder().Start().End().Lines) with { FunctionIsShared = true });
        progress.Steps.ShouldAllBe(step => step.State == StepState.NotSeen);
        progress.OtherLines.Length.ShouldBe(3);
    }

    [Fact]
    public void Read_SharedFunctionAndTwoUnnamedStarts_OnlyOneMayBeOurs()
    {
        var progress = Read(Trace([A.Line("START RequestId: r1 Version: 1", A.Moment.AddSeconds(1)), A.Line("START RequestId: r2 Version: 1", A.Moment.AddSeconds(2))]) with { FunctionIsShared = true });
        progress.Steps[0].State.ShouldBe(StepState.Running);
        progress.Steps[1].State.ShouldBe(StepState.NotSeen);
        progress.OtherLines.Length.ShouldBe(1);
    }

    [Fact]
    public void Read_LinesOfAnotherSecret_AreNotOurs()
    {
        var other = A.Arn("prod/orders/db2").Value;
        var lines = new LogBuilder().Start().Say("INFO", $"setSecret: Successfully set password for user app in Oracle DB for secret arn {other}.").End().Lines;
        var progress = Read(Trace(lines));
        progress.Steps.ShouldAllBe(step => step.State == StepState.NotSeen);
        progress.OtherLines.ShouldBeEmpty();
    }

    [Fact]
    public void Read_SecretWhoseArnBeginsWithOurs_IsAnother()
    {
        var lines = new LogBuilder().Start().Say("INFO", $"testSecret: Successfully signed into Oracle DB with AWSPENDING secret in {Arn}X.").End().Lines;
        Read(Trace(lines)).Steps[2].State.ShouldBe(StepState.NotSeen);
    }

    [Fact]
    public void Read_AnotherVersionOfOurSecret_IsNotOurs()
    {
        var lines = new LogBuilder().Start().Say("INFO", $"createSecret: Successfully put secret for ARN {Arn} and version {A.Version(9)}.").End().Lines;
        Read(Trace(lines)).Steps[0].State.ShouldBe(StepState.NotSeen);
    }

    [Fact]
    public void Read_LinesFromBeforeTheStart_AreNotOurs()
    {
        var lines = new LogBuilder(A.Moment.AddMinutes(-5)).Create().Lines;
        Read(Trace(lines)).Steps[0].State.ShouldBe(StepState.NotSeen);
    }

    [Fact]
    public void Read_Traceback_FailsItsStepAndTheRotationStillRuns()
    {
        var error = $"setSecret: Unable to log into database with previous, current, or pending secret of secret arn {Arn}";
        var lines = new LogBuilder().Create().Start().Say("ERROR", error).Raw($"[ERROR] ValueError: {error}").Raw("Traceback (most recent call last):").End().Lines;
        var progress = Read(Trace(lines));
        progress.Steps[1].State.ShouldBe(StepState.Failed);
        progress.Steps[1].Evidence.ShouldBe($"[ERROR] ValueError: {error}");
        progress.Outcome.ShouldBe(RotationOutcome.Running);
    }

    [Fact]
    public void Read_ErrorLineWithoutAnyName_FailsTheDueStep()
    {
        var lines = new LogBuilder().Create().Start().Raw("[ERROR] KeyError: 'password key is missing from secret JSON'").End().Lines;
        Read(Trace(lines)).Steps[1].State.ShouldBe(StepState.Failed);
    }

    [Fact]
    public void Read_TimedOut_FailsTheDueStep()
    {
        var lines = new LogBuilder().Create().Start().TimeOut().Lines;
        Read(Trace(lines)).Steps[1].ShouldSatisfyAllConditions(
            step => step.State.ShouldBe(StepState.Failed),
            step => step.Evidence!.ShouldContain("Task timed out"));
    }

    [Fact]
    public void Read_RetryAfterFailure_BeginsAgainWithCreateSecret()
    {
        var lines = new LogBuilder().Create().Start().Raw("[ERROR] ValueError: boom").End().Start().Lines;
        var progress = Read(Trace(lines));
        progress.Steps[0].Attempts.ShouldBe(2);
        progress.Steps[0].State.ShouldBe(StepState.Done);
        progress.Steps[1].State.ShouldBe(StepState.Failed);
    }

    [Fact]
    public void Read_RetrySucceeds_StepIsDoneWithTwoAttempts()
    {
        var lines = new LogBuilder().Create().Start().Say("INFO", "setSecret: trying").Raw("[ERROR] ValueError: boom").End().Create().Set().Lines;
        var progress = Read(Trace(lines));
        progress.Steps[1].State.ShouldBe(StepState.Done);
        progress.Steps[1].Attempts.ShouldBe(2);
    }

    [Fact]
    public void Read_EndWithoutAWord_IsNotSeen()
    {
        var progress = Read(Trace(new LogBuilder().Start().End().Lines));
        progress.Steps[0].State.ShouldBe(StepState.NotSeen);
        progress.Steps[0].Attempts.ShouldBe(1);
    }

    [Fact]
    public void Read_TwoStreamsInterleaved_AreJoinedByRequestId()
    {
        var one = new LogBuilder(stream: "one").Start().Say("INFO", $"setSecret: Successfully set password for user app in Oracle DB for secret arn {Arn}.").Lines;
        var two = new LogBuilder(stream: "two", first: 50).Start().Raw("[ERROR] ValueError: for somebody else").Say("INFO", $"about {A.Arn("other").Value}").Lines;
        var mixed = one.Zip(two).SelectMany(pair => new[] { pair.First, pair.Second }).Concat(two.Skip(one.Length)).ToImmutableArray();
        Read(Trace(mixed)).Steps[1].State.ShouldBe(StepState.Done);
    }

    [Fact]
    public void Read_CurrentOnOurVersion_FinishIsDoneOthersAreNotInvented()
    {
        var progress = Read(Trace() with { Described = Finished(), EndNoticed = A.Moment.AddSeconds(9) });
        progress.Outcome.ShouldBe(RotationOutcome.Succeeded);
        progress.Steps[3].State.ShouldBe(StepState.Done);
        progress.Steps[3].Evidence.ShouldBe($"AWSCURRENT = {Version}");
        progress.Steps.Take(3).ShouldAllBe(step => step.State == StepState.NotSeen);
        progress.Ended.ShouldBe(A.Moment.AddSeconds(9));
    }

    [Fact]
    public void Read_FoundCurrentByALaterCall_FinishIsDone() =>
        Read(Trace(new LogBuilder().Create().Start().Say("INFO", $"Secret version {Version} already set as AWSCURRENT for secret {Arn}.").End().Lines))
            .Steps[3].State.ShouldBe(StepState.Done);

    [Fact]
    public void Read_FailedEvent_FailsTheNamedStep()
    {
        var failed = A.Event(RotationEventKind.Failed, A.Moment.AddMinutes(1), Version, step: "setSecret");
        var progress = Read(Trace() with { Events = [failed] });
        progress.Outcome.ShouldBe(RotationOutcome.Failed);
        progress.Ended.ShouldBe(failed.At);
        progress.FinalEvent.ShouldBe(failed);
        progress.Steps[1].State.ShouldBe(StepState.Failed);
        progress.Steps[1].Evidence.ShouldBe(failed.ErrorMessage);
    }

    [Theory]
    [InlineData(RotationEventKind.Succeeded, RotationOutcome.Succeeded)]
    [InlineData(RotationEventKind.Abandoned, RotationOutcome.Abandoned)]
    [InlineData(RotationEventKind.Started, RotationOutcome.Running)]
    [InlineData(RotationEventKind.TestFailed, RotationOutcome.Running)]
    public void Read_Event_GivesTheOutcome(RotationEventKind kind, RotationOutcome expected) =>
        Read(Trace() with { Events = [A.Event(kind, A.Moment.AddMinutes(1), Version)] }).Outcome.ShouldBe(expected);

    [Fact]
    public void Read_EventOfAnotherVersion_IsNotOurs() =>
        Read(Trace() with { Events = [A.Event(RotationEventKind.Failed, A.Moment.AddMinutes(1), A.Version(1))] }).Outcome.ShouldBe(RotationOutcome.Running);

    [Fact]
    public void Read_CurrentAfterAFailedEvent_Succeeded() =>
        Read(Trace() with { Described = Finished(), Events = [A.Event(RotationEventKind.Failed, A.Moment.AddMinutes(1), Version)] }).Outcome.ShouldBe(RotationOutcome.Succeeded);

    [Fact]
    public void Read_RotationTurnedOff_IsStopped() =>
        Read(Trace() with { Described = A.Secret(state: RotationState.Stuck) with { RotationEnabled = false } }).Outcome.ShouldBe(RotationOutcome.Stopped);

    [Fact]
    public void Read_GaveUp_IsUnknownAndRunningStepsAreNotSeen()
    {
        var progress = Read(Trace(new LogBuilder().Start().Lines) with { GaveUp = true });
        progress.Outcome.ShouldBe(RotationOutcome.Unknown);
        progress.Steps[0].State.ShouldBe(StepState.NotSeen);
        progress.Ended.ShouldNotBeNull();
    }

    [Fact]
    public void Read_Test_OnlyTestSecretMoves()
    {
        var progress = Read(Trace(new LogBuilder().Test().Lines) with { IsTest = true, Described = A.Secret() });
        progress.Outcome.ShouldBe(RotationOutcome.Succeeded);
        progress.Steps[2].State.ShouldBe(StepState.Done);
        progress.Steps[3].State.ShouldBe(StepState.NotSeen);
        progress.Ended.ShouldBe(progress.Steps[2].Ended);
    }

    [Theory]
    [InlineData(RotationEventKind.TestSucceeded, RotationOutcome.Succeeded)]
    [InlineData(RotationEventKind.TestFailed, RotationOutcome.Failed)]
    [InlineData(RotationEventKind.Failed, RotationOutcome.Running)]
    public void Read_TestEvent_GivesTheOutcome(RotationEventKind kind, RotationOutcome expected) =>
        Read(Trace() with { IsTest = true, Events = [A.Event(kind, A.Moment.AddMinutes(1), Version)] }).Outcome.ShouldBe(expected);

    /// <summary>Success is claimed only with AWSCURRENT on our version or AWS's own event; a step is done only with a line that says so.</summary>
    [Fact]
    public void Read_AnyMixOfLines_NeverClaimsWithoutEvidence()
    {
        string[] texts =
        [
            "[ERROR] ValueError: boom", "Traceback (most recent call last):", "noise", "[INFO]\tt\tr1\tnoise", "START RequestId: r1 Version: 1", "START RequestId: r2 Version: 1",
            "END RequestId: r1", "REPORT RequestId: r2\tDuration: 1 ms", $"[INFO]\tt\tr1\tsetSecret: Successfully set password for secret arn {Arn}.",
            $"[INFO]\tt\tr2\tcreateSecret: Successfully put secret for ARN {Arn} and version {Version}.", "[INFO]\tt\tr2\ttestSecret: nothing", "x r1 Task timed out after 3 seconds",
        ];
        var lines = Gen.Int[0, texts.Length - 1].Array[0, 12];
        lines.Select(Gen.Bool, Gen.Bool).Sample((chosen, shared, current) =>
        {
            var log = chosen.Select((text, i) => A.Line(texts[text], A.Moment.AddSeconds(i))).ToImmutableArray();
            var progress = Read(Trace(log) with { FunctionIsShared = shared, Described = current ? Finished() : A.Secret(state: RotationState.Stuck) });
            (progress.Outcome == RotationOutcome.Succeeded).ShouldBe(current);
            progress.Steps[2].State.ShouldNotBe(StepState.Done);
            if (progress.Steps[1].State == StepState.Done)
            {
                chosen.ShouldContain(8);
            }

            progress.Steps.ShouldAllBe(step => step.State == StepState.NotSeen || step.Evidence != null);
        });
    }

    private static RotationProgress Read(RotationTrace trace) => RotationProgressReader.Read(trace);

    private static RotationTrace Trace(ImmutableArray<LogEvent> lines = default) => new()
    {
        Secret = A.Arn(), VersionId = Version, Started = A.Moment, IsTest = false, AsOf = A.Moment.AddSeconds(2), Lines = lines.IsDefault ? [] : lines,
    };

    private static Secret Finished() => A.Secret(stages: [(Version, ["AWSCURRENT", "AWSPENDING"]), (A.Version(1), ["AWSPREVIOUS"])]);

    private sealed class LogBuilder(DateTimeOffset? from = null, string stream = "stream", int first = 1)
    {
        private readonly List<LogEvent> lines = [];
        private DateTimeOffset at = from ?? A.Moment.AddMilliseconds(500);
        private int request = first - 1;

        public ImmutableArray<LogEvent> Lines => [.. lines];

        private string Id => $"8f5b1c2e-1d2c-4a55-9d0b-{request:D12}";

        public LogBuilder Raw(string message)
        {
            lines.Add(A.Line(message, at = at.AddMilliseconds(10), stream));
            return this;
        }

        public LogBuilder Start()
        {
            request++;
            return Raw($"START RequestId: {Id} Version: $LATEST");
        }

        public LogBuilder Say(string level, string message) => Raw($"[{level}]\t2026-05-11T03:00:00.000Z\t{Id}\t{message}");

        public LogBuilder End() => Raw($"END RequestId: {Id}").Raw($"REPORT RequestId: {Id}\tDuration: 12.34 ms");

        public LogBuilder TimeOut() => Raw($"2026-05-11T03:00:30.000Z {Id} Task timed out after 30.03 seconds");

        public LogBuilder Create() => Start().Say("INFO", $"createSecret: Successfully put secret for ARN {Arn} and version {Version}.").End();

        public LogBuilder Set() => Start().Say("INFO", $"setSecret: Successfully set password for user app in Oracle DB for secret arn {Arn}.").End();

        public LogBuilder Test() => Start().Say("INFO", $"testSecret: Successfully signed into Oracle DB with AWSPENDING secret in {Arn}.").End();

        public LogBuilder Finish() => Start().Say("INFO", $"finishSecret: Successfully set AWSCURRENT stage to version {Version} for secret {Arn}.").End();
    }
}
