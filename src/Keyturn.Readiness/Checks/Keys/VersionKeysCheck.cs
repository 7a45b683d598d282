using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Evaluation;

namespace Keyturn.Readiness.Checks.Keys;

/// <summary>A labelled version is under a key that cannot be used.</summary>
/// <remarks>"Key states of AWS KMS keys", KMS Developer Guide.</remarks>
public sealed class VersionKeysCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "key-versions";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("secretsmanager:ListSecretVersionIds", context.Access.Versions), new("kms:DescribeKey", context.Snapshot.Permissions.Keys)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        List<CheckFinding> found = [.. from version in context.Access.Versions.Value!.Versions
                                       where !version.Stages.IsEmpty
                                       from name in version.KmsKeyIds
                                       select Of(string.Join(", ", version.Stages), name, context.Fleet.KeyOf(name))];
        return found.Count > 0 ? found : [DoesNotApply("none")];
    }

    private CheckFinding Of(string stages, string name, KmsKey? key)
    {
        if (key is null)
            return Shared(CheckOutcome.Unknown, "key-not-read", name);

        var usable = KeyUsability.Of(key.Facts);
        return usable.IsYes ? Pass("ok", stages) : usable.IsNo ? Bad("bad", stages, key.Arn, key.Facts.State) : Unknown("open", stages, key.Arn, key.Facts.State);
    }
}
