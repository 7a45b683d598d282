using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Checks.Role;

/// <summary>The role may not ask for a random password.</summary>
/// <remarks>GetRandomPassword has no resource: "Actions, resources, and condition keys for AWS Secrets Manager", Service Authorization Reference.</remarks>
public sealed class RandomPasswordCheck : RolePermissionCheck
{
    /// <inheritdoc/>
    public override string Id => "role-random-password";

    private protected override bool Concerns(Leg leg) => leg.Subject == "secretsmanager:GetRandomPassword";
}
