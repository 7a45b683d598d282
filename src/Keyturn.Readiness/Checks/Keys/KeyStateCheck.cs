using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Readiness.Checks.Keys;

/// <summary>The key is not in working order.</summary>
/// <remarks>"Key states of AWS KMS keys", KMS Developer Guide.</remarks>
public sealed class KeyStateCheck : KeyCheck
{
    /// <inheritdoc/>
    public override string Id => "key-state";

    private protected override CheckFinding Answer(CheckContext context, KmsKey key) => key.Facts.State switch
    {
        "Enabled" or "Updating" => Pass("ok", key.Facts.State),
        "Disabled" or "PendingDeletion" or "PendingReplicaDeletion" or "PendingImport" or "Unavailable" or "Creating" => Bad("bad", key.Arn, key.Facts.State),
        _ => Unknown("open", key.Facts.State),
    };
}
