using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>Reserved concurrency; an empty answer when none is reserved.</summary>
public sealed class GetFunctionConcurrencyOperation : WireOperation
{
    public override JsonObject Answer(WireCall call)
    {
        var function = FunctionLookup.Require(call);
        lock (call.Region.Gate)
        {
            return new JsonObject().With("ReservedConcurrentExecutions", function.ReservedConcurrency);
        }
    }
}
