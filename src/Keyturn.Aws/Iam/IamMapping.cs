using System.Collections.Immutable;
using Amazon.IdentityManagement.Model;
using Keyturn.Aws.Policies;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;
using InstanceProfile = Keyturn.Readiness.Estate.Permissions.InstanceProfile;

namespace Keyturn.Aws.Iam;

/// <summary>IAM's answers as facts. Documents come URL-encoded (RFC 3986) and are decoded here.</summary>
/// <remarks>Source: IAM API reference, RoleDetail, UserDetail, GroupDetail, ManagedPolicyDetail, InstanceProfile.</remarks>
internal sealed class IamMapping(PolicyTexts texts)
{
    private const string Source = "iam:GetAccountAuthorizationDetails";

    public IamRole Role(RoleDetail role) => new(role.Arn ?? "", role.RoleName ?? "")
    {
        Inline = [.. (role.RolePolicyList ?? []).Select(policy => Policy(policy.PolicyName ?? "", policy.PolicyDocument))],
        AttachedArns = [.. (role.AttachedManagedPolicies ?? []).Select(policy => policy.PolicyArn).OfType<string>()],
        BoundaryArn = string.IsNullOrEmpty(role.PermissionsBoundary?.PermissionsBoundaryArn) ? null : role.PermissionsBoundary.PermissionsBoundaryArn,
        Tags = (role.Tags ?? []).DistinctBy(tag => tag.Key ?? "").ToImmutableDictionary(tag => tag.Key ?? "", tag => tag.Value ?? "", StringComparer.Ordinal),
        Trust = role.AssumeRolePolicyDocument is null ? null : Policy(role.RoleName ?? "", role.AssumeRolePolicyDocument),
    };

    public IamUser User(UserDetail user) => new(user.Arn ?? "", user.UserName ?? "")
    {
        Inline = [.. (user.UserPolicyList ?? []).Select(policy => Policy(policy.PolicyName ?? "", policy.PolicyDocument))],
        AttachedArns = [.. (user.AttachedManagedPolicies ?? []).Select(policy => policy.PolicyArn).OfType<string>()],
        Groups = [.. user.GroupList ?? []],
        BoundaryArn = string.IsNullOrEmpty(user.PermissionsBoundary?.PermissionsBoundaryArn) ? null : user.PermissionsBoundary.PermissionsBoundaryArn,
        Tags = (user.Tags ?? []).DistinctBy(tag => tag.Key ?? "").ToImmutableDictionary(tag => tag.Key ?? "", tag => tag.Value ?? "", StringComparer.Ordinal),
    };

    public IamGroup Group(GroupDetail group) => new(group.Arn ?? "", group.GroupName ?? "")
    {
        Inline = [.. (group.GroupPolicyList ?? []).Select(policy => Policy(policy.PolicyName ?? "", policy.PolicyDocument) with { Group = group.Arn })],
        AttachedArns = [.. (group.AttachedManagedPolicies ?? []).Select(policy => policy.PolicyArn).OfType<string>()],
    };

    /// <summary>The version in force; <see langword="null"/> when it is not told, so that the policy counts as not read.</summary>
    public PolicySource? ManagedPolicy(ManagedPolicyDetail policy)
    {
        var version = (policy.PolicyVersionList ?? []).Find(version => version.IsDefaultVersion is true || version.VersionId == policy.DefaultVersionId);
        return policy.Arn is { } arn && version?.Document is { } document ? Policy(arn, document) : null;
    }

    public static InstanceProfile Profile(Amazon.IdentityManagement.Model.InstanceProfile profile) =>
        new(profile.Arn ?? "", profile.Roles is [{ Arn: { Length: > 0 } role }, ..] ? role : null);

    private PolicySource Policy(string name, string? document) =>
        texts.Read(name, Uri.UnescapeDataString(document ?? "")) with { ReadFrom = Source };
}
