namespace Keyturn.Readiness.Network.Reasons;

/// <summary>Why a hop passes, stops or is not known. Names are stable: exports and tickets carry them.</summary>
public enum ReasonCode
{
    // Names.
    /// <summary>Names are answered by servers of one's own.</summary>
    DnsUsesCustomResolver,

    /// <summary>enableDnsSupport is false.</summary>
    DnsSupportOff,

    /// <summary>A resolver rule forwards the name.</summary>
    DnsForwarded,

    /// <summary>The hidden zone of an endpoint answers.</summary>
    DnsEndpointAnswers,

    /// <summary>A private zone answers.</summary>
    DnsZoneAnswers,

    /// <summary>A matching private zone has no record: NXDOMAIN.</summary>
    DnsZoneHasNoRecord,

    /// <summary>A hand-made record names an address that nobody has.</summary>
    DnsZoneUnowned,

    /// <summary>Public addresses are answered.</summary>
    DnsPublicAnswer,

    /// <summary>The database's name answers with a private address.</summary>
    DnsDatabaseAnswer,

    /// <summary>The database's name answers with its public address.</summary>
    DnsDatabasePublicAnswer,

    /// <summary>The database is told by its address.</summary>
    DnsNotNeeded,

    // Security groups.
    /// <summary>A rule admits the flow.</summary>
    GroupAdmits,

    /// <summary>No rule in this direction at all.</summary>
    GroupHasNoRules,

    /// <summary>No rule admits the flow.</summary>
    GroupDoesNotAdmit,

    /// <summary>Rules admit a part of the possible addresses.</summary>
    GroupAdmitsSome,

    /// <summary>A group or prefix list could not be read.</summary>
    GroupUnreadable,

    /// <summary>Nearest rule: other port.</summary>
    NearPort,

    /// <summary>Nearest rule: other peer.</summary>
    NearPeer,

    /// <summary>Nearest rule: block ends too early.</summary>
    NearBlock,

    /// <summary>Nearest rule: other IP family.</summary>
    NearFamily,

    /// <summary>Nearest rule: its group reference is lost on this way.</summary>
    NearReference,

    /// <summary>Nearest rule: references are not supported by the transit gateway here.</summary>
    NearReferenceSupport,

    /// <summary>Nearest rule: stale.</summary>
    NearStale,

    /// <summary>Nearest rule: other protocol.</summary>
    NearProtocol,

    // Network ACLs.
    /// <summary>The ACL lets the flow pass.</summary>
    AclAllows,

    /// <summary>The ACL denies the flow.</summary>
    AclDenies,

    /// <summary>The ACL denies a part of the client ports.</summary>
    AclClosesPorts,

    /// <summary>The ACL denies a few client ports, as AWS suggests.</summary>
    AclClosesFewPorts,

    /// <summary>The ACL denies a part of the addresses.</summary>
    AclClosesAddresses,

    /// <summary>Traffic inside a subnet meets no ACL.</summary>
    AclNotEvaluated,

    // Routes.
    /// <summary>The local route.</summary>
    RouteLocal,

    /// <summary>A route leads on.</summary>
    RouteTaken,

    /// <summary>No route matches.</summary>
    RouteMissing,

    /// <summary>The winning route is a blackhole.</summary>
    RouteBlackhole,

    /// <summary>The route leads through an appliance.</summary>
    RouteAppliance,

    /// <summary>The route leaves what can be read.</summary>
    RouteBeyond,

    /// <summary>A private address is sent to the internet.</summary>
    RouteLeavesVpc,

    /// <summary>The reply takes another way.</summary>
    RouteReplyElsewhere,

    // Gateways.
    /// <summary>The internet gateway forwards.</summary>
    InternetGatewayPasses,

    /// <summary>The internet gateway is not attached to this VPC.</summary>
    InternetGatewayDetached,

    /// <summary>No public IPv4 address.</summary>
    NoPublicAddress,

    /// <summary>VPC Block Public Access.</summary>
    PublicAccessBlocked,

    /// <summary>The NAT gateway forwards.</summary>
    NatPasses,

    /// <summary>The NAT gateway is not available.</summary>
    NatNotAvailable,

    /// <summary>A private NAT gateway gives no internet.</summary>
    NatIsPrivate,

    /// <summary>The NAT gateway's subnet has no internet gateway route.</summary>
    NatHasNoInternet,

    /// <summary>A regional NAT gateway does not serve the zone.</summary>
    NatZone,

