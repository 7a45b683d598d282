using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Attempts;

public sealed class AttemptBoardTests : IDisposable
{
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly EstateFeed estate = new();
    private readonly TrailFeed trail = new();
    private readonly RotationFeed rotations = new();
    private readonly AttemptBoard board;

    public AttemptBoardTests() => board = new AttemptBoard(estate, trail, rotations, new FakeAccountDirectory(), time);

    public void Dispose() => board.Dispose();

    [Fact]
    public void Current_ManySecrets_AreNewestFirst()
    {
        Tell([A.Secret("one"), A.Secret("two")], [.. Rotated("one", 1, -5), .. Rotated("two", 2, -3), .. Rotated("one", 3, -1)]);

        board.Current.Rows.Select(row => (row.Attempt.Secret.Name, row.Attempt.VersionId)).ShouldBe([("one", A.Version(3)), ("two", A.Version(2)), ("one", A.Version(1))]);
        board.Current.Rows.ShouldAllBe(row => row.AccountAlias == "shop-prod" && row.Production && row.FunctionName == "SecretsManagerRDSOracleRotationSingleUser");
        board.Of(A.Arn("one")).Attempts.Length.ShouldBe(2);
        board.Find(A.Arn("two"), A.Version(2)).ShouldNotBeNull().Outcome.ShouldBe(RotationOutcome.Succeeded);
    }

    [Fact]
    public void Current_OneSecretTellsMore_TheOthersKeepTheirVeryRows()
    {
        Tell([A.Secret("one"), A.Secret("two")], [.. Rotated("one", 1, -5), .. Rotated("two", 2, -3)]);
        var before = board.Current.Rows;

        Tell([A.Secret("one"), A.Secret("two")], [.. Rotated("one", 1, -5), .. Rotated("two", 2, -3), .. Rotated("two", 4, -1)]);

        board.Current.Rows.Length.ShouldBe(3);
        board.Current.Rows[1].ShouldBeSameAs(before[0]);
        board.Current.Rows[2].ShouldBeSameAs(before[1]);
    }

    [Fact]
    public void Beside_OtherSecretsAtTheSameTime_AreThoseThatOverlap()
    {
        Tell([A.Secret("one"), A.Secret("two"), A.Secret("three")], [.. Rotated("one", 1, -5), .. Rotated("one", 4, -5), .. Rotated("two", 2, -5), .. Rotated("three", 3, -3)]);

        board.Beside(board.Of(A.Arn("one")).Attempts[0]).Select(other => other.Secret.Name).ShouldBe(["two"]);
        board.Beside(board.Of(A.Arn("three")).Attempts[0]).ShouldBeEmpty();
    }

    [Fact]
    public void Current_NothingNew_IsNotTold()
    {
        var secrets = new[] { A.Secret("one") };
        var snapshot = A.Snapshot(secrets, Rotated("one", 1, -5));
        estate.Publish(snapshot);
        var told = 0;
        using var subscription = board.Subscribe(_ => told++);

        estate.Publish(snapshot with { CallsOfLastRefresh = 3 });

        told.ShouldBe(0);
    }

    [Fact]
    public void Current_CallArrivesLater_NamesThePerson()
    {
        Tell([A.Secret("one")], Rotated("one", 1, -5));
        board.Current.Rows[0].Person.ShouldBeNull();

        trail.Publish(new TrailSnapshot(A.Scope()).With([A.Call(SecretCallKind.RotateSecret, A.Moment.AddHours(-5), A.Version(1), A.Arn("one"))]));

        (board.Current.Rows[0].Person, board.Current.Rows[0].Attempt.Trigger).ShouldBe(("tanaka.yui", AttemptTrigger.Call));
    }

    [Fact]
    public void Tick_NoEndWithinTheLongestRun_IsUnknown()
    {
        Tell([A.Secret("one")], [A.Event(RotationEventKind.Started, A.Moment.AddMinutes(-10), A.Version(1), A.Arn("one"))], stages: A.Version(8));
        board.Current.Rows[0].Attempt.Outcome.ShouldBe(RotationOutcome.Running);

        time.Advance(TimeSpan.FromMinutes(51));

        board.Current.Rows[0].Attempt.Outcome.ShouldBe(RotationOutcome.Unknown);
    }

    [Fact]
    public void Tick_CloudTrailWasReadFurther_SettlesTheTrigger()
    {
        Tell([A.Secret("one")], Rotated("one", 1, -1));
        board.Current.Rows[0].Attempt.Trigger.ShouldBe(AttemptTrigger.Unknown);
        trail.Publish(new TrailSnapshot(A.Scope()) { Covered = A.Covered(A.Moment.AddDays(-90), A.Moment) });

        time.Advance(TimeSpan.FromMinutes(1));

        board.Current.Rows[0].Attempt.Trigger.ShouldBe(AttemptTrigger.Schedule);
        board.Current.Sources.ShouldHaveSingleItem().AsOf.ShouldBe(A.Moment);
    }

    [Fact]
    public void Take_WatchedRotation_IsThereAtOnceAndOnceOnlyWhenCloudTrailTellsToo()
    {
        Tell([A.Secret("one")], []);
        rotations.Publish(A.Progress(A.Arn("one"), A.Version(9), RotationOutcome.Running, A.Moment.AddMinutes(-1)));
        board.Current.Rows.ShouldHaveSingleItem().Attempt.Outcome.ShouldBe(RotationOutcome.Running);
        rotations.Publish(A.Progress(A.Arn("one"), A.Version(9), RotationOutcome.Failed, A.Moment.AddMinutes(-1)));

        Tell([A.Secret("one")], [A.Event(RotationEventKind.Started, A.Moment.AddMinutes(-1), A.Version(9), A.Arn("one")), A.Event(RotationEventKind.Failed, A.Moment, A.Version(9), A.Arn("one"), "setSecret")]);

        var attempt = board.Current.Rows.ShouldHaveSingleItem().Attempt;
        (attempt.Outcome, attempt.FailedStep).ShouldBe((RotationOutcome.Failed, RotationStep.SetSecret));
    }

    [Fact]
    public void Take_LogOfEarlierReading_DoesNotReplaceALaterOne()
    {
        Tell([A.Secret("one")], Rotated("one", 1, -5));
        board.Take(Log(A.Moment, 7));
        board.Take(Log(A.Moment.AddMinutes(-9), 0));

        board.Current.Rows[0].Attempt.Gaps.ShouldNotContain(AttemptGap.NoLogLines);
    }

    private static AttemptLog Log(DateTimeOffset readAt, int lines) => new(A.Arn("one").Value, A.Version(1), false, readAt, lines, AttemptSteps.NotSeen);

    private static RotationEvent[] Rotated(string name, int version, int hours) =>
    [
        A.Event(RotationEventKind.Started, A.Moment.AddHours(hours), A.Version(version), A.Arn(name)),
        A.Event(RotationEventKind.Succeeded, A.Moment.AddHours(hours).AddSeconds(30), A.Version(version), A.Arn(name)),
    ];

    private void Tell(IEnumerable<Secret> secrets, IEnumerable<RotationEvent> events, string? stages = null) => estate.Publish(A.Snapshot(
        secrets.Select(secret => stages is null ? secret : secret with { StagesByVersion = A.Stages((stages, [VersionStage.Current])) }), events));
}
