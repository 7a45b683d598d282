using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>Managed policies as IAM writes them.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html and API_GetPolicyVersion.html</remarks>
internal static class PolicyJson
{
    /// <summary>A policy without its documents.</summary>
    public static JsonObject Write(ManagedPolicyRecord policy, IdentityStore identities) => new JsonObject()
        .With("PolicyName", policy.Name)
        .With("PolicyId", policy.Id)
        .With("Arn", policy.Arn)
        .With("Path", policy.Path)
        .With("DefaultVersionId", policy.DefaultVersionId)
        .With("AttachmentCount", identities.Identities.Count(identity => identity.AttachedPolicies.Contains(policy.Arn)))
        .With("PermissionsBoundaryUsageCount", identities.Identities.Count(identity => identity.PermissionsBoundary == policy.Arn))
        .With("IsAttachable", true)
        .With("Description", policy.Description)
        .With("CreateDate", IdentityJson.Date(policy.CreateDate))
        .With("UpdateDate", IdentityJson.Date(policy.Versions[^1].CreateDate));

    /// <summary>A policy with the documents of all its versions, newest first.</summary>
    public static JsonObject Detail(ManagedPolicyRecord policy, IdentityStore identities) => Write(policy, identities)
        .With("PolicyVersionList", new JsonArray([.. policy.Versions.Reverse().Select(version => Version(policy, version, withDocument: true))]));

    public static JsonObject Version(ManagedPolicyRecord policy, PolicyVersion version, bool withDocument) => new JsonObject()
        .With("Document", withDocument ? IdentityJson.Encode(version.Document) : null)
        .With("VersionId", version.VersionId)
        .With("IsDefaultVersion", version.VersionId == policy.DefaultVersionId)
        .With("CreateDate", IdentityJson.Date(version.CreateDate));
}
