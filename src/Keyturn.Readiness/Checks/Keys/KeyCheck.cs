using Keyturn.Readiness.Estate.Permissions;

namespace Keyturn.Readiness.Checks.Keys;

/// <summary>A check of the key that the secret is encrypted under.</summary>
public abstract class KeyCheck : ReadinessCheck
{
    private protected KeyCheck()
    {
    }

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("kms:DescribeKey", context.Snapshot.Permissions.Keys)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) =>
        [context.Key is { } key ? Answer(context, key) : Shared(CheckOutcome.Unknown, "key-not-read", context.Secret.KmsKeyId ?? "aws/secretsmanager")];

    private protected abstract CheckFinding Answer(CheckContext context, KmsKey key);
}
