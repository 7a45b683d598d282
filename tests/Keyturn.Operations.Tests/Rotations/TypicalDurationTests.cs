using CsCheck;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class TypicalDurationTests
{
    [Fact]
    public void Of_NoEvents_IsNotKnown() => TypicalDuration.Of([]).ShouldBeNull();

    [Theory]
    [InlineData(new[] { 40 }, 40)]
    [InlineData(new[] { 90, 10, 40 }, 40)]
    [InlineData(new[] { 10, 40 }, 25)]
    [InlineData(new[] { 90, 10, 40, 20 }, 30)]
    public void Of_SomeRotations_IsTheirMedian(int[] seconds, int expected) => Of(seconds).ShouldBe(TimeSpan.FromSeconds(expected));

    [Fact]
    public void Of_AnyRotations_HalfTookNoLongerAndHalfNoLess() =>
        Gen.Int[0, 900].Array[1, 15].Sample(seconds =>
        {
            var typical = Of(seconds)!.Value.TotalSeconds;
            return seconds.Count(one => one <= typical) * 2 >= seconds.Length && seconds.Count(one => one >= typical) * 2 >= seconds.Length;
        });

    /// <summary>What did not succeed, what has no start, and what ends before it starts says nothing of how long a rotation takes.</summary>
    [Fact]
    public void Of_RotationsWithoutBothEnds_DoNotCount() => TypicalDuration.Of(
    [
        A.Event(RotationEventKind.Started, A.Moment, A.Version(1)),
        A.Event(RotationEventKind.Failed, A.Moment.AddSeconds(5), A.Version(1)),
        A.Event(RotationEventKind.Started, A.Moment.AddSeconds(10), A.Version(2)),
        A.Event(RotationEventKind.Succeeded, A.Moment.AddSeconds(40), A.Version(3)),
        A.Event(RotationEventKind.Succeeded, A.Moment.AddSeconds(50), A.Version(4)),
        A.Event(RotationEventKind.Started, A.Moment.AddSeconds(60), A.Version(4)),
        A.Event(RotationEventKind.Started, A.Moment.AddSeconds(70)) with { VersionId = null },
        A.Event(RotationEventKind.Succeeded, A.Moment.AddSeconds(80)) with { VersionId = null },
        A.Event(RotationEventKind.TestStarted, A.Moment.AddSeconds(81), A.Version(5)),
        A.Event(RotationEventKind.TestSucceeded, A.Moment.AddSeconds(82), A.Version(5)),
    ]).ShouldBeNull();

    [Fact]
    public void Of_StartAndEndInTheSameSecond_TookNoTime() => Of(0).ShouldBe(TimeSpan.Zero);

    private static TimeSpan? Of(params int[] seconds) => TypicalDuration.Of(
    [
        .. seconds.SelectMany((took, i) => new[]
        {
            A.Event(RotationEventKind.Started, A.Moment.AddDays(i), A.Version(i)),
            A.Event(RotationEventKind.Succeeded, A.Moment.AddDays(i).AddSeconds(took), A.Version(i)),
        }),
    ]);
}
