using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Diagnosis;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Diagnosis;

/// <summary>What sources beside the log tell, alone and together.</summary>
public sealed class DiagnoserTests
{
    private static readonly string[] Steps = ["createSecret", "setSecret", "testSecret", "finishSecret"];

    [Fact]
    public void Diagnose_NothingFailed_HasNoFindings()
    {
        var diagnosis = Diagnoser.Diagnose(Input(Attempt() with { Outcome = RotationOutcome.Succeeded }));

        (diagnosis.HasFailure, diagnosis.IsUnknown).ShouldBe((false, true));
        diagnosis.LookNext.ShouldBe([Say("NothingFailed")]);
    }

    [Fact]
    public void Diagnose_NothingKnown_SaysWhatToLookAt()
    {
        var diagnosis = Diagnoser.Diagnose(Input(Attempt() with { Gaps = [AttemptGap.LogsNotRead, AttemptGap.TrailNotRead] }));

        diagnosis.IsUnknown.ShouldBeTrue();
        diagnosis.LookNext.ShouldBe([Say("ReadLogs"), Say("ReadTrail"), Say("AskChecks")]);
    }

    /// <summary>Events only: the step alone tells nothing, with a failing check it does.</summary>
    [Theory]
    [InlineData("createSecret", "role-key", "K3")]
    [InlineData("createSecret", "role-random-password", "K2")]
    [InlineData("setSecret", "role-superuser", "K4")]
    [InlineData("finishSecret", "role-secret-actions", "F8")]
    public void Diagnose_EventAndFailingCheck_IsLikely(string step, string check, string cause)
    {
        var attempt = Attempt(Failed(step)) with { Gaps = [AttemptGap.LogsNotRead] };
        Diagnoser.Diagnose(Input(attempt)).IsUnknown.ShouldBeTrue();

        var top = Diagnoser.Diagnose(Input(attempt, (check, CheckOutcome.Fail))).Findings;
        top.Where(one => one.Place == 1).Select(one => one.Cause.Id).ShouldContain(cause);
        top[0].Strength.ShouldBe(Strength.Likely);
        top[0].Questions.ShouldContain(top[0].Cause.Look);
    }

    [Theory]
    [InlineData("testSecret", "role-key")]
    [InlineData("setSecret", "role-random-password")]
    public void Diagnose_FailingCheckOfAnotherStep_TellsNothing(string step, string check) =>
        Diagnoser.Diagnose(Input(Attempt(Failed(step)), (check, CheckOutcome.Fail))).IsUnknown.ShouldBeTrue();

    [Theory]
    [InlineData("function-concurrency", CheckOutcome.Fail, "L2")]
    [InlineData("role-network-interfaces", CheckOutcome.Fail, "K5")]
    [InlineData("role-trust", CheckOutcome.Fail, "K10")]
    public void Diagnose_NoLinesAndAFailingCheck_IsThatCause(string check, CheckOutcome outcome, string cause) =>
        Diagnoser.Diagnose(Input(Attempt(Failed("createSecret")) with { Gaps = [AttemptGap.NoLogLines] }, (check, outcome))).Top.Select(one => one.Cause.Id).ShouldBe([cause]);

    [Fact]
    public void Diagnose_NoLinesAndNothingElse_SuspectsTheInvocation()
    {
        var diagnosis = Diagnoser.Diagnose(Input(Attempt(Failed("createSecret")) with { Gaps = [AttemptGap.NoLogLines] }));

        diagnosis.Top.Select(one => one.Cause.Id).ShouldBe(["L1"]);
        diagnosis.Findings[0].Strength.ShouldBe(Strength.Likely);
        diagnosis.LookNext.ShouldContain(Say("LookAtFunction"));
    }

    [Fact]
    public void Diagnose_NoLinesAndALaterStepFailed_SuspectsTheLog() =>
        Diagnoser.Diagnose(Input(Attempt(Failed("testSecret")) with { Gaps = [AttemptGap.NoLogLines] })).Top.Select(one => one.Cause.Id).ShouldBe(["L10"]);

