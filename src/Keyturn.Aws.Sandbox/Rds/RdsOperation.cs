using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Rds;

/// <summary>An operation of RDS; the Region stays locked while it works.</summary>
internal abstract class RdsOperation : WireOperation
{
    public override bool Recorded => !ReadOnly;

    public sealed override JsonObject Answer(WireCall call)
    {
        lock (call.Region.Gate)
        {
            return Answer(call, call.Region.Network);
        }
    }

    protected abstract JsonObject Answer(WireCall call, NetworkStore network);
}
