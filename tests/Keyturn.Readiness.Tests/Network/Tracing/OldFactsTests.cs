using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Tracing;

public sealed class OldFactsTests
{
    private static readonly string[] Parts =
    [
        "Vpcs", "Subnets", "RouteTables", "NetworkAcls", "SecurityGroups", "PrefixLists", "Interfaces", "Instances", "Endpoints", "NatGateways", "InternetGateways", "EgressOnlyGateways", "Peerings",
        "TransitGateways", "TransitAttachments", "TransitRouteTables", "Zones", "ResolverRules", "PublicAccess", "DhcpOptions", "Databases", "Clusters", "SubnetGroups", "Proxies", "Functions", "Services",
    ];

    [Fact]
    public void Of_PartsWhoseNewestReadingFailed_NamesTheCallOfEach() =>
        OldFacts.Of(Failed(Places.Classic())).ShouldBe(Parts.Select(part => Reason.Of(ReasonCode.AssumesOldFacts, part)), ignoreOrder: true);

    /// <summary>Where there is nothing older either, the part is missing instead: nothing is assumed.</summary>
    [Fact]
    public void Of_PartsThatWereNeverRead_IsEmpty() => OldFacts.Of(Failed(new NetworkEstate())).ShouldBeEmpty();

    [Fact]
    public void Of_PartsThatWereRead_IsEmpty() => OldFacts.Of(Places.Classic()).ShouldBeEmpty();

    private static NetworkEstate Failed(NetworkEstate one) => one with
    {
        Vpcs = Failed(one.Vpcs, "Vpcs"), Subnets = Failed(one.Subnets, "Subnets"), RouteTables = Failed(one.RouteTables, "RouteTables"), NetworkAcls = Failed(one.NetworkAcls, "NetworkAcls"),
        SecurityGroups = Failed(one.SecurityGroups, "SecurityGroups"), PrefixLists = Failed(one.PrefixLists, "PrefixLists"), Interfaces = Failed(one.Interfaces, "Interfaces"), Instances = Failed(one.Instances, "Instances"),
        Endpoints = Failed(one.Endpoints, "Endpoints"), NatGateways = Failed(one.NatGateways, "NatGateways"), InternetGateways = Failed(one.InternetGateways, "InternetGateways"),
        EgressOnlyGateways = Failed(one.EgressOnlyGateways, "EgressOnlyGateways"), Peerings = Failed(one.Peerings, "Peerings"), TransitGateways = Failed(one.TransitGateways, "TransitGateways"),
        TransitAttachments = Failed(one.TransitAttachments, "TransitAttachments"), TransitRouteTables = Failed(one.TransitRouteTables, "TransitRouteTables"), Zones = Failed(one.Zones, "Zones"),
        ResolverRules = Failed(one.ResolverRules, "ResolverRules"), PublicAccess = Failed(one.PublicAccess, "PublicAccess"), DhcpOptions = Failed(one.DhcpOptions, "DhcpOptions"), Databases = Failed(one.Databases, "Databases"),
        Clusters = Failed(one.Clusters, "Clusters"), SubnetGroups = Failed(one.SubnetGroups, "SubnetGroups"), Proxies = Failed(one.Proxies, "Proxies"), Functions = Failed(one.Functions, "Functions"),
        Services = Failed(one.Services, "Services"),
    };

    private static EstatePart<T> Failed<T>(EstatePart<T> part, string call)
        where T : class => part.FailedWith(new PartFailure(EstateEdits.At, call, "Throttling", "", null));
}
