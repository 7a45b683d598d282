using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>The checks that Secrets Manager makes on the text of a resource policy.</summary>
internal static class PolicyText
{
    public const string Malformed = "POLICY_SYNTAX";
    private const int LargestBytes = 20_480;

    /// <summary>What is wrong with a policy; empty when nothing is.</summary>
    public static List<(string Name, string Text)> Check(string policy)
    {
        if (Encoding.UTF8.GetByteCount(policy) > LargestBytes) return [(Malformed, "The policy is larger than 20480 bytes.")];
        try
        {
            return JsonNode.Parse(policy) is JsonObject document && document["Statement"] is JsonObject or JsonArray
                ? [.. Each(document["Statement"]).SelectMany(Statement)]
                : [(Malformed, "The policy has no Statement.")];
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return [(Malformed, "This resource policy contains invalid Json.")];
        }
    }

    private static IEnumerable<JsonObject> Each(JsonNode? statements) =>
        statements is JsonArray list ? list.OfType<JsonObject>() : statements is JsonObject one ? [one] : [];

    private static IEnumerable<(string Name, string Text)> Statement(JsonObject statement)
    {
        if (statement["Principal"] is null && statement["NotPrincipal"] is null) yield return (Malformed, "A statement has no Principal.");
        var isOpen = statement["Effect"]?.ToString() == "Allow" && statement["Condition"] is null && IsEveryone(statement["Principal"]);
        if (isOpen) yield return ("PUBLIC_POLICY", "The resource policy grants broad access to the secret.");
    }

    private static bool IsEveryone(JsonNode? principal) => principal switch
    {
        JsonObject structure => IsEveryone(structure["AWS"]),
        JsonArray list => list.Any(IsEveryone),
        _ => principal?.ToString() == "*",
    };
}
