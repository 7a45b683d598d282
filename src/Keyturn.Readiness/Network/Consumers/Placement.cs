using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Reasons;

namespace Keyturn.Readiness.Network.Consumers;

/// <summary>How the several addresses of an end are to be read.</summary>
internal enum Spread
{
    /// <summary>Any of them, now this and now that.</summary>
    Each,

    /// <summary>One of them, and it is not known which.</summary>
    OneOf,
}

/// <summary>One end of a flow inside a VPC.</summary>
/// <param name="Id">Interface or subnet, as shown to people.</param>
/// <param name="Addresses">Every address it may have.</param>
internal sealed record FlowEnd(string Id, Subnet Subnet, ImmutableArray<string> GroupIds, AddressSet Addresses, Spread Spread);

/// <summary>One place a consumer's connections come from.</summary>
/// <param name="PublicAddress">Its public IPv4 address.</param>
/// <param name="HasPublicAddress">Whether it has one, known or not.</param>
internal sealed record Placement(FlowEnd End, PortRange ClientPorts, bool HasPublicAddress, Address? PublicAddress);

/// <summary>All places of a consumer.</summary>
/// <param name="OutsideVpc">Lambda's own network.</param>
/// <param name="SystemChooses">The operating system chooses one of them: different answers are no answer.</param>
/// <param name="Note">Why there are none, or why they may not exist.</param>
/// <param name="Certain">Whether <paramref name="Note"/> is certain to stop everything.</param>
internal sealed record PlacementList(ImmutableArray<Placement> Placements, bool OutsideVpc = false, bool SystemChooses = false, Reason? Note = null, bool Certain = false)
{
    public ImmutableArray<Missing> Missing { get; init; } = [];

    public ImmutableArray<Reason> Assumptions { get; init; } = [];
}
