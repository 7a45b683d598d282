using System.Collections.Immutable;
using CsCheck;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class SecretBoardTests : IDisposable
{
    private readonly FakeTimeProvider time = new(A.Moment);
    private readonly EstateFeed estate = new();
    private readonly RotationFeed rotations = new();
    private readonly SecretBoard board;

    public SecretBoardTests() => board = new SecretBoard(estate, rotations, new FakeAccountDirectory(), time);

    public void Dispose() => board.Dispose();

    [Fact]
    public void Current_NothingRead_IsEmpty()
    {
        board.Current.Rows.ShouldBeEmpty();
        board.Current.Version.ShouldBe(0);
    }

    [Fact]
    public void Constructor_EstateAlreadyThere_TakesIt()
    {
        estate.Publish(A.Snapshot([A.Secret()]));
        using var later = new SecretBoard(estate, rotations, new FakeAccountDirectory(), time);
        later.Current.Rows.Single().Secret.Name.ShouldBe("prod/orders/db");
    }

    [Fact]
    public void Current_SeveralScopes_IsInOrderOfNameThenArn()
    {
        estate.Publish(A.Snapshot([A.Secret("b"), A.Secret("C"), A.Secret("a", suffix: "zzzzzz")]));
        estate.Publish(A.Snapshot([A.Secret("a", account: A.OtherAccountId), A.Secret("d", account: A.OtherAccountId)], scope: A.Scope(A.OtherAccountId)));
        board.Current.Rows.Select(row => $"{row.Secret.Name} {row.AccountAlias}")
            .ShouldBe(["a shop-prod", "a shop-dev", "b shop-prod", "C shop-prod", "d shop-dev"]);
        board.Current.Rows[0].Production.ShouldBeTrue();
        board.Current.Rows[1].Production.ShouldBeFalse();
    }

    [Fact]
    public void Publish_OneSecretChanged_OnlyItsRowIsMadeAgain()
    {
        var secrets = Enumerable.Range(0, 20).Select(i => A.Secret($"s{i:D2}")).ToArray();
        var first = A.Snapshot(secrets);
        estate.Publish(first);
        var before = board.Current;

        estate.Publish(With(first, A.Secret("s07", RotationState.Overdue)));

        board.Current.Version.ShouldBe(before.Version + 1);
        board.Current.Rows[7].State.ShouldBe(RotationState.Overdue);
        for (var i = 0; i < 20; i++)
        {
            ReferenceEquals(board.Current.Rows[i], before.Rows[i]).ShouldBe(i != 7);
        }
    }

    [Fact]
    public void Publish_SecretAddedAndRemoved_RowsFollow()
    {
        estate.Publish(A.Snapshot([A.Secret("a"), A.Secret("c")]));
        estate.Publish(A.Snapshot([A.Secret("b"), A.Secret("c")]));
        board.Current.Rows.Select(row => row.Secret.Name).ShouldBe(["b", "c"]);
        board.Find(A.Arn("a")).ShouldBeNull();
        board.FindByName(A.AccountId, A.Region, "a").ShouldBeNull();
        (board.FindByName(A.AccountId, A.Region, "b")?.Arn).ShouldBe(A.Arn("b"));
    }

    [Fact]
    public void Publish_RecreatedUnderAnotherSuffix_IsFoundByName()
    {
        estate.Publish(A.Snapshot([A.Secret("a", suffix: "AAAAAA")]));
        estate.Publish(A.Snapshot([A.Secret("a", suffix: "BBBBBB")]));
        (board.FindByName(A.AccountId, A.Region, "a")?.Arn).ShouldBe(A.Arn("a", suffix: "BBBBBB"));
    }

    [Fact]
    public void Publish_SameFactsAgain_NoNewVersionButFreshness()
    {
        var snapshot = A.Snapshot([A.Secret()]);
        estate.Publish(snapshot);
        var version = board.Current.Version;
        estate.Publish(snapshot);
        board.Current.Version.ShouldBe(version);

        estate.Publish(snapshot with { Secrets = snapshot.Secrets with { ReadAt = A.Moment.AddMinutes(1) } });
        board.Current.Version.ShouldBe(version + 1);
        board.Current.Sources.Single().ReadAt.ShouldBe(A.Moment.AddMinutes(1));
    }

    [Fact]
    public void Publish_FailureAfterGoodRead_KeepsRowsAndTellsFailure()
    {
        var snapshot = A.Snapshot([A.Secret()]);
        estate.Publish(snapshot);
        var failure = new PartFailure(A.Moment, "secretsmanager:ListSecrets", "ThrottlingException", "Rate exceeded", null);
        estate.Publish(snapshot with { Secrets = snapshot.Secrets.FailedWith(failure) });
        board.Current.Rows.Length.ShouldBe(1);
        board.Current.Sources.Single().ShouldBe(new SourceFreshness(A.Scope(), "shop-prod", A.Moment, failure, 1));
    }

    [Fact]
    public void Publish_VersionTimeRead_RowCarriesIt()
    {
        var snapshot = A.Snapshot([A.Secret()]);
        estate.Publish(snapshot);
        board.Current.Rows[0].CurrentSince.ShouldBeNull();
        estate.Publish(snapshot with { VersionCreated = snapshot.VersionCreated.Add(A.Version(1), A.Moment.AddDays(-10)) });
        board.Current.Rows[0].CurrentSince.ShouldBe(A.Moment.AddDays(-10));
    }

    [Fact]
    public void Publish_FailedEventArrives_RowFails()
    {
        var secret = A.Secret(state: RotationState.Failed);
        estate.Publish(A.Snapshot([secret]));
        board.Current.Rows[0].State.ShouldBe(RotationState.Stuck);
        var snapshot = A.Snapshot([secret], [A.Event(RotationEventKind.Failed, A.Moment.AddHours(-1), A.Version(2))]);
        estate.Publish(estate.Find(A.Scope())! with { RotationEvents = snapshot.RotationEvents });
        board.Current.Rows[0].State.ShouldBe(RotationState.Failed);
    }

    [Fact]
    public void Tick_TimePassesNextRotation_RowBecomesDueSoonThenOverdue()
    {
        estate.Publish(A.Snapshot([A.Secret("due") with { NextRotation = A.Moment.AddHours(25) }, A.Secret("later")]));
        var later = board.Find(A.Arn("later"));
        (board.Find(A.Arn("due"))?.State).ShouldBe(RotationState.Healthy);
        time.Advance(TimeSpan.FromHours(2));
        (board.Find(A.Arn("due"))?.State).ShouldBe(RotationState.DueSoon);
        time.Advance(TimeSpan.FromHours(24));
        (board.Find(A.Arn("due"))?.State).ShouldBe(RotationState.Overdue);
        board.Current.Rows[0].State.ShouldBe(RotationState.Overdue);
        board.Find(A.Arn("later"))?.ShouldBeSameAs(later);
    }

    [Fact]
    public void Dispose_Changes_AreNoLongerTaken()
    {
        estate.Publish(A.Snapshot([A.Secret(state: RotationState.Stuck), A.Secret("due") with { NextRotation = A.Moment.AddHours(25) }]));
        board.Dispose();
        rotations.Publish(ProgressOf(RotationOutcome.Running));
        time.Advance(TimeSpan.FromHours(2));
        estate.Publish(A.Snapshot([]));
        board.Current.Version.ShouldBe(1);
        board.Current.Rows.Length.ShouldBe(2);
    }

    [Fact]
    public void Current_Sources_AreInOrderWithAliasAndCount()
    {
        estate.Publish(A.Snapshot([A.Secret(region: "us-west-2"), A.Secret("b", region: "us-west-2")], scope: A.Scope(region: "us-west-2")));
        estate.Publish(new EstateSnapshot(A.Scope("999988887777")));
        estate.Publish(A.Snapshot([], scope: A.Scope()));
        board.Current.Sources.ShouldBe(
        [
            new SourceFreshness(A.Scope(), "shop-prod", A.Moment, null, 0),
            new SourceFreshness(A.Scope(region: "us-west-2"), "shop-prod", A.Moment, null, 2),
            new SourceFreshness(A.Scope("999988887777"), "999988887777", null, null, 0),
        ]);
    }

    [Fact]
    public void Look_RotationWatched_RowRotatesUntilItEnds()
    {
        estate.Publish(A.Snapshot([A.Secret(state: RotationState.Stuck)]));
        rotations.Publish(ProgressOf(RotationOutcome.Running));
        board.Current.Rows[0].State.ShouldBe(RotationState.Rotating);
        rotations.Publish(ProgressOf(RotationOutcome.Failed));
        board.Current.Rows[0].State.ShouldBe(RotationState.Stuck);
    }

    [Fact]
    public void Subscribe_Change_TellsOnceAndNotAfterDispose()
    {
        var told = new List<long>();
        var tie = board.Subscribe(snapshot => told.Add(snapshot.Version));
        estate.Publish(A.Snapshot([A.Secret()]));
        tie.Dispose();
        estate.Publish(A.Snapshot([A.Secret("other")]));
        told.ShouldBe([1]);
    }

    [Fact]
    public void Subscribe_SubscriberReadsAndUnsubscribes_NoDeadlock()
    {
        IDisposable? tie = null;
        tie = board.Subscribe(_ =>
        {
            board.Current.Rows.Length.ShouldBe(1);
            tie?.Dispose();
        });
        estate.Publish(A.Snapshot([A.Secret()]));
        estate.Publish(A.Snapshot([A.Secret("b")]));
        board.Current.Version.ShouldBe(2);
    }

    /// <summary>Whatever the changes, the board shows what a board made from nothing would show.</summary>
    [Fact]
    public void Take_AnyHistoryOfChanges_EqualsAFreshBoard() =>
        Gen.Int[0, 6].Select(Gen.Int[0, 10]).Array[1, 30].Sample(
            changes =>
            {
                var feed = new EstateFeed();
                using var grown = new SecretBoard(feed, rotations, new FakeAccountDirectory(), time);
                var snapshot = A.Snapshot([]);
                foreach (var (name, state) in changes)
                {
                    var secret = A.Secret($"s{name}", (RotationState)state);
                    var secrets = snapshot.Secrets.Value!;
                    secrets = state == 10 ? secrets.Remove(secret.Arn) : secrets.SetItem(secret.Arn, secret);
                    snapshot = snapshot with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets, A.Moment) };
                    feed.Publish(snapshot);
                }

                using var fresh = new SecretBoard(feed, rotations, new FakeAccountDirectory(), time);
                return grown.Current.Rows.Select(Told).SequenceEqual(fresh.Current.Rows.Select(Told));
            },
            iter: 3 * Check.Iter);

    /// <summary>Not a timing test: it counts what is made again, of 30,000 unless property tests are to be short.</summary>
    [Fact]
    public void Publish_OneOfManyChanged_DerivesOneRow()
    {
        var first = A.Snapshot(Enumerable.Range(0, (int)Math.Min(30_000, 300 * Check.Iter)).Select(i => A.Secret($"s{i:D5}")));
        estate.Publish(first);
        var before = board.Current.Rows;
        estate.Publish(With(first, A.Secret("s00123", RotationState.Off)));
        before.Zip(board.Current.Rows).Count(pair => !ReferenceEquals(pair.First, pair.Second)).ShouldBe(1);
    }

    private static string Told(SecretRow row) => $"{row.Arn} {row.State} {row.NextWindow:O} {row.SearchText}";

    private static EstateSnapshot With(EstateSnapshot snapshot, Secret secret) => snapshot with
    {
        Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(snapshot.Secrets.Value!.SetItem(secret.Arn, secret), A.Moment),
    };

    private static RotationProgress ProgressOf(RotationOutcome outcome) => A.Progress(outcome: outcome, version: A.Version(2));
}
