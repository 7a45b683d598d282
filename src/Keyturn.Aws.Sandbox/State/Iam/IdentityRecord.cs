namespace Keyturn.Aws.Sandbox.State.Iam;

/// <summary>What a user and a role have alike: a name, policies and a boundary. Guarded by the <see cref="IdentityStore.Gate"/> of its account.</summary>
public abstract class IdentityRecord
{
    /// <summary>The ARN with its path.</summary>
    public required string Arn { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>The unique id, for example <c>AROA...</c>; the same that sessions of a role carry.</summary>
    public abstract string Id { get; }

    /// <summary>The name: what stands behind the last slash of the ARN.</summary>
    public string Name => Arn[(Arn.LastIndexOf('/') + 1)..];

    /// <summary>The path between the kind and the name, <c>/</c> for none.</summary>
    public string Path => ArnPath.Of(Arn);

    /// <summary>Inline policies: their documents by name.</summary>
    public SortedDictionary<string, string> InlinePolicies { get; } = new(StringComparer.Ordinal);

    /// <summary>ARNs of the attached managed policies.</summary>
    public List<string> AttachedPolicies { get; } = [];

    /// <summary>ARN of the managed policy that is the permissions boundary, or null.</summary>
    public string? PermissionsBoundary { get; set; }

    /// <summary>Tags.</summary>
    public OrderedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>One group of users. It has neither tags nor a boundary.</summary>
public sealed class GroupRecord : IdentityRecord
{
    /// <inheritdoc />
    public override string Id => $"AGPA{StableId.Of(Arn, 17)}";
}

/// <summary>One IAM user.</summary>
public sealed class UserRecord : IdentityRecord
{
    /// <summary>Names of the groups that it is in.</summary>
    public SortedSet<string> Groups { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public override string Id => $"AIDA{StableId.Of(Arn, 17)}";
}

/// <summary>One IAM role.</summary>
public sealed class RoleRecord : IdentityRecord
{
    /// <inheritdoc />
    public override string Id => $"AROA{StableId.Of(Arn, 17)}";

    /// <summary>The trust policy.</summary>
    public required string TrustPolicy { get; set; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>When a session of the role last called AWS, or null when none did in the time that AWS tracks.</summary>
    public DateTimeOffset? LastUsed { get; set; }

    /// <summary>The Region of that call.</summary>
    public string? LastUsedRegion { get; set; }
}