    [Theory]
    [InlineData("Failed", "SubnetOutOfIPAddresses", "L1")]
    [InlineData("Failed", "ImageAccessDenied", "L12")]
    [InlineData("Inactive", "Idle", "L4")]
    public void Diagnose_NoLinesAndTheFunctionsState_IsCertain(string state, string reason, string cause)
    {
        var input = Input(Attempt(Failed("createSecret")) with { Gaps = [AttemptGap.NoLogLines] }) with
        {
            Function = new() { Arn = A.FunctionArn(), Name = "f", LogGroup = "/aws/lambda/f", State = state, StateReasonCode = reason },
        };

        Diagnoser.Diagnose(input).ShouldSatisfyAllConditions(
            diagnosis => diagnosis.Top.Select(one => one.Cause.Id).ShouldBe([cause]), diagnosis => diagnosis.Findings[0].Strength.ShouldBe(Strength.Certain));
    }

    /// <summary>Only a rotation of the same function, at the same time, takes the place of this one.</summary>
    [Theory]
    [InlineData(1, "batch", 0, "L3")]
    [InlineData(2, "batch", 0, "L1")]
    [InlineData(1, "batch", 2, "L1")]
    [InlineData(1, "elsewhere", 0, "L1")]
    [InlineData(null, "batch", 0, "L1")]
    public void Diagnose_NoLinesBesideARotation_IsThatItsExecutionWasTaken(int? reserved, string beside, int hoursApart, string cause)
    {
        var input = Input(Attempt(Failed("createSecret")) with { Gaps = [AttemptGap.NoLogLines] }) with
        {
            Function = new() { Arn = A.FunctionArn(), Name = "f", LogGroup = "/aws/lambda/f", Concurrency = new(reserved) },
            SameFunction = [A.Arn("batch").Value],
            Others = [Attempt() with { Secret = A.Arn(beside), Started = A.Moment.AddHours(-hoursApart).AddSeconds(-30), Ended = A.Moment.AddHours(-hoursApart).AddMinutes(2) }],
        };

        var first = Diagnoser.Diagnose(input).Findings[0];

        (first.Cause.Id, first.Strength).ShouldBe((cause, Strength.Likely));
    }

    [Theory]
    [InlineData("Could not connect to the endpoint URL: \"https://vpce-0a9b-x1y2.secretsmanager.ap-northeast-1.vpce.amazonaws.com/\"", "R13", Strength.Certain)]
    [InlineData("Could not connect to the endpoint URL: \"https://secretsmanager.us-east-1.amazonaws.com/\"", "R13", Strength.Certain)]
    [InlineData("Could not connect to the endpoint URL: \"https://secretsmanager.ap-northeast-1.amazonaws.com/\"", "N1", Strength.Likely)]
    [InlineData("Connect timeout on endpoint URL: \"https://vpce-0a9b-x1y2.secretsmanager.ap-northeast-1.vpce.amazonaws.com/\"", "N1", Strength.Likely)]
    public void Diagnose_EndpointUnreachable_HangsOnTheNameThatWasCalled(string said, string cause, Strength strength)
    {
        LogEvent[] lines = [new("l1", "s", A.Moment, "START RequestId: 11111111-1d2c-4a55-9d0b-000000000001 Version: $LATEST"), new("l2", "s", A.Moment.AddSeconds(1), $"[ERROR] EndpointConnectionError: {said}")];
        var attempt = Attempt(Failed("createSecret")) with
        {
            FailedStep = RotationStep.CreateSecret,
            Steps = [.. Attempt().Steps.Select(step => step.Step == RotationStep.CreateSecret ? step with { State = StepState.Failed, Lines = [.. lines] } : step)],
        };

        var first = Diagnoser.Diagnose(Input(attempt)).Findings[0];

        (first.Cause.Id, first.Strength).ShouldBe((cause, strength));
        Top(Input(attempt), ("list-3-lambda", CheckOutcome.Fail)).ShouldBe(["N1"]);
    }

    [Fact]
    public void Diagnose_WordsOfTheEvent_TellWithoutALog()
    {
        var failed = Failed("createSecret") with { ErrorMessage = "Pending secret version v for Secret s was not created by Lambda l. Remove the AWSPENDING staging label and restart rotation" };
        Diagnoser.Diagnose(Input(Attempt(failed))).Top.Select(one => one.Cause.Id).ShouldBe(["F1"]);

        var throttled = Failed("createSecret") with { ErrorMessage = "TooManyRequestsException" };
        Diagnoser.Diagnose(Input(Attempt(throttled))).Findings[0].ShouldSatisfyAllConditions(one => one.Cause.Id.ShouldBe("L2"), one => one.Strength.ShouldBe(Strength.Certain));
    }

