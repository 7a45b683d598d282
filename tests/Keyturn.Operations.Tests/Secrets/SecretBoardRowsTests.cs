using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Secrets;

/// <summary>Which rows are made again and when, seen through the board that owns them.</summary>
public sealed class SecretBoardRowsTests : IDisposable
{
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly EstateFeed estate = new();
    private readonly RotationFeed rotations = new();
    private readonly SecretBoard board;

    public SecretBoardRowsTests() => board = new SecretBoard(estate, rotations, new FakeAccountDirectory(), time);

    public void Dispose() => board.Dispose();

    /// <summary>A window that is open stays the next one until it closes; the row is looked at again within ten minutes of that.</summary>
    [Fact]
    public void Tick_WindowCloses_RowTellsTheNextOne()
    {
        estate.Publish(A.Snapshot([A.Secret(rules: new RotationRules(null, "cron(0 2 * * ? *)", "2h"))]));
        var open = A.Moment.AddHours(-1);
        board.Current.Rows[0].NextWindow.ShouldBe(open);
        time.Advance(TimeSpan.FromMinutes(59));
        board.Current.Rows[0].NextWindow.ShouldBe(open);
        board.Current.Version.ShouldBe(1);
        time.Advance(TimeSpan.FromMinutes(11));
        board.Current.Rows[0].NextWindow.ShouldBe(open.AddDays(1));
        board.Current.Version.ShouldBe(2);
    }

    [Fact]
    public void Tick_WindowOpensAndCloses_IsNoticedByTheMinute()
    {
        estate.Publish(A.Snapshot([A.Secret(rules: new RotationRules(null, "cron(0 5 * * ? *)", "1h"))]));
        time.Advance(TimeSpan.FromHours(2.5));
        board.Current.Rows[0].NextWindow.ShouldBe(A.Moment.AddHours(2));
        time.Advance(TimeSpan.FromMinutes(40));
        board.Current.Rows[0].NextWindow.ShouldBe(A.Moment.AddHours(26));
    }

    [Fact]
    public void Tick_RunHasNoEnd_IsStuckAfterAnHour()
    {
        estate.Publish(A.Snapshot([A.Secret(state: RotationState.Stuck)], [A.Event(RotationEventKind.Started, A.Moment.AddMinutes(-30), A.Version(2))]));
        board.Current.Rows[0].State.ShouldBe(RotationState.Rotating);
        time.Advance(TimeSpan.FromMinutes(29));
        board.Current.Rows[0].State.ShouldBe(RotationState.Rotating);
        time.Advance(TimeSpan.FromMinutes(1));
        board.Current.Rows[0].State.ShouldBe(RotationState.Stuck);
    }

    [Fact]
    public void Find_Unknown_IsNone()
    {
        estate.Publish(A.Snapshot([A.Secret("a")]));
        board.Find(A.Arn("b")).ShouldBeNull();
        board.FindByName(A.AccountId, A.Region, "b").ShouldBeNull();
        board.FindByName(A.OtherAccountId, A.Region, "a").ShouldBeNull();
        board.FindByName(A.AccountId, "us-west-2", "a").ShouldBeNull();
    }

    [Fact]
    public void Look_SecretThatIsNotThere_ChangesNothing()
    {
        estate.Publish(A.Snapshot([A.Secret("a")]));
        rotations.Publish(A.Progress(A.Arn("b")));
        board.Current.Version.ShouldBe(1);
    }

    [Fact]
    public void Look_ProgressWithoutANewState_ChangesNothing()
    {
        estate.Publish(A.Snapshot([A.Secret(state: RotationState.Stuck)]));
        rotations.Publish(A.Progress());
        var version = board.Current.Version;
        rotations.Publish(A.Progress() with { AsOf = A.Moment.AddSeconds(1) });
        board.Current.Version.ShouldBe(version);
    }

    [Fact]
    public void Publish_WatchedAlready_RowRotatesAtOnce()
    {
        rotations.Publish(A.Progress());
        estate.Publish(A.Snapshot([A.Secret(state: RotationState.Stuck)]));
        board.Current.Rows[0].State.ShouldBe(RotationState.Rotating);
    }

    /// <summary>What AWS answers has always been an ARN; anything else is left out and hurts nothing else.</summary>
    [Fact]
    public void Publish_NotAnArn_IsLeftOut()
    {
        estate.Publish(A.Snapshot([A.Secret("a") with { Arn = "not-an-arn" }, A.Secret("b")]));
        board.Current.Rows.Select(row => row.Secret.Name).ShouldBe(["b"]);
    }

    [Fact]
    public void Publish_EventOfOneSecret_OnlyItsRowIsMadeAgain()
    {
        var first = A.Snapshot([A.Secret("a", RotationState.Stuck), A.Secret("b", RotationState.Stuck)], [A.Event(RotationEventKind.Started, A.Moment.AddHours(-3), A.Version(2), A.Arn("b"))]);
        estate.Publish(first);
        var before = board.Current.Rows;
        var events = first.RotationEvents.Value!.Add(A.Arn("a").Value, [A.Event(RotationEventKind.Failed, A.Moment.AddHours(-1), A.Version(2), A.Arn("a"))]);
        estate.Publish(first with { RotationEvents = EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>>.Read(events, A.Moment) });
        board.Current.Rows.Select(row => row.State).ShouldBe([RotationState.Failed, RotationState.Stuck]);
        board.Current.Rows[1].ShouldBeSameAs(before[1]);
    }

    [Fact]
    public void Publish_TimeOfAVersionNobodyCarries_ChangesNothing()
    {
        var snapshot = A.Snapshot([A.Secret()], versions: [(A.Version(1), A.Moment.AddDays(-10))]);
        estate.Publish(snapshot);
        estate.Publish(snapshot with { VersionCreated = snapshot.VersionCreated.Add("gone", A.Moment) });
        board.Current.Version.ShouldBe(1);
    }
}
