using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Attempts;

public sealed class TrailCoverageTests
{
    private static readonly TrailCoverage TwoSpans = new(ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty.Add(
        "RotateSecret", [new(A.Moment.AddHours(-9), A.Moment.AddHours(-6)), new(A.Moment.AddHours(-3), A.Moment)]));

    [Theory]
    [InlineData(-9, -6, true)]
    [InlineData(-3, 0, true)]
    [InlineData(-7, -2, false)]
    [InlineData(-5, -4, false)]
    [InlineData(-2, 1, false)]
    public void Reads_OnlyInsideOneSpan(int from, int until, bool reads) =>
        TwoSpans.Reads("RotateSecret", A.Moment.AddHours(from), A.Moment.AddHours(until)).ShouldBe(reads);

    [Fact]
    public void Knows_WaitsForLateDeliveries()
    {
        TwoSpans.Knows("RotateSecret", A.Moment.AddHours(-2), A.Moment.AddMinutes(-15)).ShouldBeTrue();
        TwoSpans.Knows("RotateSecret", A.Moment.AddHours(-2), A.Moment.AddMinutes(-14)).ShouldBeFalse();
        TwoSpans.Knows("PutSecretValue", A.Moment.AddHours(-2), A.Moment.AddHours(-1)).ShouldBeFalse();
    }

    [Fact]
    public void AsOf_IsTheSlowestName()
    {
        var behind = new TrailCoverage(TwoSpans.Spans.Add("RotationFailed", [new(A.Moment.AddHours(-9), A.Moment.AddMinutes(-2))]));

        behind.AsOf(["RotateSecret", "RotationFailed"]).ShouldBe(A.Moment.AddMinutes(-2));
        behind.AsOf(["RotateSecret", "RotationStarted"]).ShouldBeNull();
    }

    [Fact]
    public void Names_OfServiceEvents_AreCloudTrails() =>
        Enum.GetValues<RotationEventKind>().Select(TrailNames.NameOf).ShouldBe(TrailNames.Rotation.Concat(TrailNames.Test), ignoreOrder: true);
}