    /// <summary>Refusals of RotateSecret, in AWS's words.</summary>
    [Theory]
    [InlineData("AccessDeniedException", "User: u is not authorized to perform: lambda:InvokeFunction on resource: f", "P5")]
    [InlineData("InvalidRequestException", "A previous rotation isn't complete. That rotation will be reattempted.", "P6")]
    [InlineData("InvalidRequestException", "No Lambda rotation function ARN is associated with this secret.", "P7")]
    [InlineData("InvalidParameterException", "Operation not permitted on a replica secret. Call must be made in primary secret's region.", "P8")]
    [InlineData("InvalidRequestException", "This secret is managed by an AWS service, and you must use that service to update it.", "P9")]
    [InlineData("InvalidParameterException", "You cannot specify both rotation frequency and schedule expression together.", "P10")]
    [InlineData("InvalidParameterException", "Invalid ScheduleExpression", "P11")]
    [InlineData("ThrottlingException", "Rate exceeded", "P16")]
    [InlineData("InvalidRequestException", "You can't perform this operation on the secret because it was marked for deletion.", "R15")]
    [InlineData("InvalidRequestException", "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.", "R6")]
    public void Diagnose_RefusedStart_IsTheRefusal(string code, string message, string cause) =>
        Diagnoser.Diagnose(Input(null) with { Calls = [Refused(code, message)] }).Top.Select(one => one.Cause.Id).ShouldBe([cause]);

    [Fact]
    public void Diagnose_CannotInvoke_IsNoPermissionUntilACheckTellsMore()
    {
        var input = Input(null) with { Calls = [Refused("AccessDeniedException", "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.")] };

        Diagnoser.Diagnose(input).Findings.Select(one => one.Cause.Id).ShouldBe(["P1"]);
        Top(input, ("function-exists", CheckOutcome.Fail)).ShouldBe(["P4"]);
        Top(input, ("function-source-arn", CheckOutcome.Fail)).ShouldBe(["P3"]);
        Top(input, ("function-source-account", CheckOutcome.Fail), ("function-invocable", CheckOutcome.Fail)).ShouldBe(["P2"]);
        Top(input, ("function-invocable", CheckOutcome.Fail)).ShouldBe(["P1"]);
    }

    [Fact]
    public void Diagnose_NoAttempt_TellsWhyNothingRotates()
    {
        var due = A.Secret() with { NextRotation = A.Moment.AddDays(3) };
        Top(Input(null) with { Secret = due }).ShouldBe(["P12"]);
        Top(Input(null) with { Secret = due with { NextRotation = A.Moment.AddDays(-3) } }).ShouldBe(["P13"]);
        Top(Input(null) with { Secret = due with { RotationEnabled = false } }).ShouldBe(["P14"]);
        Top(Input(null) with { Secret = due with { RotationFunctionArn = null, RotationEnabled = null } }).ShouldBe(["P7"]);
        Top(Input(null) with { Secret = due with { Deleted = A.Moment } }).ShouldBe(["R15"]);
    }

    [Fact]
    public void Diagnose_AbandonedWithAForeignWrite_NamesTheWriter()
    {
        var abandoned = Attempt(Failed("setSecret") with { Kind = RotationEventKind.Abandoned, FailedStep = null, ErrorMessage = null }) with { Outcome = RotationOutcome.Abandoned };
        Diagnoser.Diagnose(Input(abandoned)).Findings[0].ShouldSatisfyAllConditions(one => one.Cause.Id.ShouldBe("P15"), one => one.Strength.ShouldBe(Strength.Likely));

        var write = Call(SecretCallKind.PutSecretValue) with { VersionId = A.Version(9), Actor = "arn:aws:sts::111122223333:assumed-role/terraform/x" };
        var finding = Diagnoser.Diagnose(Input(abandoned with { Calls = [write] })).Findings[0];
        finding.Strength.ShouldBe(Strength.Certain);
        finding.For[0].Call.ShouldBe(write);
        finding.Questions.ShouldBeEmpty();

        Diagnoser.Diagnose(Input(abandoned with { Calls = [write with { VersionId = A.Version(2) }] })).Findings[0].Strength.ShouldBe(Strength.Likely);
    }

