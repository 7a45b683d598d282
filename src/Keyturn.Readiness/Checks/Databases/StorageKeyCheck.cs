using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Policy.Evaluation;

namespace Keyturn.Readiness.Checks.Databases;

/// <summary>The key of the database's storage cannot be used.</summary>
/// <remarks>inaccessible-encryption-credentials: "Encrypting Amazon RDS resources", RDS User Guide.</remarks>
public sealed class StorageKeyCheck : DatabaseCheck
{
    /// <inheritdoc/>
    public override string Id => "database-storage-key";

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [.. base.Needs(context), new("kms:DescribeKey", context.Snapshot.Permissions.Keys)];

    private protected override CheckFinding Answer(CheckContext context, DatabaseInstance instance)
    {
        if (instance.StorageKeyArn is not { } arn)
            return DoesNotApply("none", instance.Id);
        if (context.Fleet.KeyOf(arn) is not { } key)
            return Shared(CheckOutcome.Unknown, "key-not-read", arn);

        var usable = KeyUsability.Of(key.Facts);
        return usable.IsYes ? Pass("ok", instance.Id) : usable.IsNo ? Bad("bad", instance.Id, arn, key.Facts.State) : Unknown("open", instance.Id, arn, key.Facts.State);
    }
}
