using System.Text.Json.Nodes;
using Keyturn.Aws.Calls;
using Keyturn.Operations.Secrets;

namespace Keyturn.Aws.Connections;

/// <summary>What a session for one action may do: that action, on that secret. The role's own policies hold beside it.</summary>
/// <remarks>https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html#policies_session: at most 2,048 characters.</remarks>
internal static class SessionPolicy
{
    /// <param name="operation">The one call.</param>
    /// <param name="secret">The one secret.</param>
    /// <param name="functionArn">The function that RotateSecret makes sure it may invoke; <see langword="null"/> for none.</param>
    public static string For(AwsOperation operation, SecretArn secret, string? functionArn)
    {
        JsonArray statements = [Allow(operation.Action, secret.Value)];
        if (operation == AwsOperation.RotateSecret && functionArn is not null)
            statements.Add(Allow("lambda:InvokeFunction", functionArn));
        return new JsonObject { ["Version"] = "2012-10-17", ["Statement"] = statements }.ToJsonString();
    }

    private static JsonObject Allow(string action, string resource) => new() { ["Effect"] = "Allow", ["Action"] = action, ["Resource"] = resource };
}