    [Fact]
    public void Diagnose_StoppedByACall_IsTheStop() =>
        Top(Input(Attempt() with { Outcome = RotationOutcome.Stopped, Calls = [Call(SecretCallKind.CancelRotateSecret)] })).ShouldBe(["P14"]);

    [Fact]
    public void Diagnose_DetachedAfterSet_IsCertain()
    {
        var attempt = Attempt(Failed("testSecret")) with
        {
            Steps = [.. Attempt().Steps.Select(step => step.Step <= RotationStep.SetSecret ? step with { State = StepState.Done } : step)],
            Calls = [Call(SecretCallKind.UpdateSecretVersionStage) with { Stage = VersionStage.Pending, RemovedFrom = A.Version(2) }],
        };

        Diagnoser.Diagnose(Input(attempt)).Findings[0].ShouldSatisfyAllConditions(one => one.Cause.Id.ShouldBe("F11"), one => one.Strength.ShouldBe(Strength.Certain));
    }

    [Fact]
    public void Diagnose_FastLoginAfterADetachedVersion_IsNotSomebodysChange()
    {
        var fixture = RotationLogFixture.Load("oracle-single-wrong-password").Input();
        var before = fixture.Attempt.ShouldNotBeNull() with
        {
            VersionId = A.Version(5),
            Started = A.Moment.AddDays(-1),
            Outcome = RotationOutcome.Failed,
            Steps = [.. Attempt().Steps.Select(step => step.Step == RotationStep.SetSecret ? step with { State = StepState.Done } : step)],
        };

        Top(fixture with { Others = [before], Versions = [new(A.Version(5), [], A.Moment.AddDays(-1), null, [])] }).ShouldBe(["F11"]);
        Top(fixture with { Others = [before], Versions = [new(A.Version(5), [VersionStage.Previous], A.Moment.AddDays(-1), null, [])] }).ShouldBe(["C5"]);
    }

    /// <summary>A cause that nothing of ours can see never stands in a diagnosis, whatever the checks say.</summary>
    [Fact]
    public void Diagnose_AllChecksFail_UnseenCausesAreNotNamed()
    {
        (string, CheckOutcome)[] all = [.. ReadinessChecks.All.Select(check => (check.Id, CheckOutcome.Fail))];
        foreach (var step in Steps)
            Diagnoser.Diagnose(Input(Attempt(Failed(step)), all)).Findings.ShouldAllBe(one => one.Cause.CanBeSeen);
    }

    [Fact]
    public void Diagnose_CheckPassesNow_CastsDoubt()
    {
        var input = RotationLogFixture.Load("create-kms-denied").Input();
        var checks = ImmutableDictionary<string, CheckAnswer>.Empty.Add("role-key", new(CheckOutcome.Pass));

        Diagnoser.Diagnose(input with { Checks = checks }).Findings[0].ShouldSatisfyAllConditions(
            one => one.Cause.Id.ShouldBe("K3"), one => one.Strength.ShouldBe(Strength.Likely), one => one.Against[0].CheckId.ShouldBe("role-key"));
    }

    [Fact]
    public void Diagnose_CheckUnknown_IsAQuestion()
    {
        var input = RotationLogFixture.Load("postgres-single-thirty-seconds").Input();
        var checks = ImmutableDictionary<string, CheckAnswer>.Empty.Add("list-4-lambda", new(CheckOutcome.Unknown));

        Diagnoser.Diagnose(input with { Checks = checks }).Findings[0].Questions.ShouldContain(question => question.Code == "CheckUnknown");
    }

