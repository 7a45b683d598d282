using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Fixes.Documents;

namespace Keyturn.Readiness.Policy.Fixes.Rendering;

/// <summary>What changes in a document, as a JSON Patch of its text.</summary>
/// <remarks>RFC 6902, with the pointers of RFC 6901.</remarks>
public static class PatchRenderer
{
    /// <summary>The patch. For a document that does not exist it adds the whole.</summary>
    public static string Render(DocumentEdit edit)
    {
        ArgumentNullException.ThrowIfNull(edit);
        return JsonText.Print(new JsonArray([.. Operations(edit)]));
    }

    private static IEnumerable<JsonNode> Operations(DocumentEdit edit)
    {
        if (edit.Before?.Document is not { } before)
        {
            return [Operation("add", "", JsonText.Of(edit.After))];
        }

        var text = JsonNode.Parse(edit.Before.Text ?? PolicyPrinter.Print(before));
        var added = edit.After.Statements.Skip(before.Statements.Length).ToList();
        if (text?["Statement"] is not JsonObject single)
        {
            return before.Statements.Zip(edit.After.Statements).SelectMany(pair => Conditions($"/Statement/{pair.First.Index}", pair.First, pair.Second))
                .Concat(added.Select(statement => Operation("add", "/Statement/-", JsonText.Of(statement))));
        }

        // Room for a second statement has to be made first.
        var changed = Conditions("/Statement", before.Statements[0], edit.After.Statements[0]).ToList();
        return added.Count == 0 ? changed
            : [Operation("replace", "/Statement", new JsonArray([changed.Count == 0 ? single.DeepClone() : JsonText.Of(edit.After.Statements[0]), .. added.Select(JsonText.Of)]))];
    }

    /// <summary>The clauses that a statement got, each as deep in the document as can be.</summary>
    private static IEnumerable<JsonNode> Conditions(string path, Statement before, Statement after)
    {
        foreach (var clause in after.Conditions.Where(clause => !before.Conditions.Any(one => IsSame(one, clause) && one.Values.SequenceEqual(clause.Values))))
        {
            var (block, key) = ($"{path}/Condition/{Escape(clause.OperatorText)}", JsonText.Of(clause.Values));
            yield return before.Conditions.Any(one => IsSame(one, clause)) ? Operation("replace", $"{block}/{Escape(clause.Key)}", key)
                : before.Conditions.Any(one => one.OperatorText == clause.OperatorText) ? Operation("add", $"{block}/{Escape(clause.Key)}", key)
                : before.Conditions.IsEmpty ? Operation("add", $"{path}/Condition", new JsonObject { [clause.OperatorText] = new JsonObject { [clause.Key] = key } })
                : Operation("add", block, new JsonObject { [clause.Key] = key });
        }
    }

    private static bool IsSame(ConditionClause left, ConditionClause right) => left.OperatorText == right.OperatorText && left.Key == right.Key;

    private static JsonObject Operation(string op, string path, JsonNode value) => new() { ["op"] = op, ["path"] = path, ["value"] = value };

    private static string Escape(string token) => token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
