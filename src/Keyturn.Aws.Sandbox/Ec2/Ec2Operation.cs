using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>An operation of EC2: asked for a dry run it only says that it could; the Region stays locked while it works.</summary>
/// <remarks>Rates: https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html, refill of non-mutating and of mutating actions.</remarks>
internal abstract class Ec2Operation : WireOperation
{
    private static readonly RateGroup Reads = new("ec2:Describe", 20);
    private static readonly RateGroup Writes = new("ec2:Modify", 5);

    public override RateGroup? Rate => ReadOnly ? Reads : Writes;

    public override bool Recorded => !ReadOnly;

    public sealed override JsonObject Answer(WireCall call)
    {
        if (call.Flag("DryRun") == true) throw new WireException("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);
        lock (call.Region.Gate)
        {
            return Answer(call, call.Region.Network);
        }
    }

    protected abstract JsonObject Answer(WireCall call, NetworkStore network);
}
