using CsCheck;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Attempts;

public sealed class AttemptJoinerPropertyTests
{
    private static readonly Gen<ToldTrail> Trail =
        Gen.Select(Gen.Int[0, 6], Gen.Int[1, 120], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 4]).Select(plan => new TrailPlan(plan.Item1, plan.Item2, plan.Item3, plan.Item4, plan.Item5)).Array[0, 12].Select(ToldTrail.Of);

    [Fact]
    public void Join_AnyOrderAndEachEventTwice_IsTheSameHistory() =>
        Gen.Select(Trail, Gen.Int).Sample((told, seed) =>
        {
            var random = new Random(seed);
            RotationEvent[] events = [.. told.Events, .. told.Events];
            SecretCall[] calls = [.. told.Calls, .. told.Calls];
            random.Shuffle(events);
            random.Shuffle(calls);
            return HistoryText.Of(Joined(events, calls)) == HistoryText.Of(Joined(told.Events, told.Calls));
        });

    [Fact]
    public void Join_AnyTrail_EveryEventAndEveryCallIsInExactlyOnePlace() =>
        Trail.Sample(told =>
        {
            var history = Joined(told.Events, told.Calls);
            history.Attempts.SelectMany(attempt => attempt.Events).Select(one => one.EventId).ShouldBe(told.Events.Select(one => one.EventId), ignoreOrder: true);
            history.Attempts.SelectMany(attempt => attempt.Calls).Concat(history.LooseCalls).Select(call => call.EventId).ShouldBe(told.Calls.Select(call => call.EventId), ignoreOrder: true);
        });

    [Fact]
    public void Join_AnyTrail_IsNewestFirstWithFourStepsAndNoEndBeforeItsStart() =>
        Trail.Sample(told =>
        {
            var attempts = Joined(told.Events, told.Calls).Attempts;
            attempts.Select(attempt => attempt.Started).ShouldBeInOrder(SortDirection.Descending);
            attempts.ShouldAllBe(attempt => attempt.Steps.Length == 4 && !(attempt.Ended < attempt.Started));
            attempts.Select(attempt => (attempt.Id, attempt.IsTest)).ShouldBeUnique();
        });

    [Fact]
    public void With_AnySplitAnyOrder_IsTheSameTrail() =>
        Gen.Select(Trail, Gen.Int, Gen.Int[0, 30]).Sample((told, seed, at) =>
        {
            var shuffled = told.Calls.ToArray();
            new Random(seed).Shuffle(shuffled);
            var first = shuffled.Take(at).ToArray();
            var split = new TrailSnapshot(A.Scope()).With(first).With(shuffled.Skip(at)).With(first);
            return split.CallsOf(A.Arn().Value).SequenceEqual(new TrailSnapshot(A.Scope()).With(told.Calls).CallsOf(A.Arn().Value));
        });

    private static AttemptHistory Joined(IReadOnlyCollection<RotationEvent> events, IReadOnlyCollection<SecretCall> calls) => AttemptJoiner.Join(new AttemptSources
    {
        Secret = A.Arn(),
        Events = events,
        Calls = calls,
        Covered = A.Covered(A.Moment.AddDays(-90), A.Moment),
        Now = A.Moment,
    });
}
