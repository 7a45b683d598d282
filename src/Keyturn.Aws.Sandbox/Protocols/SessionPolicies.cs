using System.IO.Enumeration;
using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>Policies that narrow one session. Only what the console writes is understood: Allow statements with actions and resources.</summary>
/// <remarks>https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html</remarks>
public static class SessionPolicies
{
    private const int Longest = 2048;

    /// <summary>Refuses what STS would not take.</summary>
    /// <exception cref="WireException">ValidationError or MalformedPolicyDocument.</exception>
    public static void Check(string policy)
    {
        if (policy.Length is 0 or > Longest)
            throw new WireException("ValidationError", $"1 validation error detected: Value at 'policy' failed to satisfy constraint: Member must have length less than or equal to {Longest}");
        if (Read(policy) is null)
            throw new WireException("MalformedPolicyDocument", "This policy contains invalid Json");
    }

    /// <summary>Refuses what the session's policy does not allow; a session without one is not narrowed.</summary>
    /// <exception cref="WireException">AccessDenied, as AWS words it for session policies.</exception>
    public static void Require(WireProtocol protocol, CallerIdentity caller, string action, string resource)
    {
        if (caller.SessionPolicy is not { } policy || (Read(policy)?.Any(statement => Allows(statement, action, resource)) ?? false)) return;
        throw RolePermissions.Refused(protocol, caller, action, resource, $" because no session policy allows the {action} action");
    }

    private static bool Allows(JsonObject statement, string action, string resource) =>
        statement["Effect"]?.GetValue<string>() == "Allow" && Fits(statement["Action"], action, ignoreCase: true) && Fits(statement["Resource"], resource, ignoreCase: false);

    private static bool Fits(JsonNode? patterns, string text, bool ignoreCase) => patterns switch
    {
        JsonArray list => list.Any(pattern => Fits(pattern, text, ignoreCase)),
        JsonValue value => FileSystemName.MatchesSimpleExpression(value.GetValue<string>(), text, ignoreCase),
        _ => false,
    };

    private static JsonObject[]? Read(string policy)
    {
        try
        {
            return JsonNode.Parse(policy)?["Statement"] switch
            {
                JsonArray statements => [.. statements.OfType<JsonObject>()],
                JsonObject statement => [statement],
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
