using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Readiness.Checks.Keys;

/// <summary>The key is of a kind that secrets cannot use.</summary>
/// <remarks>"Secret encryption and decryption in AWS Secrets Manager", Secrets Manager User Guide: symmetric encryption keys only.</remarks>
public sealed class KeyKindCheck : KeyCheck
{
    /// <inheritdoc/>
    public override string Id => "key-kind";

    private protected override CheckFinding Answer(CheckContext context, KmsKey key) =>
        key.Facts is { Spec: "SYMMETRIC_DEFAULT", Usage: "ENCRYPT_DECRYPT" } ? Pass("ok") : Bad("bad", key.Arn, key.Facts.Spec, key.Facts.Usage);
}
