using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Checks.Keys;

/// <summary>The key policy does not delegate to IAM, so that policies of roles do not count.</summary>
/// <remarks>"Default key policy: allows access to the AWS account and enables IAM policies", KMS Developer Guide.</remarks>
public sealed class DelegationCheck : KeyCheck
{
    /// <inheritdoc/>
    public override string Id => "key-delegates";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) =>
        context.Key is { Facts.Manager: KeyOwner.Customer } key ? [.. base.Needs(context), new("kms:GetKeyPolicy", key.Policy)] : base.Needs(context);

    private protected override CheckFinding Answer(CheckContext context, KmsKey key)
    {
        if (key.Facts.Manager == KeyOwner.Aws)
            return DoesNotApply("managed");
        if (key.Policy.Value!.Document is not { } document)
            return Unknown("open", key.Arn);

        var account = Arn.AccountOf(key.Arn);
        return document.Statements.Any(statement => statement.Effect == Effect.Allow && Names(statement.Principals, account)) ? Pass("ok") : Bad("bad", key.Arn);
    }

    private static bool Names(PrincipalSet? principals, string account) => principals is { Negated: false }
        && (principals.IsEveryone || principals.Aws.Any(name => name == account || name.EndsWith($"::{account}:root", StringComparison.Ordinal)));
}
