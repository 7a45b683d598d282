using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>An operation of Secrets Manager: holds the Region's gate while it runs, so that each call sees one state.</summary>
internal abstract class SecretsOperation : WireOperation
{
    public override bool Recorded => true;

    public sealed override JsonObject Answer(WireCall call)
    {
        lock (call.Region.Gate) return Run(call);
    }

    protected abstract JsonObject Run(WireCall call);
}
