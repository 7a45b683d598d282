using System.Collections.Immutable;
using System.Text;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>Reads the JSON text of a policy. What is not understood is a problem with its place; it is never skipped.</summary>
/// <remarks>Follows "Grammar of the IAM JSON policy language", IAM User Guide.</remarks>
public static class PolicyParser
{
    private const int MostProblems = 20;

    /// <summary>The document, or what kept it from being understood.</summary>
    public static ParseResult Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > PolicyLimits.Characters)
        {
            return new([new PolicyProblem(ProblemCode.TooLong, 1, 1, "")]);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var map = new TextMap(bytes);
        var problems = ImmutableArray.CreateBuilder<PolicyProblem>();
        void Report(ProblemCode code, int at, string detail)
        {
            if (problems.Count < MostProblems)
            {
                var (_, line, column) = map.At(at);
                problems.Add(new(code, line, column, detail));
            }
        }

        var document = new JsonTree(Report).Read(bytes) is { } root ? Document(root, map, Report) : null;
        return document is not null && problems.Count == 0 ? new(document)
            : new([.. problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
    }

    private static PolicyDocument? Document(JsonPart root, TextMap map, Action<ProblemCode, int, string> report)
    {
        if (!root.IsObject)
        {
            report(ProblemCode.WrongType, root.Start, "");
            return null;
        }

        string? version = null, id = null;
        JsonPart? statements = null;
        foreach (var (name, at, value) in root.Members)
        {
            switch (name)
            {
                case "Version" when value.IsText && value.Text is PolicyDocument.CurrentVersion or PolicyDocument.OldVersion: version = value.Text; break;
                case "Version": report(ProblemCode.UnknownVersion, value.Start, JsonTree.Shorten(value.Text)); break;
                case "Id" when value.IsText: id = value.Text; break;
                case "Id": report(ProblemCode.WrongType, value.Start, name); break;
                case "Statement": statements = value; break;
                default: report(ProblemCode.UnknownElement, at, JsonTree.Shorten(name)); break;
            }
        }

        if (statements is null)
        {
            report(ProblemCode.MissingElement, root.Start, "Statement");
            return null;
        }

        var parts = statements.IsArray ? statements.Items : [statements];
        if (parts.Count > PolicyLimits.Statements)
        {
            report(ProblemCode.TooManyStatements, statements.Start, "");
            return null;
        }

        var reader = new StatementReader(map, report);
        return new(version, id, [.. parts.Select(reader.Read).OfType<Statement>()]);
    }
}
