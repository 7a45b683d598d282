using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Secrets;
using Keyturn.Operations.Watching;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Watching;

public sealed class WatchBoardTests : IDisposable
{
    private readonly WatchWorld world = new();

    private const string KeyArn = "arn:aws:kms:ap-northeast-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    public void Dispose() => world.Dispose();

    private static RotationEvent Failed(int hoursAgo, string step = "setSecret") => A.Event(RotationEventKind.Failed, A.Moment.AddHours(-hoursAgo), A.Version(2), step: step);

    [Fact]
    public async Task Healthy_Secret_IsNoFinding()
    {
        await world.SeeAsync(A.Secret());

        world.Board.Current.LookedAt.ShouldBe(A.Moment);
        world.Board.Current.Items.ShouldBeEmpty();
        world.Board.AnswerOf(new(A.Arn().Value, FindingKind.Failing)).ShouldBe(FindingAnswer.Clear);
    }

    [Fact]
    public async Task Failing_CountsTheStreakSinceTheLastSuccess()
    {
        await world.SeeAsync(A.Secret(state: RotationState.Failed), Failed(30), A.Event(RotationEventKind.Succeeded, A.Moment.AddDays(-1), A.Version(1)), Failed(3, "createSecret"), Failed(2));

        var item = world.Board.Current.Items.ShouldHaveSingleItem();
        item.Finding.Kind.ShouldBe(FindingKind.Failing);
        item.Finding.Evidence.ToText(CultureInfo.InvariantCulture).ShouldBe("2 rotations in a row have failed, the last at 2026-05-11 01:00 UTC in the step setSecret.");
        item.Since.ShouldBe(A.Moment.AddHours(-3));
    }

    [Fact]
    public async Task Stuck_PendingElsewhereAndNothingRuns_NamesTheVersion()
    {
        await world.SeeAsync(A.Secret(state: RotationState.Stuck));

        var finding = world.Board.Current.Items.ShouldHaveSingleItem().Finding;
        (finding.Kind, finding.Fingerprint).ShouldBe((FindingKind.Stuck, A.Version(2)));
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(11, true)]
    public async Task Stuck_RunsFarLongerThanItsTypicalDuration_IsFound(int minutes, bool found)
    {
        await world.SeeAsync(
            A.Secret(state: RotationState.Rotating),
            A.Event(RotationEventKind.Started, A.Moment.AddDays(-10), A.Version(1)),
            A.Event(RotationEventKind.Succeeded, A.Moment.AddDays(-10).AddMinutes(1), A.Version(1)),
            A.Event(RotationEventKind.Started, A.Moment.AddMinutes(-minutes), A.Version(2)));

        world.Kinds.Contains(FindingKind.Stuck).ShouldBe(found);
        world.Board.AnswerOf(new(A.Arn().Value, FindingKind.Stuck)).ShouldBe(found ? FindingAnswer.Found : FindingAnswer.Unknown);
    }

    [Fact]
    public async Task Overdue_Secret_IsFoundSinceItsDate()
    {
        await world.SeeAsync(A.Secret(state: RotationState.Overdue));

        var item = world.Board.Current.Items.ShouldHaveSingleItem();
        (item.Finding.Kind, item.Since).ShouldBe((FindingKind.Overdue, A.Moment.AddHours(-5)));
    }

    [Fact]
    public async Task Look_FactsAreNewAndSayTheSame_KeepsTheFindingThatPagesHold()
    {
        var (overdue, other) = (A.Secret(state: RotationState.Overdue), A.Secret("prod/other"));
        var snapshot = A.Snapshot([overdue, other]);
        await world.SeeAsync(snapshot);
        var held = world.Board.Current.Items.ShouldHaveSingleItem().Finding;

        var late = A.Secret("prod/other", state: RotationState.Overdue);
        await world.SeeAsync(snapshot with { Permissions = new() { Keys = Keys(new KmsKey(KeyArn, KeyFacts.Working)) }, Secrets = snapshot.Secrets with { Value = snapshot.Secrets.Value?.SetItem(late.Arn, late) } });

        world.Board.Current.Items.Length.ShouldBe(2);
        world.Board.Current.Items.Single(item => item.Finding.Id == held.Id).Finding.ShouldBeSameAs(held);
    }

    [Fact]
    public async Task Failing_AndOverdue_IsOneMatter()
    {
        await world.SeeAsync(A.Secret(state: RotationState.Failed) with { NextRotation = A.Moment.AddHours(-4) }, Failed(2));

        world.Kinds.ShouldBe([FindingKind.Failing]);
    }

