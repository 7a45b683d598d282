using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>A permission as the statement that Lambda writes for it.</summary>
internal static class FunctionStatement
{
    public static JsonObject Write(FunctionPermission permission, string functionArn)
    {
        var statement = new JsonObject
        {
            ["Sid"] = permission.StatementId,
            ["Effect"] = "Allow",
            ["Principal"] = Principal(permission.Principal),
            ["Action"] = permission.Action,
            ["Resource"] = functionArn,
        };
        var condition = new JsonObject();
        if (permission.SourceAccount is { } account)
            condition["StringEquals"] = new JsonObject { ["AWS:SourceAccount"] = account };
        if (permission.SourceArn is { } arn)
            condition["ArnLike"] = new JsonObject { ["AWS:SourceArn"] = arn };
        return statement.With("Condition", condition.Count > 0 ? condition : null);
    }

    private static JsonNode Principal(string principal) => principal switch
    {
        "*" => "*",
        { Length: 12 } when principal.All(char.IsAsciiDigit) => new JsonObject { ["AWS"] = $"arn:aws:iam::{principal}:root" },
        _ when principal.StartsWith("arn:", StringComparison.Ordinal) => new JsonObject { ["AWS"] = principal },
        _ => new JsonObject { ["Service"] = principal },
    };
}
