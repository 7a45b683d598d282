using System.Globalization;

namespace Keyturn.Aws.Sandbox.State.Iam;

/// <summary>One managed policy with its versions. Guarded by the <see cref="IdentityStore.Gate"/> of its account.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-versioning.html</remarks>
public sealed class ManagedPolicyRecord
{
    /// <summary>How many versions a policy can have.</summary>
    public const int MostVersions = 5;

    private readonly List<PolicyVersion> versions = [];
    private int number;

    /// <summary>The ARN with its path.</summary>
    public required string Arn { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>The name: what stands behind the last slash of the ARN.</summary>
    public string Name => Arn[(Arn.LastIndexOf('/') + 1)..];

    /// <summary>The path.</summary>
    public string Path => ArnPath.Of(Arn);

    /// <summary>The unique id.</summary>
    public string Id => $"ANPA{StableId.Of(Arn, 17)}";

    /// <summary>Whether AWS made the policy and nobody else can change it.</summary>
    public bool IsAwsManaged => Arn.StartsWith("arn:aws:iam::aws:", StringComparison.Ordinal);

    /// <summary>Its versions, oldest first.</summary>
    public IReadOnlyList<PolicyVersion> Versions => versions;

    /// <summary>The version that is in force.</summary>
    public string DefaultVersionId { get; private set; } = "v1";

    /// <summary>Adds a version; the first one is the default whatever the caller says.</summary>
    public PolicyVersion Add(string document, DateTimeOffset now, bool setAsDefault)
    {
        number++;
        var version = new PolicyVersion(string.Create(CultureInfo.InvariantCulture, $"v{number}"), document, now);
        versions.Add(version);
        if (setAsDefault) DefaultVersionId = version.VersionId;
        return version;
    }

    /// <summary>The version with this id, or null.</summary>
    public PolicyVersion? Find(string versionId) => versions.Find(version => version.VersionId == versionId);

    /// <summary>Drops a version.</summary>
    public void Remove(PolicyVersion version) => versions.Remove(version);
}

/// <summary>One version of a managed policy; versions are numbered and never change.</summary>
/// <param name="VersionId"><c>v1</c>, <c>v2</c> and so on.</param>
/// <param name="Document">The text.</param>
/// <param name="CreateDate">When it was made.</param>
public sealed record PolicyVersion(string VersionId, string Document, DateTimeOffset CreateDate);
