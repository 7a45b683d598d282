using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Checks.Keys;

/// <summary>The secret is under the key that AWS manages.</summary>
/// <remarks>AWS Config managed rule secretsmanager-using-cmk.</remarks>
public sealed class CustomerKeyCheck : KeyCheck
{
    /// <inheritdoc/>
    public override string Id => "key-customer";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override CheckFinding Answer(CheckContext context, KmsKey key) => key.Facts.Manager == KeyOwner.Customer ? Pass("ok", key.Arn) : Bad("bad");
}
