using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Routing;

namespace Keyturn.Readiness.Network.Facts;

/// <summary>A fact that an answer hangs on and that could not be read.</summary>
/// <param name="Call">The AWS call that would tell, for instance <c>ec2:DescribeSubnets</c>.</param>
/// <param name="Resource">What was asked for.</param>
public sealed record Missing(string Call, string Resource);

/// <summary>A fact, or nothing with what would tell it.</summary>
internal readonly record struct Found<T>(T? Value, string Call, string Resource)
    where T : class
{
    /// <summary>What to name when there is no value.</summary>
    public Missing Missing => new(Call, Resource);
}

/// <summary>An estate with the look-ups that paths need; made once per estate, safe for many readers.</summary>
public sealed class NetworkIndex
{
    private readonly Lazy<Dictionary<string, RouteTable>> tables;
    private readonly Lazy<Dictionary<string, NetworkAcl>> acls;
    private readonly Lazy<Dictionary<Address, NetworkInterface>> byAddress;
    private readonly Dictionary<string, PrefixTable<Route>> prefixes = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Reads nothing until it is asked.</summary>
    public NetworkIndex(NetworkEstate estate)
    {
        Estate = estate;
        tables = new(() => Own(estate.RouteTables.Value?.Values, table => [.. table.SubnetIds, .. table.Main ? new[] { table.VpcId } : []]));
        acls = new(() => Own(estate.NetworkAcls.Value?.Values, acl => acl.SubnetIds));
        byAddress = new(() => (estate.Interfaces.Value?.Values ?? []).SelectMany(one => one.Addresses.Select(address => (address, one)))
            .GroupBy(pair => pair.address).ToDictionary(pairs => pairs.Key, pairs => pairs.First().one));
    }

    /// <summary>The facts themselves.</summary>
    public NetworkEstate Estate { get; }

    internal static Found<T> Find<T>(EstatePart<ImmutableDictionary<string, T>> part, string id, string call)
        where T : class => new(part.Value?.GetValueOrDefault(id), call, id);

    internal Found<Vpc> Vpc(string id) => Find(Estate.Vpcs, id, "ec2:DescribeVpcs");

    internal Found<Subnet> Subnet(string id) => Find(Estate.Subnets, id, "ec2:DescribeSubnets");

    internal Found<NetworkInterface> Interface(string id) => Find(Estate.Interfaces, id, "ec2:DescribeNetworkInterfaces");

    internal NetworkInterface? InterfaceWith(Address address) => byAddress.Value.GetValueOrDefault(address);

    /// <summary>Its own table, else the main table of the VPC.</summary>
    internal Found<RouteTable> TableOf(Subnet subnet) =>
        new(tables.Value.GetValueOrDefault(subnet.Id) ?? tables.Value.GetValueOrDefault(subnet.VpcId), "ec2:DescribeRouteTables", subnet.Id);

    internal Found<NetworkAcl> AclOf(Subnet subnet) =>
        new(acls.Value.GetValueOrDefault(subnet.Id), "ec2:DescribeNetworkAcls", subnet.Id);

    internal PrefixTable<Route> PrefixesOf(RouteTable table)
    {
        lock (gate)
        {
            if (!prefixes.TryGetValue(table.Id, out var made))
            {
                made = RouteOrder.Table(table, Estate.PrefixLists);
                prefixes.Add(table.Id, made);
            }

            return made;
        }
    }

    private static Dictionary<string, T> Own<T>(IEnumerable<T>? values, Func<T, IEnumerable<string>> keys)
    {
        var owned = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var value in values ?? [])
        {
            foreach (var key in keys(value))
            {
                owned[key] = value;
            }
        }

        return owned;
    }
}
