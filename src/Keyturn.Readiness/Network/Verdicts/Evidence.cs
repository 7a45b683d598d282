using System.Collections.Immutable;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Reasons;

namespace Keyturn.Readiness.Network.Verdicts;

/// <summary>Which part of a connection a hop speaks of.</summary>
public enum Phase
{
    /// <summary>Name resolution.</summary>
    Dns,

    /// <summary>From client to server.</summary>
    Request,

    /// <summary>From server to client.</summary>
    Reply,
}

/// <summary>What a hop says.</summary>
public enum Outcome
{
    /// <summary>Passes.</summary>
    Pass,

    /// <summary>Stops.</summary>
    Block,

    /// <summary>Stops some client ports or addresses.</summary>
    Some,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Not asked here.</summary>
    NotEvaluated,
}

/// <summary>Kind of component that a hop is.</summary>
public enum Component
{
    /// <summary>Name resolution.</summary>
    Resolver,

    /// <summary>Instance, function or service.</summary>
    Consumer,

    /// <summary>Security group.</summary>
    SecurityGroup,

    /// <summary>Network ACL.</summary>
    NetworkAcl,

    /// <summary>Route table.</summary>
    RouteTable,

    /// <summary>Any gateway.</summary>
    Gateway,

    /// <summary>Peering connection.</summary>
    Peering,

    /// <summary>Transit gateway, attachment or table.</summary>
    TransitGateway,

    /// <summary>Interface endpoint.</summary>
    Endpoint,

    /// <summary>Public service endpoint.</summary>
    Service,

    /// <summary>Database.</summary>
    Database,

    /// <summary>VPC.</summary>
    Vpc,
}

/// <summary>A rule that decides alone: without it the hop would not pass.</summary>
/// <param name="Component">Group, ACL or route table.</param>
/// <param name="OwnerId">Its id.</param>
/// <param name="Key">Rule id; entry number with direction; destination.</param>
public sealed record RuleRef(Component Component, string OwnerId, string Key);

/// <summary>One hop with what it says and why.</summary>
/// <param name="Phase">Name, request or reply.</param>
/// <param name="Component">Kind of component.</param>
/// <param name="Id">Its id.</param>
/// <param name="Egress">Direction for filters; <see langword="null"/> elsewhere.</param>
/// <param name="Outcome">What it says.</param>
/// <param name="Reason">Why.</param>
public sealed record Evidence(Phase Phase, Component Component, string Id, bool? Egress, Outcome Outcome, Reason Reason)
{
    /// <summary>The rule that came closest.</summary>
    public Reason? Nearest { get; init; }

    /// <summary>The one rule without which the hop would not pass.</summary>
    public RuleRef? RestsOn { get; init; }

    /// <summary>For <see cref="Outcome.Some"/>: the share of client ports or addresses that do not pass, 0 to 1.</summary>
    public double Share { get; init; } = 1;

    /// <summary>Changes that would let this hop pass, best first.</summary>
    public ImmutableArray<EstateChange> Repairs { get; init; } = [];
}