    /// <summary>A NAT gateway carries IPv4.</summary>
    NatFamily,

    /// <summary>The table of a regional NAT gateway belongs to no subnet: whether it knows the way back is not known.</summary>
    NatTableUnknown,

    /// <summary>The egress-only gateway forwards.</summary>
    EgressOnlyPasses,

    /// <summary>The egress-only gateway is not attached.</summary>
    EgressOnlyDetached,

    /// <summary>The peering connection forwards.</summary>
    PeeringPasses,

    /// <summary>The peering connection is not active.</summary>
    PeeringNotActive,

    /// <summary>The address is not in the peer's blocks.</summary>
    PeeringNotTransitive,

    /// <summary>The transit gateway forwards.</summary>
    TransitPasses,

    /// <summary>Gateway or attachment not available.</summary>
    TransitNotAvailable,

    /// <summary>The VPC has no attachment.</summary>
    TransitNotAttached,

    /// <summary>No attachment subnet in the zone.</summary>
    TransitZone,

    /// <summary>The attachment has no table.</summary>
    TransitNotAssociated,

    /// <summary>The gateway's table has no route.</summary>
    TransitNoRoute,

    /// <summary>The gateway's winning route is a blackhole.</summary>
    TransitBlackhole,

    /// <summary>The gateway's routes could not be read.</summary>
    TransitRoutesUnknown,

    /// <summary>The gateway's route leads to another attachment.</summary>
    TransitElsewhere,

    // Endpoints, consumers and databases.
    /// <summary>The endpoint is available.</summary>
    EndpointAnswers,

    /// <summary>The endpoint is not available.</summary>
    EndpointNotAvailable,

    /// <summary>No interface of the endpoint serves this IP family.</summary>
    EndpointHasNoInterface,

    /// <summary>The public endpoint of the service.</summary>
    PublicServiceAnswers,

    /// <summary>The function's network is not ready.</summary>
    FunctionNotActive,

    /// <summary>The function is in state Failed.</summary>
    FunctionFailed,

    /// <summary>Lambda's own network reaches public endpoints.</summary>
    LambdaNetworkPasses,

    /// <summary>Lambda's own network reaches no private address.</summary>
    LambdaNetworkPrivate,

    /// <summary>The consumer has no address of an IP family the target answers with.</summary>
    NoFamily,

    /// <summary>The operating system chooses the interface.</summary>
    InterfacesDiffer,

    /// <summary>The database is placed.</summary>
    DatabaseListens,

    /// <summary>The database does not accept connections in its state.</summary>
    DatabaseNotAvailable,

    /// <summary>No endpoint yet.</summary>
    DatabaseHasNoEndpoint,

    /// <summary>No subnet of the group is in the zone.</summary>
    DatabaseHasNoSubnet,

    /// <summary>The database is outside RDS, and no interface has its address.</summary>
    DatabaseElsewhere,

    /// <summary>Several interfaces have its address.</summary>
    DatabaseAddressShared,

    /// <summary>A proxy of an engine family whose port is not documented.</summary>
    ProxyPortUnknown,

    /// <summary>RDS refuses clients from 169.254.0.0/16.</summary>
    DatabaseClientRange,

    /// <summary>VPC Encryption Controls are enforced.</summary>
    EncryptionEnforced,

    /// <summary>A part of the estate could not be read.</summary>
    NotReadable,

    /// <summary>Possible cases end differently.</summary>
    AnswersDiffer,

    /// <summary>Secrets Manager calls KMS itself.</summary>
    KmsNeedsNoPath,

    /// <summary>Managed rotation uses no function.</summary>
    ManagedRotationNeedsNoPath,

    // Assumptions and caveats.
    /// <summary>Linux client ports are assumed.</summary>
    AssumesLinuxPorts,

    /// <summary>Windows client ports are assumed.</summary>
    AssumesWindowsPorts,

    /// <summary>The newest reading of a part failed; an older one was used.</summary>
    AssumesOldFacts,

    /// <summary>Client side: firewalls, trust, proxies.</summary>
    CaveatClient,

    /// <summary>Policies are a check of their own.</summary>
    CaveatPolicies,

    /// <summary>The listener and the login.</summary>
    CaveatLogin,

    /// <summary>Exhaustion of tracked connections or ports.</summary>
    CaveatExhaustion,

    /// <summary>Changes need seconds to take effect.</summary>
    CaveatPropagation,
}
