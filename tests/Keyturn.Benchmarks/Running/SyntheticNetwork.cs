using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Benchmarks.Running;

/// <summary>A network as large as the goals name: 1,000 interfaces, 500 groups of 5 to 60 rules, 60 subnets, 200 databases. The same every time.</summary>
internal static class SyntheticNetwork
{
    public const string Region = "ap-northeast-1";
    private const int Interfaces = 1000;
    private const int Groups = 500;
    private const int Subnets = 60;
    private const int Databases = 200;
    private static readonly int[] Ports = [443, 1521, 5432, 3306, 1433];

    public static ImmutableArray<Consumer> Consumers { get; } = [.. Enumerable.Range(0, Interfaces).Select(at => new InstanceConsumer($"i-{at}"))];

    public static ImmutableArray<string> DatabaseIds { get; } = [.. Enumerable.Range(0, Databases).Select(at => $"db-{at}")];

    public static NetworkEstate Create()
    {
        var random = new Random(42);
        var subnets = Enumerable.Range(0, Subnets).Select(at => new Subnet($"subnet-{at}", "vpc-1", $"z{at % 3}", [Cidr.Parse($"10.0.{at}.0/24")])).ToList();
        var faces = Enumerable.Range(0, Interfaces).Select(at => Face($"eni-{at}", at % Subnets, 10 + (at / Subnets), [.. Some(random, 1 + random.Next(3))])).ToList();
        var endpoint = new[] { Face("eni-vpce-0", 0, 250, ["sg-0"]), Face("eni-vpce-1", 1, 250, ["sg-0"]) };
        return new()
        {
            Vpcs = Read(new[] { new Vpc("vpc-1", [Cidr.Parse("10.0.0.0/16")]) { Region = Region } }, one => one.Id),
            DhcpOptions = Read(Array.Empty<DhcpOptions>(), one => one.Id),
            Subnets = Read(subnets, one => one.Id),
            RouteTables = Read(new[] { new RouteTable("rtb-1", "vpc-1", true, [], [new(Cidr.Parse("10.0.0.0/16"), RouteTarget.Local, "local")]) }, one => one.Id),
            NetworkAcls = Read(Enumerable.Range(0, 6).Select(acl => new NetworkAcl($"acl-{acl}", "vpc-1", [.. subnets.Where((_, at) => at % 6 == acl).Select(one => one.Id)], Entries(acl))), one => one.Id),
            SecurityGroups = Read(Enumerable.Range(0, Groups).Select(at => Group(random, at)), one => one.Id),
            PrefixLists = Read(Array.Empty<PrefixList>(), one => one.Id),
            Interfaces = Read(faces.Concat(endpoint), one => one.Id),
            Instances = Read(Enumerable.Range(0, Interfaces).Select(at => new Instance($"i-{at}", [$"eni-{at}"])), one => one.Id),
            Endpoints = Read(new[] { new VpcEndpoint("vpce-1", "vpc-1", $"com.amazonaws.{Region}.secretsmanager", ["eni-vpce-0", "eni-vpce-1"]) { GroupIds = ["sg-0"] } }, one => one.Id),
            Zones = Read(Array.Empty<PrivateZone>(), one => one.Id),
            ResolverRules = Read(Array.Empty<ResolverRule>(), one => one.Id),
            Peerings = Read(Array.Empty<Peering>(), one => one.Id),
            SubnetGroups = Read(Enumerable.Range(0, 20).Select(at => new DatabaseSubnetGroup($"group-{at}", "vpc-1", [$"subnet-{3 * at}", $"subnet-{(3 * at) + 1}", $"subnet-{(3 * at) + 2}"])), one => one.Name),
            Databases = Read(Enumerable.Range(0, Databases).Select(at => new DatabaseInstance($"db-{at}", Ports[1 + (at % 4)], [$"sg-{1 + (at * 2)}"], $"group-{at % 20}") { Zone = "z0", SecondaryZone = "z1" }), one => one.Id),
        };
    }

    private static NetworkInterface Face(string id, int subnet, int host, ImmutableArray<string> groups) => new(id, $"subnet-{subnet}", [Address.Parse($"10.0.{subnet}.{host}")], groups);

    private static SecurityGroup Group(Random random, int at) => new($"sg-{at}", "vpc-1",
        [new($"sgr-{at}-out", true, "-1", null) { Block = Cidr.AnyV4 }, .. Enumerable.Range(0, 5 + random.Next(56)).Select(rule => Rule(random, $"sgr-{at}-{rule}"))]);

    private static SecurityGroupRule Rule(Random random, string id) => random.Next(3) == 0
        ? new(id, false, "tcp", PortRange.Of(Ports[random.Next(5)])) { Block = Cidr.Parse($"10.0.{random.Next(Subnets)}.0/24") }
        : new(id, false, "tcp", PortRange.Of(Ports[random.Next(5)])) { GroupId = $"sg-{random.Next(Groups)}" };

    private static ImmutableArray<NetworkAclEntry> Entries(int acl) =>
    [
        new(90, false, false, "6", Cidr.Parse($"10.0.{acl}.0/24"), PortRange.Of(1433)), new(100, false, true, "-1", Cidr.AnyV4, null), new(100, true, true, "-1", Cidr.AnyV4, null),
    ];

    private static IEnumerable<string> Some(Random random, int count) => Enumerable.Range(0, count).Select(_ => $"sg-{random.Next(Groups)}").Distinct();

    private static EstatePart<ImmutableDictionary<string, T>> Read<T>(IEnumerable<T> values, Func<T, string> key)
        where T : class => EstatePart<ImmutableDictionary<string, T>>.Read(values.ToImmutableDictionary(key, StringComparer.Ordinal), DateTimeOffset.UnixEpoch);
}
