using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>Ends the reservation: the function shares the account's concurrency again.</summary>
public sealed class DeleteFunctionConcurrencyOperation : WireOperation
{
    /// <inheritdoc />
    public override int SuccessStatus => 204;

    /// <inheritdoc />
    public override JsonObject Answer(WireCall call)
    {
        var function = FunctionLookup.Require(call);
        lock (call.Region.Gate)
        {
            function.ReservedConcurrency = null;
            return [];
        }
    }
}
