using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Makes a disabled key work again.</summary>
public sealed class EnableKeyOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 5;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var key = call.OwnKey();
        if (key.State == KeyRecord.PendingDeletion) throw KmsErrors.InvalidState($"{key.Arn} is pending deletion.");
        key.State = KeyRecord.Enabled;
        return [];
    }
}
