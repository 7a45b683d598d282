using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Matrix;

/// <summary>A secret of a consumer.</summary>
/// <param name="Secret">Which.</param>
/// <param name="Relation">Why it stands beside the consumer.</param>
/// <param name="Cells">In the order of <see cref="MatrixColumn"/>.</param>
public sealed record ConsumerSecret(Secret Secret, Relation Relation, ImmutableArray<CellState> Cells)
{
    /// <summary>The worst of the four.</summary>
    public CellState Overall => CellStates.Worst(Cells);

    /// <summary>What the cell of a column says.</summary>
    public CellState StateOf(MatrixColumn column) => Cells[(int)column];
}
