using System.Collections.Immutable;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Web.Features.Readiness.Systems;

/// <summary>The subnets that a consumer is in.</summary>
public static class ConsumerSubnets
{
    /// <summary>Each once, in order; none outside every VPC, or when they were not read.</summary>
    public static ImmutableArray<string> Of(NetworkEstate network, Consumer consumer)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(consumer);
        var subnets = consumer switch
        {
            InstanceConsumer => OfInstance(network, consumer.Id),
            FunctionConsumer => network.Functions.Value?.GetValueOrDefault(consumer.Id)?.SubnetIds ?? [],
            _ => network.Services.Value?.GetValueOrDefault(consumer.Id) is not { } service ? []
                : service.Network == TaskNetwork.Host ? service.HostInstanceIds.SelectMany(host => OfInstance(network, host))
                : service.SubnetIds,
        };
        return [.. subnets.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> OfInstance(NetworkEstate network, string id) =>
        (network.Instances.Value?.GetValueOrDefault(id)?.InterfaceIds ?? [])
            .Select(face => network.Interfaces.Value?.GetValueOrDefault(face)?.SubnetId).OfType<string>();
}
