namespace Keyturn.Aws.Sandbox.State.Iam;

/// <summary>What IAM knows of one account, in whatever Region a call is signed for.</summary>
public sealed class IdentityStore
{
    /// <summary>Guards every record of this store. Hold it briefly and never across an await.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Users by name.</summary>
    public SortedDictionary<string, UserRecord> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>Groups of users by name.</summary>
    public SortedDictionary<string, GroupRecord> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Roles by name.</summary>
    public SortedDictionary<string, RoleRecord> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>Managed policies by ARN: the account's own and those of AWS that are in use.</summary>
    public SortedDictionary<string, ManagedPolicyRecord> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>Instance profiles by name.</summary>
    public SortedDictionary<string, InstanceProfileRecord> InstanceProfiles { get; } = new(StringComparer.Ordinal);

    /// <summary>Users, groups and roles.</summary>
    public IEnumerable<IdentityRecord> Identities => Users.Values.Cast<IdentityRecord>().Concat(Groups.Values).Concat(Roles.Values);

    /// <summary>Adds a role, or replaces the one of this name.</summary>
    public RoleRecord Add(RoleRecord role) => Roles[role.Name] = role;

    /// <summary>Adds a managed policy with its first version, unless it is there.</summary>
    public ManagedPolicyRecord AddPolicy(string arn, string document, DateTimeOffset created, string? description = null)
    {
        if (Policies.TryGetValue(arn, out var known)) return known;
        var policy = new ManagedPolicyRecord { Arn = arn, CreateDate = created, Description = description };
        policy.Add(document, created, setAsDefault: true);
        return Policies[arn] = policy;
    }
}
