using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Readiness.Checks.Keys;

/// <summary>The key is going to be deleted.</summary>
/// <remarks>"Deleting AWS KMS keys", KMS Developer Guide.</remarks>
public sealed class KeyDeletionCheck : KeyCheck
{
    /// <inheritdoc/>
    public override string Id => "key-deletion";

    private protected override CheckFinding Answer(CheckContext context, KmsKey key) =>
        key.DeletionAt is { } at ? Bad("bad", key.Arn, at, Math.Max(0, (int)(at - context.Now).TotalDays))
        : key.Facts.State.StartsWith("Pending", StringComparison.Ordinal) && key.Facts.State.EndsWith("Deletion", StringComparison.Ordinal) ? Unknown("open", key.Arn)
        : Pass("ok");
}
