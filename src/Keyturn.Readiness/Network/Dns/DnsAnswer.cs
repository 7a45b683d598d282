using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Dns;

/// <summary>One possible answer.</summary>
/// <param name="Evidence">How it comes about; the first hop of every path.</param>
/// <param name="Endpoint">The endpoint that answers.</param>
/// <param name="Addresses">Addresses of a record made by hand.</param>
/// <param name="Public">Public addresses of the service.</param>
internal sealed record DnsBranch(Evidence Evidence, VpcEndpoint? Endpoint = null, ImmutableArray<Address> Addresses = default, bool Public = false);

/// <summary>What a name resolves to; several branches when it is not known which holds.</summary>
internal sealed record DnsAnswer(ImmutableArray<DnsBranch> Branches)
{
    public Evidence? Doubt { get; init; }

    public ImmutableArray<Missing> Missing { get; init; } = [];
}
