namespace Keyturn.Readiness.Network.Reasons;

/// <summary>The explanation code of VPC Reachability Analyzer that says the same, where one exists.</summary>
public static class AnalyzerCodes
{
    /// <summary>Reachability Analyzer’s code; <see langword="null"/> where it has none, as for names and reply ports.</summary>
    public static string? Of(ReasonCode code) => code switch
    {
        ReasonCode.DnsZoneUnowned or ReasonCode.EndpointHasNoInterface => "NO_POSSIBLE_DESTINATION",
        ReasonCode.GroupHasNoRules => "SG_HAS_NO_RULES",
        ReasonCode.GroupDoesNotAdmit or ReasonCode.GroupAdmitsSome => "ENI_SG_RULES_MISMATCH",
        ReasonCode.GroupUnreadable or ReasonCode.NotReadable => "UNKNOWN_RESOURCE",
        ReasonCode.NearReference => "SG_REFERENCES_NOT_PRESERVED",
        ReasonCode.NearReferenceSupport => "SG_REFERENCING_SUPPORT",
        ReasonCode.NearStale => "UNKNOWN_PEERED_SGS",
        ReasonCode.NearProtocol => "PROTOCOL_RESTRICTION",
        ReasonCode.AclDenies or ReasonCode.AclClosesPorts or ReasonCode.AclClosesAddresses => "SUBNET_ACL_RESTRICTION",
        ReasonCode.RouteMissing or ReasonCode.NatHasNoInternet => "NO_ROUTE_TO_DESTINATION",
        ReasonCode.RouteBlackhole => "BAD_STATE_ROUTE",
        ReasonCode.RouteAppliance => "INGRESS_RTB_TRAFFIC_REDIRECTION",
        ReasonCode.RouteBeyond or ReasonCode.EncryptionEnforced => "UNSUPPORTED_COMPONENT",
        ReasonCode.RouteLeavesVpc => "IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS",
        ReasonCode.RouteReplyElsewhere => "CANNOT_ROUTE",
        ReasonCode.InternetGatewayDetached or ReasonCode.NatNotAvailable or ReasonCode.EgressOnlyDetached or ReasonCode.PeeringNotActive or ReasonCode.EndpointNotAvailable or ReasonCode.FunctionNotActive or ReasonCode.FunctionFailed or ReasonCode.DatabaseNotAvailable => "BAD_STATE",
        ReasonCode.NoPublicAddress => "IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS",
        ReasonCode.PublicAccessBlocked => "VPC_BLOCK_PUBLIC_ACCESS_ENABLED",
        ReasonCode.NatIsPrivate => "IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS",
        ReasonCode.NatZone => "REGIONAL_NGW_ROUTE_AZ_RESTRICTION",
        ReasonCode.NatFamily => "NGW_REQUIRES_SOURCE_IN_VPC",
        ReasonCode.PeeringNotTransitive => "PCX_REQUIRES_ADDRESS_IN_VPC_CIDR",
        ReasonCode.TransitNotAvailable => "BAD_STATE_ATTACHMENT",
        ReasonCode.TransitNotAttached => "DISCONNECTED_VPCS",
        ReasonCode.TransitZone => "TGW_ROUTE_AZ_RESTRICTION",
        ReasonCode.TransitNotAssociated => "TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION",
        ReasonCode.TransitNoRoute => "TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT",
        ReasonCode.TransitBlackhole => "TGW_RTB_BAD_STATE_ROUTE",
        ReasonCode.TransitRoutesUnknown => "TGW_RTB_ROUTES_ARE_UNKNOWN",
        ReasonCode.TransitElsewhere => "TGW_RTB_MORE_SPECIFIC_ROUTE",
        ReasonCode.LambdaNetworkPrivate => "NO_PATH",
        ReasonCode.NoFamily => "UNASSOCIATED_COMPONENT",
        ReasonCode.DatabaseHasNoEndpoint or ReasonCode.DatabaseHasNoSubnet => "NO_SOURCE_OR_DESTINATION",
        ReasonCode.AssumesLinuxPorts or ReasonCode.AssumesWindowsPorts => "REMAP_EPHEMERAL_PORT",
        _ => null,
    };
}
