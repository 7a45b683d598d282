using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>The checks that PutKeyPolicy makes on a policy.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html</remarks>
internal static class KeyPolicyText
{
    /// <summary>Refuses what is no policy, and what would leave nobody who can change it again.</summary>
    public static void Check(string policy, CallerIdentity caller, bool bypassLockoutCheck)
    {
        var statements = Statements(policy);
        if (statements.Any(statement => statement["Principal"] is null && statement["NotPrincipal"] is null))
            throw KmsErrors.Malformed("Policy contains a statement with no principal.");
        if (!bypassLockoutCheck && !statements.Any(statement => LetsBackIn(statement, caller)))
            throw KmsErrors.Malformed("The new key policy will not allow you to update the key policy in the future.");
    }

    private static List<JsonObject> Statements(string policy)
    {
        try
        {
            return (JsonNode.Parse(policy) as JsonObject)?["Statement"] switch
            {
                JsonObject one => [one],
                JsonArray { Count: > 0 } list => [.. list.OfType<JsonObject>()],
                _ => throw KmsErrors.Malformed("Syntax errors in policy."),
            };
        }
        catch (JsonException)
        {
            throw KmsErrors.Malformed("Syntax errors in policy.");
        }
    }

    private static bool LetsBackIn(JsonObject statement, CallerIdentity caller) =>
        statement["Effect"]?.ToString() == "Allow"
        && Texts(statement["Action"]).Any(action => Wildcard.Matches(action, "kms:PutKeyPolicy"))
        && Texts(statement["Principal"] is JsonObject principal ? principal["AWS"] : statement["Principal"]).Any(name => Means(name, caller));

    private static bool Means(string principal, CallerIdentity caller) =>
        principal == "*" || principal == caller.AccountId || principal == $"arn:aws:iam::{caller.AccountId}:root" || principal == caller.Arn || principal == caller.RoleArn;

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.Select(item => item?.ToString() ?? ""),
        null => [],
        _ => [node.ToString()],
    };
}
