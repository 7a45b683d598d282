using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Checks.Role;

/// <summary>The role lacks an action on the secret.</summary>
/// <remarks>"Lambda rotation function execution role permissions", Secrets Manager User Guide.</remarks>
public sealed class SecretActionsCheck : RolePermissionCheck
{
    /// <inheritdoc/>
    public override string Id => "role-secret-actions";

    private protected override bool Concerns(Leg leg) => leg.Kind == LegKind.Permission && leg.Subject.StartsWith("secretsmanager:", StringComparison.Ordinal) && leg.Subject != "secretsmanager:GetRandomPassword";
}
