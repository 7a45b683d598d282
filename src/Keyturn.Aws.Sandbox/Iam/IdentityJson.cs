using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Users, roles and profiles as IAM writes them: documents URL-encoded after RFC 3986, dates as text.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html</remarks>
internal static class IdentityJson
{
    public static string Date(DateTimeOffset date) => date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Encode(string document) => Uri.EscapeDataString(document);

    /// <summary>A role as GetRole and instance profiles give it: without its policies.</summary>
    public static JsonObject Role(RoleRecord role) => Head(role, "Role")
        .With("AssumeRolePolicyDocument", Encode(role.TrustPolicy))
        .With("Description", role.Description)
        .With("MaxSessionDuration", 3600)
        .With("PermissionsBoundary", Boundary(role))
        .With("Tags", role.Tags.Count == 0 ? null : Tags(role.Tags))
        .With("RoleLastUsed", LastUsed(role));

    /// <summary>A role with everything that decides what it may do.</summary>
    public static JsonObject RoleDetail(RoleRecord role, IdentityStore identities) => Head(role, "Role")
        .With("AssumeRolePolicyDocument", Encode(role.TrustPolicy))
        .With("InstanceProfileList", new JsonArray([.. identities.InstanceProfiles.Values.Where(profile => profile.RoleName == role.Name).Select(profile => Profile(profile, identities))]))
        .With("RolePolicyList", Inline(role))
        .With("AttachedManagedPolicies", Attached(role.AttachedPolicies))
        .With("PermissionsBoundary", Boundary(role))
        .With("Tags", Tags(role.Tags))
        .With("RoleLastUsed", LastUsed(role));

    public static JsonObject UserDetail(UserRecord user) => Head(user, "User")
        .With("UserPolicyList", user.InlinePolicies.Count == 0 ? null : Inline(user))
        .With("GroupList", new JsonArray([.. user.Groups.Select(name => (JsonNode)name)]))
        .With("AttachedManagedPolicies", Attached(user.AttachedPolicies))
        .With("PermissionsBoundary", Boundary(user))
        .With("Tags", Tags(user.Tags));

    public static JsonObject GroupDetail(GroupRecord group) => Head(group, "Group")
        .With("GroupPolicyList", Inline(group))
        .With("AttachedManagedPolicies", Attached(group.AttachedPolicies));

    public static JsonObject Profile(InstanceProfileRecord profile, IdentityStore identities) => new JsonObject()
        .With("Path", profile.Path)
        .With("InstanceProfileName", profile.Name)
        .With("InstanceProfileId", profile.Id)
        .With("Arn", profile.Arn)
        .With("CreateDate", Date(profile.CreateDate))
        .With("Roles", new JsonArray([.. identities.Roles.Values.Where(role => role.Name == profile.RoleName).Select(Role)]));

    public static JsonArray Attached(IEnumerable<string> arns) => new([.. arns.Select(arn => new JsonObject
    {
        ["PolicyName"] = arn[(arn.LastIndexOf('/') + 1)..],
        ["PolicyArn"] = arn,
    })]);

    public static JsonArray Tags(OrderedDictionary<string, string> tags) =>
        new([.. tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]);

    private static JsonObject Head(IdentityRecord identity, string kind) => new JsonObject()
        .With("Path", identity.Path)
        .With($"{kind}Name", identity.Name)
        .With($"{kind}Id", identity.Id)
        .With("Arn", identity.Arn)
        .With("CreateDate", Date(identity.CreateDate));

    private static JsonArray Inline(IdentityRecord identity) => new([.. identity.InlinePolicies.Select(policy => new JsonObject
    {
        ["PolicyName"] = policy.Key,
        ["PolicyDocument"] = Encode(policy.Value),
    })]);

    // The type is "Policy" on the wire; the API reference names the enum value PermissionsBoundaryPolicy.
    private static JsonObject? Boundary(IdentityRecord identity) => identity.PermissionsBoundary is { } arn
        ? new JsonObject { ["PermissionsBoundaryType"] = "Policy", ["PermissionsBoundaryArn"] = arn }
        : null;

    private static JsonObject LastUsed(RoleRecord role) => role.LastUsed is { } date
        ? new JsonObject { ["LastUsedDate"] = Date(date) }.With("Region", role.LastUsedRegion)
        : [];
}
