namespace Keyturn.Aws.Sandbox.State.Organizations;

/// <summary>The organization of a world: a root, units below it, accounts in them and the policies at each level. Guarded by its <see cref="Gate"/>.</summary>
public sealed class OrganizationRecord
{
    /// <summary>Guards every mutable part. Hold it briefly and never across an await.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The id, for example <c>o-exampleorgid</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The account that pays and decides; it need not be one that a console has keys of.</summary>
    public required string ManagementAccountId { get; init; }

    /// <summary>The management account's mail address.</summary>
    public required string ManagementAccountEmail { get; init; }

    /// <summary>The root's id, for example <c>r-kt01</c>.</summary>
    public required string RootId { get; init; }

    /// <summary>Parents by child: of accounts and of organizational units; the root has none.</summary>
    public SortedDictionary<string, string> Parents { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of the organizational units by id.</summary>
    public SortedDictionary<string, string> Units { get; } = new(StringComparer.Ordinal);

    /// <summary>Member accounts that a delegation policy lets read and change the organization's policies.</summary>
    public HashSet<string> Delegates { get; } = new(StringComparer.Ordinal);

    /// <summary>Policies by id.</summary>
    public SortedDictionary<string, OrganizationPolicy> Policies { get; } = new(StringComparer.Ordinal);

    /// <summary>ARN of the organization.</summary>
    public string Arn => ArnOf("organization", Id);

    /// <summary>Whether an account is in the organization.</summary>
    public bool Has(string accountId) => accountId == ManagementAccountId || Parents.ContainsKey(accountId);

    /// <summary>Whether an account may read and change policies.</summary>
    public bool MayManagePolicies(string accountId) => accountId == ManagementAccountId || Delegates.Contains(accountId);

    /// <summary>Whether an id is the root, a unit or an account of the organization.</summary>
    public bool IsTarget(string id) => id == RootId || Units.ContainsKey(id) || Has(id);

    /// <summary>An ARN of the organization.</summary>
    public string ArnOf(string kind, string resource) => $"arn:aws:organizations::{ManagementAccountId}:{kind}/{resource}";
}

/// <summary>One policy of an organization.</summary>
public sealed class OrganizationPolicy
{
    /// <summary>Service control policies.</summary>
    public const string ServiceControl = "SERVICE_CONTROL_POLICY";

    /// <summary>Resource control policies.</summary>
    public const string ResourceControl = "RESOURCE_CONTROL_POLICY";

    /// <summary>The id, for example <c>p-FullAWSAccess</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; set; }

    /// <summary>Free text.</summary>
    public string Description { get; set; } = "";

    /// <summary><see cref="ServiceControl"/> or <see cref="ResourceControl"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The text.</summary>
    public required string Content { get; set; }

    /// <summary>Whether AWS made the policy and nobody can change it.</summary>
    public bool IsAwsManaged { get; init; }

    /// <summary>Ids of the root, units and accounts it is attached to.</summary>
    public SortedSet<string> Targets { get; init; } = new(StringComparer.Ordinal);
}
