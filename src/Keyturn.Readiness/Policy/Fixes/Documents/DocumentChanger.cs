using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Readiness.Policy.Fixes.Documents;

/// <summary>Makes all changes of one document. Statements that stay keep their place; what is added stands behind them.</summary>
internal static class DocumentChanger
{
    /// <summary>The changed document; a new one when there was none.</summary>
    public static PolicyDocument Apply(PolicyDocument? before, IReadOnlyCollection<DocumentChange> changes)
    {
        var statements = before?.Statements.ToList() ?? [];
        var added = new List<Statement>();
        foreach (var one in changes.OfType<DenyException>().GroupBy(one => one.Statement.Index)
                     .Where(group => group.Key < statements.Count && statements[group.Key].Effect == Effect.Deny).OrderBy(group => group.Key))
        {
            // The parts come back in the order of the statements they replace or follow.
            var parts = DenySplit.Of(statements[one.Key], [.. one]).ToList();
            statements[one.Key] = parts[0];
            added.AddRange(parts.Skip(1));
        }

        added.AddRange(changes.OfType<AllowStatement>().Select(one => one.Statement).GroupBy(Rest, StringComparer.Ordinal).Select(Merge));
        foreach (var statement in added)
        {
            statements.Add(statement with { Sid = Free(statement.Sid, statements) });
        }

        return new(before is null ? PolicyDocument.CurrentVersion : before.Version, before?.Id, [.. statements.Select((statement, index) => statement.Index == index ? statement : statement with { Index = index })]);
    }

    /// <summary>Everything but the actions of a statement that allows.</summary>
    private static string Rest(Statement statement) => string.Join('\n',
        [
            statement.Principals?.Everyone == true ? "*" : "", .. statement.Principals?.Aws ?? [], .. statement.Principals?.Service ?? [], "on", .. statement.Resources?.Values ?? [],
            .. statement.Conditions.SelectMany(clause => clause.Values.Prepend(clause.Key).Prepend(clause.OperatorText)),
        ]);

    private static Statement Merge(IEnumerable<Statement> equal)
    {
        var all = equal.ToList();
        return all[0] with { Actions = new(false, [.. all.SelectMany(one => one.Actions.Values).Distinct(StringComparer.OrdinalIgnoreCase)]) };
    }

    /// <summary>A statement id is unique in its document.</summary>
    private static string? Free(string? sid, List<Statement> statements)
    {
        var free = sid;
        for (var number = 2; free is not null && statements.Exists(statement => statement.Sid == free); number++)
        {
            free = $"{sid}{number}";
        }

        return free;
    }
}
