using System.Collections.Immutable;

namespace Keyturn.Readiness.Matrix;

/// <summary>One line of the matrix: a secret over its consumers, or a consumer over its secrets.</summary>
/// <param name="Count">How many pairs stand behind it.</param>
/// <param name="Columns">In the order of <see cref="MatrixColumn"/>.</param>
/// <param name="Failing">Pairs of which at least one column fails.</param>
/// <param name="Unknown">Pairs of which none fails and at least one column is not known.</param>
/// <param name="IsComplete">Whether everything was read that tells of consumers: else there may be more, and nobody is not known to be nobody.</param>
public sealed record MatrixLine(int Count, ImmutableArray<ColumnCount> Columns, int Failing, int Unknown, bool IsComplete)
{
    /// <summary>The worst of all pairs.</summary>
    public CellState Overall => Count == 0 ? (IsComplete ? CellState.NotApplicable : CellState.Unknown) : Failing > 0 ? CellState.Fail : Unknown > 0 ? CellState.Unknown : CellState.Pass;
}

/// <summary>How the pairs of a line stand in one column.</summary>
public readonly record struct ColumnCount(int Failing, int Unknown, int Passing)
{
    /// <summary>The worst of them.</summary>
    public CellState Worst => Failing > 0 ? CellState.Fail : Unknown > 0 ? CellState.Unknown : Passing > 0 ? CellState.Pass : CellState.NotApplicable;

    internal ColumnCount Add(CellState state) => state switch
    {
        CellState.Fail => this with { Failing = Failing + 1 },
        CellState.Unknown => this with { Unknown = Unknown + 1 },
        CellState.Pass => this with { Passing = Passing + 1 },
        _ => this,
    };
}

/// <summary>Adds pairs up to a line.</summary>
internal sealed class LineCount
{
    private readonly ColumnCount[] columns = new ColumnCount[Enum.GetValues<MatrixColumn>().Length];
    private int count;
    private int failing;
    private int unknown;

    public void Add(ReadOnlySpan<CellState> states)
    {
        count++;
        var worst = CellState.NotApplicable;
        for (var column = 0; column < states.Length; column++)
        {
            columns[column] = columns[column].Add(states[column]);
            worst = states[column] < worst ? states[column] : worst;
        }

        failing += worst == CellState.Fail ? 1 : 0;
        unknown += worst == CellState.Unknown ? 1 : 0;
    }

    public MatrixLine ToLine(bool isComplete) => new(count, [.. columns], failing, unknown, isComplete);
}
