using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>The function's resource policy: who may invoke it. None at all is an error 404, not an empty policy.</summary>
public sealed class GetPolicyOperation : WireOperation
{
    public override RateGroup? Rate { get; } = new("lambda:GetPolicy", 15);

    public override JsonObject Answer(WireCall call)
    {
        var function = FunctionLookup.Require(call);
        lock (call.Region.Gate)
        {
            if (function.Permissions.Count == 0)
                throw FunctionLookup.NoSuchResource();
            var policy = new JsonObject
            {
                ["Version"] = "2012-10-17",
                ["Id"] = "default",
                ["Statement"] = new JsonArray([.. function.Permissions.Select(permission => Statement(permission, function.Arn))]),
            };
            return new JsonObject
            {
                ["Policy"] = policy.ToJsonString(),
                ["RevisionId"] = StableId.Uuid(policy.ToJsonString()),
            };
        }
    }

    private static JsonObject Statement(FunctionPermission permission, string functionArn)
    {
        var statement = new JsonObject
        {
            ["Sid"] = permission.StatementId,
            ["Effect"] = "Allow",
            ["Principal"] = permission.Principal == "*" ? "*" : new JsonObject { ["Service"] = permission.Principal },
            ["Action"] = "lambda:InvokeFunction",
            ["Resource"] = functionArn,
        };
        var condition = new JsonObject();
        if (permission.SourceAccount is { } account)
            condition["StringEquals"] = new JsonObject { ["AWS:SourceAccount"] = account };
        if (permission.SourceArn is { } arn)
            condition["ArnLike"] = new JsonObject { ["AWS:SourceArn"] = arn };
        return statement.With("Condition", condition.Count > 0 ? condition : null);
    }
}
