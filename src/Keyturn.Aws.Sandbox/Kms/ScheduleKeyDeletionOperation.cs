using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Begins the waiting period of a key, 7 to 30 days.</summary>
public sealed class ScheduleKeyDeletionOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 15;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var key = call.OwnKey();
        if (key.State == KeyRecord.PendingDeletion) throw KmsErrors.InvalidState($"{key.Arn} is pending deletion.");
        var days = call.Number("PendingWindowInDays") ?? 30;
        if (days is < 7 or > 30) throw KmsErrors.OutOfRange("PendingWindowInDays", days, 7, 30);
        (key.State, key.DeletionDate) = (KeyRecord.PendingDeletion, call.Now.AddDays(days));
        return new JsonObject { ["KeyId"] = key.Arn }.WithDate("DeletionDate", key.DeletionDate).With("KeyState", key.State).With("PendingWindowInDays", days);
    }
}
