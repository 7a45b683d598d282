namespace Keyturn.Readiness.Checks.Secrets;

/// <summary>A labelled version is still under a former key.</summary>
/// <remarks>"UpdateSecret", Secrets Manager API reference: which versions are encrypted anew.</remarks>
public sealed class OldKeyVersionsCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "secret-old-key";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Reading;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("secretsmanager:ListSecretVersionIds", context.Access.Versions), new("kms:DescribeKey", context.Snapshot.Permissions.Keys)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (context.Key is not { } current || context.Access.Versions.Value is not { } versions || versions.KmsKeyId != context.Secret.KmsKeyId)
            return [Unknown("open")];

        List<CheckFinding> old = [.. from version in versions.Versions
                                     from key in version.KmsKeyIds
                                     where !ReferenceEquals(context.Fleet.KeyOf(key), current)
                                     select Bad("bad", string.Join(", ", version.Stages), version.VersionId, key)];
        return old.Count > 0 ? old : [Pass("ok")];
    }
}
