using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Web.Features.Home;

namespace Keyturn.Web.Tests.Features.Home;

public sealed class NeedsYouTests : FeatureContext
{
    private static SecretRow Named(string name, RotationState state, bool production = false, TimeSpan? window = null)
    {
        var row = Row(A.Secret(name, state), state, production);
        return window is { } span ? row with { NextWindow = A.Moment + span } : row;
    }

    private static NeedsYou Of(params SecretRow[] rows) => NeedsYou.Of(new SecretBoardSnapshot([.. rows], 1, []));

    private static IEnumerable<string> Names(IEnumerable<SecretRow> rows) => rows.Select(row => row.Arn.Name);

    [Fact]
    public void Of_EmptyBoard_KeepsTheTilesWhereTheyAre()
    {
        var needs = Of();

        needs.Counts.Select(count => count.State).ShouldBe([RotationState.Failed, RotationState.Stuck, RotationState.Overdue, RotationState.Rotating, RotationState.DueSoon]);
        needs.Counts.ShouldAllBe(count => count.Count == 0);
        needs.Urgent.ShouldBeEmpty();
    }

    [Fact]
    public void Of_HealthyAndOff_AreNotUrgent() =>
        Of(Named("a", RotationState.Healthy), Named("b", RotationState.Off), Named("c", RotationState.DueSoon), Named("d", RotationState.Never)).Urgent.ShouldBeEmpty();

    [Fact]
    public void Of_Urgent_ProductionComesBeforeTheWorseState() =>
        Names(Of(Named("stg", RotationState.Failed), Named("prod", RotationState.Overdue, production: true)).Urgent).ShouldBe(["prod", "stg"]);

    [Fact]
    public void Of_Urgent_FailedBeforeStuckBeforeOverdue() =>
        Names(Of(Named("overdue", RotationState.Overdue), Named("stuck", RotationState.Stuck), Named("failed", RotationState.Failed)).Urgent).ShouldBe(["failed", "stuck", "overdue"]);

    [Fact]
    public void Of_SameState_TheEarlierWindowComesFirst() =>
        Names(Of(Named("later", RotationState.Failed, window: TimeSpan.FromDays(2)), Named("sooner", RotationState.Failed, window: TimeSpan.FromDays(1))).Urgent).ShouldBe(["sooner", "later"]);

    [Fact]
    public void Of_MoreThanFit_ListsTheFirstAndCountsAll()
    {
        var needs = Of([.. Enumerable.Range(0, 20).Select(number => Named($"s{number}", RotationState.Overdue))]);

        needs.Urgent.Length.ShouldBe(NeedsYou.MostListed);
        needs.UrgentTotal.ShouldBe(20);
        needs.Counts.Single(count => count.State == RotationState.Overdue).Count.ShouldBe(20);
    }

    [Fact]
    public void Of_RunningRotations_AreListedApartAndCappedToo()
    {
        var needs = Of([.. Enumerable.Range(0, 15).Select(number => Named($"s{number}", RotationState.Rotating))]);

        needs.Rotating.Length.ShouldBe(NeedsYou.MostListed);
        needs.Urgent.ShouldBeEmpty();
        needs.Counts.Single(count => count.State == RotationState.Rotating).Count.ShouldBe(15);
    }

    [Fact]
    public void Href_EachState_ReadsBackAsThatFilterAlone()
    {
        foreach (var count in Of().Counts)
            SecretQuery.Parse(count.Href.Split('?')[1]).ShouldBe(SecretQuery.Empty with { States = [count.State] }, SameQuery.Instance);
    }

    private sealed class SameQuery : IEqualityComparer<SecretQuery>
    {
        public static SameQuery Instance { get; } = new();

        public bool Equals(SecretQuery? x, SecretQuery? y) => x?.ToQueryString() == y?.ToQueryString();

        public int GetHashCode(SecretQuery obj) => obj.ToQueryString().GetHashCode(StringComparison.Ordinal);
    }
}
