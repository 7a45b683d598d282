namespace Keyturn.Aws.Sandbox.State.Network;

/// <summary>A private hosted zone of Route 53.</summary>
public sealed class HostedZoneRecord : NetworkResource
{
    /// <summary>Domain with the last dot.</summary>
    public required string Name { get; init; }

    /// <summary>Free text, or null.</summary>
    public string? Comment { get; init; }

    /// <summary>Associated VPCs with their Region.</summary>
    public List<(string VpcId, string Region)> Vpcs { get; init; } = [];

    /// <summary>Record sets.</summary>
    public List<RecordSetRecord> Records { get; init; } = [];
}

/// <summary>A record set.</summary>
/// <param name="Name">Full name with the last dot.</param>
/// <param name="Type">Type, for example <c>A</c>.</param>
/// <param name="Ttl">Seconds; null with an alias.</param>
/// <param name="Values">Values; none with an alias.</param>
public sealed record RecordSetRecord(string Name, string Type, long? Ttl, IReadOnlyList<string> Values)
{
    /// <summary>Zone of the alias' target, or null.</summary>
    public string? AliasZoneId { get; init; }

    /// <summary>Name of the alias' target, or null.</summary>
    public string? AliasName { get; init; }
}

/// <summary>A rule of Route 53 Resolver.</summary>
public sealed class ResolverRuleRecord : NetworkResource
{
    /// <summary>Domain with the last dot.</summary>
    public required string DomainName { get; init; }

    /// <summary><c>FORWARD</c>, <c>SYSTEM</c> or <c>RECURSIVE</c>.</summary>
    public string RuleType { get; init; } = "FORWARD";

    /// <summary>Addresses that are asked.</summary>
    public List<string> TargetIps { get; init; } = [];

    /// <summary>Outbound endpoint, or null.</summary>
    public string? EndpointId { get; init; }

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";
}

/// <summary>An association of a resolver rule with a VPC.</summary>
public sealed class ResolverAssociationRecord : NetworkResource
{
    /// <summary>The rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>The VPC.</summary>
    public required string VpcId { get; init; }
}

/// <summary>An endpoint of Route 53 Resolver.</summary>
public sealed class ResolverEndpointRecord : NetworkResource
{
    /// <summary><c>INBOUND</c> or <c>OUTBOUND</c>.</summary>
    public string Direction { get; init; } = "OUTBOUND";

    /// <summary>Its VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>Security groups.</summary>
    public List<string> GroupIds { get; init; } = [];

    /// <summary>Number of addresses.</summary>
    public int AddressCount { get; init; } = 2;

    /// <summary>Name.</summary>
    public string Name { get; init; } = "";
}
