using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Policy.Explanation;

/// <summary>A statement where it stands, ready to be shown and marked in its document.</summary>
/// <param name="Document">The text of the whole policy: as it was read, or printed when only its meaning is known.</param>
/// <param name="Place">Where the statement stands in it.</param>
public sealed record StatementInDocument(string Document, TextSpan Place)
{
    /// <summary>The statement's own text.</summary>
    public string Text => Document.Substring(Place.Start, Place.Length);

    /// <summary>The statement of a reason; <see langword="null"/> for a reason that is about none.</summary>
    public static StatementInDocument? Of(Reason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Statement is { } match ? Of(match.Source, match.Statement) : null;
    }

    /// <summary>A statement of a policy.</summary>
    public static StatementInDocument? Of(PolicySource source, Statement statement)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(statement);
        if (source.Text is { } text)
        {
            return new(text, statement.Span);
        }

        // A policy that AWS is known to have, such as that of aws/secretsmanager, was never read as text.
        return source.Document is { } document && PolicyPrinter.Print(document) is var printed
            && PolicyParser.Parse(printed).Document?.Statements.FirstOrDefault(other => other.Index == statement.Index) is { } found
            ? new(printed, found.Span)
            : null;
    }
}
