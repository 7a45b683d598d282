using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>The settings of one function.</summary>
public sealed class GetFunctionConfigurationOperation : WireOperation
{
    public override RateGroup? Rate { get; } = new("lambda:Get", 100);

    public override JsonObject Answer(WireCall call)
    {
        var function = FunctionLookup.Require(call);
        lock (call.Region.Gate)
        {
            return FunctionConfigurationJson.Write(function, withState: true);
        }
    }
}
