using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Decides all columns of a plane, or some of them, for one consumer. One object per thread: it keeps what it needs for the next row.</summary>
internal sealed class RowEvaluator
{
    private readonly Plane plane;
    private readonly SlotWords settled;
    private readonly SlotWords all;
    private readonly List<Residual> columnSide = [];
    private readonly List<Residual> open = [];
    private readonly CaseWords cases;

    public RowEvaluator(Plane plane)
    {
        (this.plane, settled, all) = (plane, new(plane), new(plane));
        cases = new(plane, settled, all);
    }

    /// <summary>How many cells the obvious evaluator had to decide.</summary>
    public int Asked { get; private set; }

    /// <summary>Decides the whole row.</summary>
    public void Evaluate(CompiledRow row, VerdictWords into) => Evaluate(row, plane.Layers.Groups, plane.All.May, into);

    /// <summary>Decides some columns.</summary>
    /// <param name="row">The consumer.</param>
    /// <param name="groups">The groups that these columns are in; columns of other groups come out wrong and are not written.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="into">The row's verdicts.</param>
    public void Evaluate(CompiledRow row, List<ColumnGroup> groups, ColumnSet columns, VerdictWords into)
    {
        if (row.DeclaresEncryptionContext)
        {
            AskObvious(row, columns, into);
            return;
        }

        columnSide.Clear();
        for (var group = 0; group < groups.Count; group++)
        {
            foreach (var statement in groups[group].Statements)
            {
                ColumnSide.Reduce(plane, row, statement, columnSide);
            }
        }

        var slots = Slot.Scp + row.Layers.Scps.Length;
        for (var action = 0; action < plane.Actions.Length; action++)
        {
            settled.Clear(slots, columns.First, columns.End);
            open.Clear();
            var mask = 1U << plane.Actions[action];
            Gather(row.Residuals, mask, columns);
            Gather(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(columnSide), mask, columns);
            var decided = settled;
            if (open.Count > 0)
            {
                all.CopyFrom(settled, slots, columns.First, columns.End);
                foreach (var residual in open)
                {
                    if (OpenTruth.Of(residual, row, row.Held, plane.Words) is not Truth.No and var truth)
                    {
                        all.Raise(residual, truth == Truth.Yes && (residual.Yes & mask) != 0, columns.First, columns.End);
                    }
                }

                decided = all;
            }

            for (var word = columns.First; word < columns.End; word++)
            {
                into.Write(action, word, decided.Decide(word, row, plane.Barred(action, word)), columns[word]);
            }

            if (open.Count > 0)
            {
                Asked += cases.Split(row, action, open, columns, into);
            }
        }
    }

    private void Gather(ReadOnlySpan<Residual> residuals, uint mask, ColumnSet columns)
    {
        foreach (ref readonly var residual in residuals)
        {
            if ((residual.May & mask) == 0 || residual.Columns.May.First >= columns.End || residual.Columns.May.End <= columns.First)
            {
                continue;
            }

            if (residual.Open is not null)
            {
                open.Add(residual);
            }
            else
            {
                settled.Raise(residual, (residual.Yes & mask) != 0, columns.First, columns.End);
            }
        }
    }

    private void AskObvious(CompiledRow row, ColumnSet columns, VerdictWords into)
    {
        foreach (var column in columns.Columns())
        {
            for (var action = 0; action < plane.Actions.Length; action++)
            {
                into[action, column] = plane.AskObvious(row, action, column);
                Asked++;
            }
        }
    }
}

/// <summary>Whether the clauses of a statement hold that hang on open splittable keys, when these hold given values.</summary>
internal static class OpenTruth
{
    public static Truth Of(in Residual residual, CompiledRow row, int[] held, Vocabulary words)
    {
        var truth = Truth.Yes;
        foreach (var clause in residual.Open ?? [])
        {
            if (clause.IsSplittable && (row.Open >> clause.Keys[0] & 1) != 0)
            {
                truth = truth.And(clause.Of(held[clause.Keys[0]], words));
            }
        }

        return truth;
    }
}