    [Fact]
    public async Task WindowSoon_ByTheClockAlone_ComesAndGoes()
    {
        var closes = A.Moment.AddHours(5);
        await world.SeeAsync(A.Secret(rules: new(null, "cron(0 6 * * ? *)", "2h")) with { NextRotation = closes });
        world.Kinds.ShouldBeEmpty();

        world.Time.Advance(TimeSpan.FromMinutes(130));
        await world.LookAsync();
        world.Kinds.ShouldBe([FindingKind.WindowSoon]);
    }

    [Fact]
    public async Task SuperuserWindow_Overlapping_IsFoundAndGoesWhenTheSuperuserMoves()
    {
        var own = A.Secret(tags: [(CheckContext.SuperuserTag, "prod/orders/master")]);
        var superuser = A.Secret("prod/orders/master");
        await world.SeeAsync(A.Snapshot([own, superuser]));
        world.Kinds.ShouldBe([FindingKind.SuperuserWindow]);

        await world.SeeAsync(A.Snapshot([own, superuser with { NextRotation = A.Moment.AddDays(10) }]));
        world.Kinds.ShouldBeEmpty();
    }

    [Fact]
    public async Task KeyDeletion_ComesAndGoesWithTheReadingOfTheKeys()
    {
        var (secret, key) = (A.Secret() with { KmsKeyId = KeyArn }, new KmsKey(KeyArn, KeyFacts.Working));
        var snapshot = A.Snapshot([secret]);
        await world.SeeAsync(snapshot with { Permissions = new() { Keys = Keys(key) } });
        world.Kinds.ShouldBeEmpty();

        await world.SeeAsync(snapshot with { Permissions = new() { Keys = Keys(key with { DeletionAt = A.Moment.AddDays(7) }) } });
        world.Kinds.ShouldBe([FindingKind.KeyDeletion]);

        await world.SeeAsync(snapshot with { Permissions = new() { Keys = Keys(key) } });
        world.Kinds.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("python3.9", true)]
    [InlineData("python3.14", false)]
    public async Task FunctionRuntime_AtItsEnd_IsFound(string runtime, bool found)
    {
        await world.SeeAsync(A.Snapshot([A.Secret()], functions: [A.Function() with { Runtime = runtime }]));

        world.Kinds.Contains(FindingKind.FunctionRuntime).ShouldBe(found);
    }

    [Theory]
    [InlineData(RotationState.Replica)]
    [InlineData(RotationState.ScheduledForDeletion)]
    public async Task NobodyRotatesItHere_IsNoFinding(RotationState state)
    {
        await world.SeeAsync(A.Secret(state: state) with { NextRotation = A.Moment.AddHours(-5) });

        world.Kinds.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnswerOf_SecretThatWasDeleted_IsClearOnlyOnceTheListWasRead()
    {
        FindingId id = new(A.Arn().Value, FindingKind.Failing);
        world.Board.Look();
        world.Board.AnswerOf(id).ShouldBe(FindingAnswer.Unknown);

        await world.SeeAsync(A.Snapshot([A.Secret("prod/other")]));
        world.Board.AnswerOf(id).ShouldBe(FindingAnswer.Clear);
    }

    [Fact]
    public async Task Look_NothingChanged_PublishesNothing()
    {
        await world.SeeAsync(A.Secret(state: RotationState.Stuck));
        var version = world.Board.Current.Version;

        await world.LookAsync();

        world.Board.Current.Version.ShouldBe(version);
    }

    [Fact]
    public async Task Items_AreInOrderOfUrgencyThenProductionThenName()
    {
        Secret[] secrets =
        [
            A.Secret("b", RotationState.Overdue), A.Secret("c", RotationState.Stuck), A.Secret("a", RotationState.Overdue),
        ];
        world.Estate.Publish(A.Snapshot([A.Secret("0", RotationState.Overdue, account: A.OtherAccountId)], scope: A.Scope(A.OtherAccountId)));
        await world.SeeAsync(A.Snapshot(secrets));

        world.Board.Current.Items.Select(item => item.Finding.Row.Secret.Name).ToImmutableArray().ShouldBe(["c", "a", "b", "0"]);
    }

    private static EstatePart<ImmutableDictionary<string, KmsKey>> Keys(KmsKey key) =>
        EstatePart<ImmutableDictionary<string, KmsKey>>.Read(ImmutableDictionary<string, KmsKey>.Empty.Add(key.Arn, key), A.Moment);
}