    /// <summary>Two invocations whose lines come mixed in one page, each in its own stream.</summary>
    [Fact]
    public void Diagnose_InterleavedInvocations_AreKeptApart()
    {
        var fixture = RotationLogFixture.Load("oracle-single-verify-function");
        var input = fixture.Input();
        var attempt = input.Attempt.ShouldNotBeNull();
        LogEvent[] other =
        [
            new("o1", "other", A.Moment, "START RequestId: 11111111-1d2c-4a55-9d0b-000000000001 Version: $LATEST"),
            new("o2", "other", A.Moment.AddSeconds(1), "[INFO]\t2026-05-11T03:00:01.000Z\t11111111-1d2c-4a55-9d0b-000000000001\tFound credentials in environment variables."),
            new("o3", "other", A.Moment.AddSeconds(2), "END RequestId: 11111111-1d2c-4a55-9d0b-000000000001"),
        ];
        var mixed = input with { Attempt = attempt with { Steps = [.. attempt.Steps.Select(step => step.Step == RotationStep.SetSecret ? step with { Lines = [.. step.Lines.Concat(other).OrderBy(line => line.At)] } : step)] } };

        Top(mixed).ShouldBe(["C7"]);
    }

    /// <summary>Part of the log is lost: what is left never names another cause with certainty.</summary>
    [Fact]
    public void Diagnose_PartialLogs_NameNoOtherCauseWithCertainty() =>
        Gen.Select(Gen.Int[0, 1_000], Gen.Int[0, 40], Gen.Int[1, 40]).Sample((number, from, count) =>
        {
            var names = RotationLogFixture.Names.ToList();
            var fixture = RotationLogFixture.Load(names[number % names.Count]);
            ImmutableArray<LogEvent> left = [.. fixture.Lines.Skip(from % fixture.Lines.Length).Take(count)];
            return Diagnoser.Diagnose(fixture.Input(left)).Findings.Where(one => one.Strength == Strength.Certain)
                .All(one => fixture.Expected.Contains(one.Cause.Id) || one.For.Any(evidence => evidence.Weight == EvidenceWeight.Sign));
        }, iter: 300);

    [Fact]
    public void Diagnose_Garbage_NeverThrowsAndIsNeverCertain() => Gen.String.Array[0, 20].Sample(texts =>
    {
        var attempt = Attempt() with
        {
            FailedStep = RotationStep.SetSecret,
            Steps = [.. Attempt().Steps.Select(step => step.Step == RotationStep.SetSecret ? step with { State = StepState.Failed, Lines = [.. texts.Select((text, at) => new LogEvent($"g{at}", "s", A.Moment, text))] } : step)],
        };
        return Diagnoser.Diagnose(Input(attempt)).Findings.All(one => one.Strength != Strength.Certain);
    });

    private static IEnumerable<string> Top(DiagnosisInput input, params (string Id, CheckOutcome Outcome)[] checks) =>
        Diagnoser.Diagnose(checks.Length == 0 ? input : input with { Checks = Checks(checks) }).Top.Select(one => one.Cause.Id);

    private static DiagnosisInput Input(Attempt? attempt, params (string Id, CheckOutcome Outcome)[] checks) => new() { Attempt = attempt, Now = A.Moment, Checks = Checks(checks) };

    private static ImmutableDictionary<string, CheckAnswer> Checks((string Id, CheckOutcome Outcome)[] checks) => checks.ToImmutableDictionary(check => check.Id, check => new CheckAnswer(check.Outcome));

    private static Attempt Attempt(params RotationEvent[] events) => new()
    {
        Secret = A.Arn(),
        VersionId = A.Version(2),
        IsTest = false,
        Trigger = AttemptTrigger.Schedule,
        Started = A.Moment,
        Ended = A.Moment.AddMinutes(1),
        Outcome = RotationOutcome.Failed,
        Steps = [.. Enum.GetValues<RotationStep>().Select(step => new StepProgress(step, StepState.NotSeen, null, null, 0, null, []))],
        Events = [.. events],
        AsOf = A.Moment.AddHours(1),
    };

    private static RotationEvent Failed(string step) => new("e1", RotationEventKind.Failed, A.Arn().Value, A.Version(2), A.Moment.AddMinutes(1), $"Error when executing lambda {A.FunctionArn()} during {step} step", step);

    private static SecretCall Refused(string code, string message) => Call(SecretCallKind.RotateSecret) with { ErrorCode = code, ErrorMessage = message };

    private static SecretCall Call(SecretCallKind kind) => new($"c-{kind}", kind, A.Arn().Value, A.Moment.AddSeconds(20), "arn:aws:iam::111122223333:user/aiko");

    private static Sentence Say(string code) => EvidenceSentences.Book.Say(code);
}
