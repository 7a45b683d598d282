using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;

/// <summary>Whether a statement of a policy is about a call. What a text says that this does not know is an error, never a guess.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html</remarks>
internal static class Statements
{
    private const string Not = "Not";

    /// <summary>Whether a statement with this effect applies to the call.</summary>
    /// <param name="effect"><c>Allow</c> or <c>Deny</c>.</param>
    /// <param name="document">The policy's text; null for none.</param>
    /// <param name="request">The call.</param>
    /// <param name="principals">Names that mean the caller; a statement without a Principal is about whoever holds the policy.</param>
    public static bool Say(string effect, string? document, PolicyRequest request, params IReadOnlyList<string> principals) =>
        document is not null && Each(JsonNode.Parse(document)?["Statement"]).OfType<JsonObject>().Any(statement =>
            (string?)statement["Effect"] == effect
            && IsNamed(statement, "Action", request.Action.ToUpperInvariant(), text => text.ToUpperInvariant())
            && IsNamed(statement, "Resource", request.Resource, text => text)
            && IsFor(statement["Principal"], principals)
            && Conditions(statement["Condition"] as JsonObject).All(one => Holds(one.Operator, one.Values, request.Keys.GetValueOrDefault(one.Key))));

    private static bool IsNamed(JsonObject statement, string element, string name, Func<string, string> form) =>
        statement[element] is { } named ? Texts(named).Any(pattern => Wildcard.Matches(form(pattern), name))
        : statement[Not + element] is { } others && !Texts(others).Any(pattern => Wildcard.Matches(form(pattern), name));

    private static bool IsFor(JsonNode? principal, IReadOnlyList<string> names) => principal switch
    {
        null => true,
        JsonObject kinds => Texts(kinds["AWS"]).Any(names.Contains),
        _ => Texts(principal).Any(names.Contains),
    };

    private static bool Holds(string operation, IReadOnlyList<string> values, string? value)
    {
        var isNegative = operation.Contains(Not, StringComparison.Ordinal);
        if (operation.Replace(Not, "", StringComparison.Ordinal) is not ("StringEquals" or "StringLike" or "ArnEquals" or "ArnLike") || values.Any(text => text.Contains("${", StringComparison.Ordinal)))
            throw new InvalidOperationException($"No rule for {operation} {string.Join(", ", values)}.");
        // A key that the call does not carry fits nothing; then what must differ differs.
        var fits = value is not null && values.Any(text => operation.StartsWith("String", StringComparison.Ordinal) && operation.EndsWith("Equals", StringComparison.Ordinal) ? text == value : Wildcard.Matches(text, value));
        return fits != isNegative;
    }

    private static IEnumerable<(string Operator, string Key, IReadOnlyList<string> Values)> Conditions(JsonObject? conditions) =>
        (conditions ?? []).SelectMany(operation => operation.Value!.AsObject().Select(key => (operation.Key, key.Key, (IReadOnlyList<string>)[.. Texts(key.Value)])));

    private static IEnumerable<string> Texts(JsonNode? node) => Each(node).Select(one => one?.ToString() ?? "");

    private static IEnumerable<JsonNode?> Each(JsonNode? node) => node switch { null => Array.Empty<JsonNode?>(), JsonArray several => several, _ => new JsonNode?[] { node } };
}
