using System.Collections.Immutable;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks;

/// <summary>The VPCs that the consumers of a secret are placed in.</summary>
/// <param name="Ids">VPC ids.</param>
/// <param name="Missing">What was not read, so that there may be others.</param>
internal sealed record ConsumerVpcs(ImmutableHashSet<string> Ids, ImmutableArray<Missing> Missing)
{
    public static ConsumerVpcs Of(CheckContext context)
    {
        var places = context.Pairs.Select(pair => PlacementFinder.Of(context.Fleet.Readiness.Index, pair.Pair.Consumer.Place)).ToList();
        return new(
            places.SelectMany(place => place.Placements).Select(placement => placement.End.Subnet.VpcId).ToImmutableHashSet(StringComparer.Ordinal),
            [.. places.SelectMany(place => place.Missing).Distinct()]);
    }

    /// <summary>Findings that keep a check from passing while there may be more consumers or places of them.</summary>
    public IEnumerable<CheckFinding> Gaps(CheckContext context) =>
    [
        .. Missing.Select(missing => ReadinessCheck.Shared(CheckOutcome.Unknown, "place-not-read", missing.Call, missing.Resource)),
        .. context.UnseenConsumers.Select(call => ReadinessCheck.Shared(CheckOutcome.Unknown, "may-be-more", call)),
    ];
}
