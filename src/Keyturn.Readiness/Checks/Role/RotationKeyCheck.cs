using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Checks.Role;

/// <summary>The role cannot use the secret's key to write.</summary>
/// <remarks>"Secret encryption and decryption in AWS Secrets Manager", Secrets Manager User Guide.</remarks>
public sealed class RotationKeyCheck : RolePermissionCheck
{
    /// <inheritdoc/>
    public override string Id => "role-key";

    private protected override bool Concerns(Leg leg) =>
        leg.Kind == LegKind.KeyUsable || (leg.Kind == LegKind.FactMissing && leg.Subject != "Role") || (leg.Kind == LegKind.Permission && leg.Subject.StartsWith("kms:", StringComparison.Ordinal));
}
