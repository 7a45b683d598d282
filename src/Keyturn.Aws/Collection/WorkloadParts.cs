using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Ecs;
using Keyturn.Aws.Lambda;
using Keyturn.Aws.Rds;
using Keyturn.Aws.Route53;
using Keyturn.Aws.Route53Resolver;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Collection;

/// <summary>The parts of the network that other services than EC2 tell: databases, functions, services, private zones and resolver rules.</summary>
internal sealed class WorkloadParts(RdsReader databases, FunctionListReader functions, ServiceReader services, ZoneReader zones, ResolverRuleReader rules, TimeProvider time) : IPartSource
{
    public ImmutableArray<IPartReading> All =>
    [
        Of(AwsOperation.DescribeDBInstances, databases.InstancesAsync, one => one.Id, all => all.Databases, (all, part) => all with { Databases = part }),
        Of(AwsOperation.DescribeDBClusters, databases.ClustersAsync, one => one.Id, all => all.Clusters, (all, part) => all with { Clusters = part }),
        Of(AwsOperation.DescribeDBSubnetGroups, databases.SubnetGroupsAsync, one => one.Name, all => all.SubnetGroups, (all, part) => all with { SubnetGroups = part }),
        Of(AwsOperation.DescribeDBProxies, databases.ProxiesAsync, one => one.Name, all => all.Proxies, (all, part) => all with { Proxies = part }),
        Of(AwsOperation.ListFunctions, functions.ReadAsync, one => one.Name, all => all.Functions, (all, part) => all with { Functions = part }),
        Of(AwsOperation.DescribeServices, services.ReadAsync, one => one.Arn, all => all.Services, (all, part) => all with { Services = part }),
        Of(AwsOperation.ListHostedZonesByVPC, zones.ReadAsync, one => one.Id, all => all.Zones, (all, part) => all with { Zones = part }),
        Of(AwsOperation.ListResolverRules, rules.ReadAsync, one => one.Id, all => all.ResolverRules, (all, part) => all with { ResolverRules = part }),
    ];

    private PartReading<ImmutableDictionary<string, T>> Of<T>(
        AwsOperation operation,
        Func<EstateScope, CancellationToken, Task<OperationResult<ImmutableArray<T>>>> read,
        Func<T, string> id,
        Func<NetworkEstate, EstatePart<ImmutableDictionary<string, T>>> get,
        Func<NetworkEstate, EstatePart<ImmutableDictionary<string, T>>, NetworkEstate> set) =>
        new(
            operation,
            (scope, cancel) => read(scope, cancel).ById(id),
            snapshot => get(snapshot.Network),
            (snapshot, part) => snapshot with { Network = set(snapshot.Network, part) },
            time);
}
