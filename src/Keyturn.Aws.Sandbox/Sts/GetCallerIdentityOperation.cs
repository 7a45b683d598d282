using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Sts;

/// <summary>Says who signed.</summary>
internal sealed class GetCallerIdentityOperation : WireOperation
{
    public override JsonObject Answer(WireCall call) => new JsonObject()
        .With("Arn", call.Caller.Arn)
        .With("UserId", call.Caller.PrincipalId)
        .With("Account", call.Caller.AccountId);
}
