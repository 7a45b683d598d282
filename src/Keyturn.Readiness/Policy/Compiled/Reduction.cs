using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>A statement after what the consumer decides was decided.</summary>
/// <param name="Yes">A bit for each action for which what was decided holds.</param>
/// <param name="May">A bit for each action for which it holds or may.</param>
/// <param name="Narrowed">Columns on which the clauses hold that hang on the column.</param>
/// <param name="Open">All clauses, when one hangs on a splittable key that is not known.</param>
internal readonly record struct Reduction(uint Yes, uint May, KleeneSet? Narrowed, CompiledClause[]? Open)
{
    /// <summary>What is left for one class of actions; <see langword="null"/> when the statement can never apply.</summary>
    public static Reduction? Of(Plane plane, CompiledRow row, CompiledStatement statement, int actionClass)
    {
        var mask = plane.ActionClasses[actionClass].Mask;
        var (yes, may) = (statement.Yes & mask, statement.May & mask);
        KleeneSet? narrowed = null;
        var isOpen = false;
        if (may == 0)
        {
            return null;
        }

        foreach (var clause in statement.Clauses)
        {
            if (clause.IsSplittable && (row.Open >> clause.Keys[0] & 1) != 0)
            {
                isOpen = true;
                continue;
            }

            var (truth, columns) = plane.OutcomeOf(clause, row, actionClass);
            if (truth == Truth.No)
            {
                return null;
            }

            yes = truth == Truth.Unknown ? 0 : yes;
            narrowed = columns is null ? narrowed : narrowed?.And(columns) ?? columns;
        }

        return new(yes, may, narrowed, isOpen ? statement.Clauses : null);
    }
}

/// <summary>What a clause says for a consumer: the same for all columns, or column by column (<paramref name="Truth"/> is Yes then).</summary>
internal readonly record struct Outcome(Truth Truth, KleeneSet? Columns);
