using Keyturn.Operations.Rotations;
using Keyturn.Testing;
using Keyturn.Web.Features.Rotations;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class LogRowsTests
{
    private static readonly RotationProgress Two = Progress.Of(
        steps: [Progress.Step(RotationStep.SetSecret, StepState.Running, lines: A.Line("setting"))],
        other: [A.Line("START")]);

    [Fact]
    public void Of_Lines_StandUnderTheirStepAndOthersLast() =>
        LogRows.Of(Two).Select(row => (row.Step, row.Line.Message)).ShouldBe([((RotationStep?)RotationStep.SetSecret, "setting"), ((RotationStep?)null, "START")]);

    [Fact]
    public void NewSince_RingDropsOldLines_StillCountsWhatCame()
    {
        var later = Two with { DroppedLines = 5, OtherLines = [A.Line("a"), A.Line("b")] };

        LogRows.NewSince(Two, later).ShouldBe(6);
    }

    [Fact]
    public void NewSince_Nothing_IsZero() => LogRows.NewSince(Two, Two).ShouldBe(0);
}
