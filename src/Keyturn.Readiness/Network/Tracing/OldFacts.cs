using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;

namespace Keyturn.Readiness.Network.Tracing;

/// <summary>Parts whose newest reading failed, so that an older one was used: an assumption to name beside the verdict.</summary>
internal static class OldFacts
{
    public static ImmutableArray<Reason> Of(NetworkEstate estate) =>
    [
        .. Old(estate.Vpcs), .. Old(estate.Subnets), .. Old(estate.RouteTables), .. Old(estate.NetworkAcls), .. Old(estate.SecurityGroups),
        .. Old(estate.PrefixLists), .. Old(estate.Interfaces), .. Old(estate.Instances), .. Old(estate.Endpoints), .. Old(estate.NatGateways),
        .. Old(estate.InternetGateways), .. Old(estate.EgressOnlyGateways), .. Old(estate.Peerings), .. Old(estate.TransitGateways),
        .. Old(estate.TransitAttachments), .. Old(estate.TransitRouteTables), .. Old(estate.Zones), .. Old(estate.ResolverRules), .. Old(estate.PublicAccess),
        .. Old(estate.DhcpOptions), .. Old(estate.Databases), .. Old(estate.Clusters), .. Old(estate.SubnetGroups), .. Old(estate.Proxies),
        .. Old(estate.Functions), .. Old(estate.Services),
    ];

    private static IEnumerable<Reason> Old<T>(EstatePart<T> part)
        where T : class => part is { Value: not null, Failure: { } failure } ? [Reason.Of(ReasonCode.AssumesOldFacts, failure.Call)] : [];
}
