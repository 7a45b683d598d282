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
                ["Statement"] = new JsonArray([.. function.Permissions.Select(permission => FunctionStatement.Write(permission, function.Arn))]),
            };
            return new JsonObject
            {
                ["Policy"] = policy.ToJsonString(),
                ["RevisionId"] = StableId.Uuid(policy.ToJsonString()),
            };
        }
    }
}
