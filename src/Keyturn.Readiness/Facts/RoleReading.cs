using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Facts;

/// <summary>What the estate knows of a role, or of a user, in the form that questions take.</summary>
public static class RoleReading
{
    /// <summary>The role with its policies; a role that is not in the account's list counts as not read, never as one without policies.</summary>
    public static RoleFacts Of(PermissionEstate estate, string roleArn)
    {
        ArgumentNullException.ThrowIfNull(estate);
        var (scps, management) = OrganizationReading.OfCaller(estate.Organization, Arn.AccountOf(roleArn));
        var facts = new RoleFacts(roleArn) { Scps = scps, InManagementAccount = management };
        if (IamUser.IsArnOf(roleArn))
            return UserReading.Of(estate, facts);

        if (estate.Roles.Value is not { } roles)
        {
            var reason = PartLayers.ReasonOf(estate.Roles);
            return facts with { Identity = Layer.NotRead(reason), Boundary = Layer.NotRead(reason) };
        }

        return roles.TryGetValue(roleArn, out var role)
            ? facts with { Identity = IdentityOf(estate, role), Boundary = BoundaryOf(estate, role), Tags = role.Tags }
            : facts with { Identity = Layer.NotRead("NoSuchEntity"), Boundary = Layer.NotRead("NoSuchEntity") };
    }

    private static Layer IdentityOf(PermissionEstate estate, IamRole role) =>
        Layer.Read([.. role.Inline, .. role.AttachedArns.Select(arn => Managed(estate, arn))]);

    private static Layer BoundaryOf(PermissionEstate estate, IamRole role) =>
        role.BoundaryArn is { } arn ? Layer.Read(Managed(estate, arn)) : Layer.Absent;

    // Without a document the policy may say anything: that is what the engine makes of one that was not understood.
    internal static PolicySource Managed(PermissionEstate estate, string arn) =>
        estate.ManagedPolicies.Value?.GetValueOrDefault(arn) ?? new PolicySource(arn, null);
}
