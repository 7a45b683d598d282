using CsCheck;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Estates with rules, entries and routes drawn from those that make a difference.</summary>
internal static class RandomEstates
{
    private static readonly string[] Rules =
    [
        "out 443 sg-vpce", "out 1521 sg-db", "out * 0.0.0.0/0", "in 443 sg-app", "in 443 sg-rotation", "in 1521 sg-app", "in 1521 sg-rotation", "in 1521 10.0.1.0/24",
        "in 443 10.0.0.0/16", "in 1521 10.0.1.0/28", "out 1521 10.0.11.0/25", "in 1521 pl-x", "in 1521 pl-gone", "in udp:1521 sg-app", "in 1520-1522 10.0.0.0/8", "in 1521 sg-app stale", "in 443 ::/0",
    ];

    private static readonly string[] Entries =
    [
        "90 in deny 1521 10.0.1.0/24", "95 out deny 40000-50000 10.0.0.0/16", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0", "80 in deny 3389 0.0.0.0/0", "85 in deny 1521 10.0.1.0/29",
        "110 in allow 443 10.0.0.0/8", "110 out allow 1024-65535 10.0.0.0/8", "70 out deny 1521 10.0.11.0/28", "120 in deny * 0.0.0.0/0", "60 in allow 32768-60999 0.0.0.0/0",
    ];

    private static readonly string[] Routes = ["0.0.0.0/0 nat-a", "0.0.0.0/0 igw-a", "10.0.11.0/24 gwlbe-1", "10.0.0.0/8 tgw-1", "0.0.0.0/0 !nat-a", "10.0.12.0/24 !pcx-1"];

    public static Gen<NetworkEstate> All { get; } = Gen.Select(
        Some(Rules, 4, 7).Array[4], Some(Entries, 4, 7).Array[2], Some(Routes, 0, 2).Array[2], Gen.Int[0, 11],
        (rules, entries, routes, twist) => Twist(Make(rules, entries, routes), twist));

    /// <summary>Every question of such an estate.</summary>
    public static IReadOnlyList<Keyturn.Readiness.Network.Verdicts.ReachQuestion> Questions { get; } =
        [Places.AppToApi, Places.RotationToApi, Places.AppToDb, Places.RotationToDb, Places.AppToDbLater];

    private static Gen<string[]> Some(string[] pool, int least, int most) => Gen.Int[0, pool.Length - 1].Select(at => pool[at]).Array[least, most];

    private static NetworkEstate Make(string[][] rules, string[][] entries, string[][] routes)
    {
        // Half of the groups keep what makes them work, so that not everything is blocked.
        var estate = Places.Nat().Put(Places.Classic().Endpoints.Value?["vpce-sm"] ?? throw new InvalidOperationException())
            .Group("sg-app", [.. rules[0], "out 443 sg-vpce", "out 1521 sg-db"]).Group("sg-rotation", [.. rules[1], "out * 0.0.0.0/0"])
            .Group("sg-vpce", rules[2]).Group("sg-db", [.. rules[3], "in 1521 sg-app"])
            .Put(new PrefixList("pl-x", [Readiness.Network.Addresses.Cidr.Parse("10.0.2.0/24")]))
            .Acl("acl-db", "subnet-db-a", Distinct(entries[0])).Table("rtb-app", "vpc-a", "subnet-app-a", ["10.0.0.0/16 local", .. routes[0]]);
        return entries[1].Length > 5 ? estate.Acl("acl-app", "subnet-app-c", Distinct(entries[1])).Table("rtb-db", "vpc-a", "subnet-db-c", ["10.0.0.0/16 local", .. routes[1]]) : estate;
    }

    /// <summary>An ACL has a number once per direction.</summary>
    private static string[] Distinct(string[] entries) => [.. entries.DistinctBy(entry => string.Join(' ', entry.Split(' ')[..2]))];

    private static NetworkEstate Twist(NetworkEstate estate, int twist) => twist switch
    {
        0 => estate with { Endpoints = Places.Empty<VpcEndpoint>() },
        1 => estate.Vpc("vpc-a", vpc => vpc with { DnsHostnames = null }),
        2 => estate.Database("orders", db => db with { Zone = null }),
        3 => estate with { PrefixLists = new(null, null, null) },
        4 => estate.Put(new Instance("i-app", ["eni-app", "eni-vpce-a"])),
        5 => estate.Function("rotate", one => one with { SubnetIds = [], GroupIds = [] }),
        _ => estate,
    };
}
