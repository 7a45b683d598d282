using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Facts;

/// <summary>What the estate knows of a user: its own policies with those of its groups.</summary>
/// <remarks>"Policies and groups", IAM User Guide: a user has the policies of all its groups; only the user's boundary bounds them.</remarks>
internal static class UserReading
{
    /// <summary>The user; one that is not in the account's list counts as not read.</summary>
    public static RoleFacts Of(PermissionEstate estate, RoleFacts facts)
    {
        if (estate.Users.Value?.GetValueOrDefault(facts.Arn) is not { } user)
        {
            var reason = estate.Users.Value is null ? PartLayers.ReasonOf(estate.Users) : "NoSuchEntity";
            return facts with { Identity = Layer.NotRead(reason), Boundary = Layer.NotRead(reason) };
        }

        return facts with
        {
            Identity = Layer.Read([.. user.Inline, .. Managed(estate, user.AttachedArns), .. user.Groups.SelectMany(name => OfGroup(estate, name))]),
            Boundary = user.BoundaryArn is { } arn ? Layer.Read(RoleReading.Managed(estate, arn)) : Layer.Absent,
            Tags = user.Tags,
        };
    }

    // A group that was not read may allow and deny anything.
    private static IEnumerable<PolicySource> OfGroup(PermissionEstate estate, string name) =>
        estate.Groups.Value?.Values.FirstOrDefault(group => group.Name == name) is { } group ? [.. group.Inline, .. Managed(estate, group.AttachedArns)] : [new PolicySource(name, null)];

    private static IEnumerable<PolicySource> Managed(PermissionEstate estate, IEnumerable<string> arns) => arns.Select(arn => RoleReading.Managed(estate, arn));
}
