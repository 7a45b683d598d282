using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Ends the waiting period; the key is disabled afterwards.</summary>
public sealed class CancelKeyDeletionOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 5;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var key = call.OwnKey();
        if (key.State != KeyRecord.PendingDeletion) throw KmsErrors.InvalidState($"{key.Arn} is not pending deletion.");
        (key.State, key.DeletionDate) = (KeyRecord.Disabled, null);
        return new() { ["KeyId"] = key.Arn };
    }
}
