using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Tests.Matrix;

public sealed class CellStateTests
{
    [Theory]
    [InlineData(new CellState[0], CellState.NotApplicable)]
    [InlineData(new[] { CellState.NotApplicable, CellState.Pass }, CellState.Pass)]
    [InlineData(new[] { CellState.Pass, CellState.Unknown }, CellState.Unknown)]
    [InlineData(new[] { CellState.Unknown, CellState.Fail, CellState.Pass }, CellState.Fail)]
    public void Worst_Of_FailBeatsUnknownBeatsPass(CellState[] states, CellState worst) => CellStates.Worst(states).ShouldBe(worst);
}
