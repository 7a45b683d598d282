using System.Collections.Immutable;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>One AWS account of the sandbox.</summary>
public sealed class SandboxAccount(SandboxWorld world, string id, string alias, bool production)
{
    private ImmutableDictionary<string, SandboxRegion> regions = ImmutableDictionary<string, SandboxRegion>.Empty;

    /// <summary>The world this account is part of.</summary>
    public SandboxWorld World { get; } = world;

    /// <summary>The twelve-digit account id.</summary>
    public string Id { get; } = id;

    /// <summary>The account alias that people know.</summary>
    public string Alias { get; } = alias;

    /// <summary>Whether the account is marked as production.</summary>
    public bool Production { get; } = production;

    /// <summary>The Regions in use, by name.</summary>
    public IEnumerable<SandboxRegion> Regions => regions.Values.OrderBy(region => region.Name, StringComparer.Ordinal);

    /// <summary>The Regions the account was made with; another Region is there, empty, once someone calls it.</summary>
    public IReadOnlyList<string> HomeRegions { get; init; } = [];

    /// <summary>The role that a console assumes to read.</summary>
    public string ReadRoleArn => $"arn:aws:iam::{Id}:role/KeyturnRead";

    /// <summary>The role that a console assumes to act.</summary>
    public string OperatorRoleArn => $"arn:aws:iam::{Id}:role/KeyturnOperator";

    /// <summary>What the trust policies of the two console roles ask for, or null for nothing.</summary>
    public string? ExternalId { get; set; }

    /// <summary>IAM.</summary>
    public Iam.IdentityStore Identities { get; } = new();

    /// <summary>Private hosted zones of Route 53, which belong to no Region; guarded by <see cref="ZonesGate"/>.</summary>
    public Network.NetworkTable<Network.HostedZoneRecord> Zones { get; } = new();

    /// <summary>Guards <see cref="Zones"/>.</summary>
    public Lock ZonesGate { get; } = new();

    /// <summary>Adds a Region, or returns it when it is there.</summary>
    public SandboxRegion AddRegion(string name) =>
        ImmutableInterlocked.GetOrAdd(ref regions, name, key => new SandboxRegion(this, key));

    /// <summary>The Region of this name, or null.</summary>
    public SandboxRegion? FindRegion(string name) => regions.GetValueOrDefault(name);
}
