using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Variables;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>Evaluates clauses that hang on the column: once for each value that occurs, or by the sorted texts where there are many.</summary>
internal static class ColumnClause
{
    /// <summary>Fewer values are quicker looked at one by one.</summary>
    private const int Many = 48;

    public static KleeneSet Evaluate(Plane plane, CompiledClause clause, CompiledRow row, int actionClass)
    {
        var into = new KleeneWords(plane.Columns.Length);
        var keys = clause.Keys;
        var ofColumn = keys.Select(key => row.IsOfColumn(key) ? plane.ValuesOf(key) : null).ToArray();
        var held = new int[keys.Length];
        for (var at = 0; at < keys.Length; at++)
        {
            held[at] = ofColumn[at] is null ? row.ValueOf(keys[at], actionClass) : 0;
        }

        if (IsText(clause) && ofColumn[0] is { Distinct.Length: > Many } values && !ofColumn.Skip(1).Any(other => other is not null))
        {
            return ByText(plane, clause, values, held);
        }

        var known = new Dictionary<int, Truth>();
        for (var column = 0; column < plane.Columns.Length; column++)
        {
            var all = 0;
            for (var at = 0; at < keys.Length; at++)
            {
                held[at] = ofColumn[at]?.Of[column] ?? held[at];
                all = keys.Length == 1 ? held[at] : plane.Words.Pair(all, held[at]);
            }

            if (!known.TryGetValue(all, out var truth))
            {
                truth = plane.Words.Evaluate(clause, held);
                known.Add(all, truth);
            }

            if (truth != Truth.No)
            {
                into.Raise(column, truth == Truth.Yes);
            }
        }

        return into.Build(negated: false);
    }

    /// <summary>Whether it compares texts with values in which its own key is no variable.</summary>
    private static bool IsText(CompiledClause clause) => clause.Clause.Qualifier == SetQualifier.None
        && clause.Clause.Operator is ConditionOperator.StringEquals or ConditionOperator.StringNotEquals or ConditionOperator.StringLike or ConditionOperator.StringNotLike
        && !(clause.HasVariables && clause.Clause.Values.Any(value => value.Contains(clause.Clause.Key, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Single texts against values that do not hang on the column.</summary>
    private static KleeneSet ByText(Plane plane, CompiledClause clause, ColumnValues values, int[] held)
    {
        var isLike = clause.Clause.Operator is ConditionOperator.StringLike or ConditionOperator.StringNotLike;
        var fits = new KleeneWords(plane.Columns.Length);
        var request = clause.HasVariables ? plane.Words.Request("s:a", Target.Any, clause.Keys, held) : null;
        foreach (var value in clause.Clause.Values)
        {
            var resolved = request is null ? new(new GlobText(value), null) : Substitution.Of(value, true, request);
            if (resolved.Question is not null)
            {
                fits.RaiseAllToUnknown();
            }
            else if (resolved.Text is not null && isLike)
            {
                values.Texts.Match(resolved.Text, true, fits);
            }
            else if (resolved.Text is not null)
            {
                values.Texts.Equal(resolved.Text.Text, fits);
            }
        }

        // What is no single text is looked at by itself.
        var singles = new KleeneWords(plane.Columns.Length);
        var others = new KleeneWords(plane.Columns.Length);
        var known = new Dictionary<int, Truth>();
        for (var column = 0; column < plane.Columns.Length; column++)
        {
            held[0] = values.Of[column];
            if (ColumnValues.Text(plane.Words.Value(held[0])) is not null)
            {
                singles.Raise(column, true);
                continue;
            }

            if (!known.TryGetValue(held[0], out var truth))
            {
                truth = plane.Words.Evaluate(clause, held);
                known.Add(held[0], truth);
            }

            if (truth != Truth.No)
            {
                others.Raise(column, truth == Truth.Yes);
            }
        }

        others.Raise(fits.Build(clause.Clause.Operator is ConditionOperator.StringNotEquals or ConditionOperator.StringNotLike).And(singles.Build(negated: false)));
        return others.Build(negated: false);
    }
}
