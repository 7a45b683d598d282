using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Estates to start from: everything works in them.</summary>
internal static class Places
{
    public const string Region = "ap-northeast-1";
    public const string Name = $"secretsmanager.{Region}.amazonaws.com";
    private const string All4 = "subnet-app-a subnet-app-c subnet-db-a subnet-db-c";

    public static readonly ReachQuestion AppToApi = new SecretsManagerQuestion(new InstanceConsumer("i-app"), Region);
    public static readonly ReachQuestion RotationToApi = new SecretsManagerQuestion(new FunctionConsumer("rotate"), Region);
    public static readonly ReachQuestion AppToDb = new DatabaseQuestion(new InstanceConsumer("i-app"), "orders");
    public static readonly ReachQuestion RotationToDb = new DatabaseQuestion(new FunctionConsumer("rotate"), "orders");
    public static readonly ReachQuestion AppToDbLater = new DatabaseQuestion(new InstanceConsumer("i-app"), "orders", true);

    /// <summary>A web server and a rotation function in two compute subnets, an endpoint in both zones, Oracle in two private subnets.</summary>
    public static NetworkEstate Classic()
    {
        var estate = Nothing().Put(
            new Vpc("vpc-a", [Cidr.Parse("10.0.0.0/16")]) { Region = Region },
            Subnet("subnet-app-a", "10.0.1.0/24", "a"), Subnet("subnet-app-c", "10.0.2.0/24", "c"),
            Subnet("subnet-db-a", "10.0.11.0/24", "a"), Subnet("subnet-db-c", "10.0.12.0/24", "c"),
            Eni("eni-app", "subnet-app-a", "10.0.1.10", "sg-app"), new Instance("i-app", ["eni-app"]),
            Eni("eni-vpce-a", "subnet-app-a", "10.0.1.100", "sg-vpce"), Eni("eni-vpce-c", "subnet-app-c", "10.0.2.100", "sg-vpce"),
            new VpcEndpoint("vpce-sm", "vpc-a", $"com.amazonaws.{Region}.secretsmanager", ["eni-vpce-a", "eni-vpce-c"]) { SubnetIds = ["subnet-app-a", "subnet-app-c"], GroupIds = ["sg-vpce"] },
            new FunctionNetwork("rotate", ["subnet-app-a", "subnet-app-c"], ["sg-rotation"]),
            new DatabaseSubnetGroup("db-subnets", "vpc-a", ["subnet-db-a", "subnet-db-c"]),
            new DatabaseInstance("orders", 1521, ["sg-db"], "db-subnets") { Zone = "a", SecondaryZone = "c" },
            new BlockPublicAccess(PublicAccessMode.Off, []));
        return estate
            .Group("sg-app", "out 443 sg-vpce", "out 1521 sg-db").Group("sg-rotation", "out 443 sg-vpce", "out 1521 sg-db")
            .Group("sg-vpce", "in 443 sg-app", "in 443 sg-rotation").Group("sg-db", "in 1521 sg-app", "in 1521 sg-rotation")
            .Acl("acl-open", All4, "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0", "101 in allow * ::/0", "101 out allow * ::/0")
            .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local");
    }

    /// <summary>No endpoint; a NAT gateway in a public subnet.</summary>
    public static NetworkEstate Nat()
    {
        var estate = Classic();
        return (estate with { Endpoints = Empty<VpcEndpoint>() })
            .Put(Subnet("subnet-public", "10.0.0.0/24", "a"), new NatGateway("nat-a", "vpc-a", "subnet-public") { PublicAddress = Address.Parse("203.0.113.7") }, new InternetGateway("igw-a", "vpc-a"))
            .Acl("acl-public", "subnet-public", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0")
            .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 nat-a")
            .Table("rtb-public", "vpc-a", "subnet-public", "10.0.0.0/16 local", "0.0.0.0/0 igw-a")
            .Group("sg-app", "out 443 0.0.0.0/0", "out 1521 sg-db").Group("sg-rotation", "out 443 0.0.0.0/0", "out 1521 sg-db");
    }

    /// <summary>The web server has a public address and leaves through an internet gateway.</summary>
    public static NetworkEstate Internet() => Nat()
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 igw-a")
        .Interface("eni-app", face => face with { PublicAddress = Address.Parse("198.51.100.10") });

    /// <summary>Only IPv6 leads out, through an egress-only gateway.</summary>
    public static NetworkEstate EgressOnly() => Nat()
        .Put(new Vpc("vpc-a", [Cidr.Parse("10.0.0.0/16"), Cidr.Parse("2600:1f14::/56")]) { Region = Region })
        .Put(new Subnet("subnet-app-a", "vpc-a", "a", [Cidr.Parse("10.0.1.0/24"), Cidr.Parse("2600:1f14::/64")]), new EgressOnlyGateway("eigw-a", "vpc-a"))
        .Interface("eni-app", face => face with { Addresses = [Address.Parse("10.0.1.10"), Address.Parse("2600:1f14::10")] })
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "2600:1f14::/56 local", "::/0 eigw-a")
        .Group("sg-app", "out 443 ::/0");

    /// <summary>The database is in another VPC, joined by peering.</summary>
    public static NetworkEstate Peered() => Apart().Put(
            new Peering("pcx-1", new("vpc-a", Region, [Cidr.Parse("10.0.0.0/16")]), new("vpc-b", Region, [Cidr.Parse("10.1.0.0/16")])))
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.1.0.0/16 pcx-1")
        .Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local", "10.0.0.0/16 pcx-1");

    /// <summary>The database is in another VPC, joined by a transit gateway with attachment subnets of its own.</summary>
    public static NetworkEstate Transit() => Apart().Put(
            Subnet("subnet-tgw-a", "10.0.100.0/28", "a"), Subnet("subnet-tgw-c", "10.0.100.16/28", "c"), Subnet("subnet-tgw-b", "10.1.100.0/28", "a", "vpc-b"),
            new TransitGateway("tgw-1"),
            new TransitAttachment("tgw-attach-a", "tgw-1", "vpc-a", ["subnet-tgw-a", "subnet-tgw-c"], "tgw-rtb-1"),
            new TransitAttachment("tgw-attach-b", "tgw-1", "vpc-b", ["subnet-tgw-b"], "tgw-rtb-1"),
            new TransitRouteTable("tgw-rtb-1", "tgw-1", [new(Cidr.Parse("10.0.0.0/16"), "tgw-attach-a"), new(Cidr.Parse("10.1.0.0/16"), "tgw-attach-b")]))
        .Acl("acl-tgw", "subnet-tgw-a subnet-tgw-c subnet-tgw-b", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0")
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.1.0.0/16 tgw-1")
        .Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local", "10.0.0.0/16 tgw-1")
        .Group("sg-app", "out 1521 10.1.0.0/16").Group("sg-db-b", "in 1521 10.0.1.0/24");

    /// <summary>No way out of its own: a transit gateway leads to the NAT gateway of vpc-out, which serves all VPCs.</summary>
    public static NetworkEstate Egress() => Transit().Put(
            new Vpc("vpc-out", [Cidr.Parse("10.2.0.0/16")]) { Region = Region },
            Subnet("subnet-out-tgw", "10.2.100.0/28", "a", "vpc-out"), Subnet("subnet-out-public", "10.2.0.0/24", "a", "vpc-out"),
            new NatGateway("nat-out", "vpc-out", "subnet-out-public") { PublicAddress = Address.Parse("203.0.113.9") }, new InternetGateway("igw-out", "vpc-out"),
            new TransitAttachment("tgw-attach-out", "tgw-1", "vpc-out", ["subnet-out-tgw"], "tgw-rtb-out"),
            new TransitRouteTable("tgw-rtb-1", "tgw-1", [new(Cidr.AnyV4, "tgw-attach-out") { Static = true }]),
            new TransitRouteTable("tgw-rtb-out", "tgw-1", [new(Cidr.Parse("10.0.0.0/16"), "tgw-attach-a"), new(Cidr.Parse("10.1.0.0/16"), "tgw-attach-b")]))
        .Acl("acl-out", "subnet-out-tgw subnet-out-public", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0")
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 tgw-1")
        .Table("rtb-out-tgw", "vpc-out", "subnet-out-tgw", "10.2.0.0/16 local", "0.0.0.0/0 nat-out")
        .Table("rtb-out-public", "vpc-out", "subnet-out-public", "10.2.0.0/16 local", "10.0.0.0/16 tgw-1", "0.0.0.0/0 igw-out")
        .Group("sg-app", "out 443 0.0.0.0/0", "out 1521 10.1.0.0/16") with { Endpoints = Empty<VpcEndpoint>() };

    /// <summary>The database is public, in another VPC without any connection.</summary>
    public static NetworkEstate PublicDatabase() => Apart().Put(new InternetGateway("igw-a", "vpc-a"), new InternetGateway("igw-b", "vpc-b"))
        .Database("orders", db => db with { PubliclyAccessible = true })
        .Interface("eni-app", face => face with { PublicAddress = Address.Parse("198.51.100.10") })
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 igw-a")
        .Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local", "0.0.0.0/0 igw-b")
        .Group("sg-app", "out 1521 0.0.0.0/0").Group("sg-db-b", "in 1521 198.51.100.10/32");

    public static Subnet Subnet(string id, string block, string zone, string vpcId = "vpc-a") => new(id, vpcId, zone, [Cidr.Parse(block)]);

    public static NetworkInterface Eni(string id, string subnetId, string address, string group) => new(id, subnetId, [Address.Parse(address)], [group]);

    public static EstatePart<ImmutableDictionary<string, T>> Empty<T>() => EstatePart<ImmutableDictionary<string, T>>.Read(ImmutableDictionary<string, T>.Empty, EstateEdits.At);

    /// <summary>As if one of a part's facts had not been read.</summary>
    public static EstatePart<ImmutableDictionary<string, T>> Without<T>(EstatePart<ImmutableDictionary<string, T>> part, string id)
        where T : class => part with { Value = part.Value?.Remove(id) };

    /// <summary>Orders lives in vpc-b, in one subnet.</summary>
    private static NetworkEstate Apart() => Classic().Put(
            new Vpc("vpc-b", [Cidr.Parse("10.1.0.0/16")]) { Region = Region }, Subnet("subnet-b", "10.1.1.0/24", "a", "vpc-b"),
            new DatabaseSubnetGroup("db-b", "vpc-b", ["subnet-b"]), new DatabaseInstance("orders", 1521, ["sg-db-b"], "db-b") { Zone = "a" },
            new SecurityGroup("sg-db-b", "vpc-b", []), new NetworkAcl("acl-b", "vpc-b", ["subnet-b"], []))
        .Acl("acl-b", "subnet-b", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0")
        .Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local")
        .Group("sg-app", "out 1521 sg-db-b", "out 443 sg-vpce").Group("sg-db-b", "in 1521 sg-app");

    /// <summary>Everything was read and nothing is there.</summary>
    private static NetworkEstate Nothing() => new()
    {
        Vpcs = Empty<Vpc>(), DhcpOptions = Empty<DhcpOptions>(), Subnets = Empty<Subnet>(), RouteTables = Empty<RouteTable>(), NetworkAcls = Empty<NetworkAcl>(),
        SecurityGroups = Empty<SecurityGroup>(), PrefixLists = Empty<PrefixList>(), Interfaces = Empty<NetworkInterface>(), Instances = Empty<Instance>(),
        Endpoints = Empty<VpcEndpoint>(), NatGateways = Empty<NatGateway>(), InternetGateways = Empty<InternetGateway>(), EgressOnlyGateways = Empty<EgressOnlyGateway>(),
        Peerings = Empty<Peering>(), TransitGateways = Empty<TransitGateway>(), TransitAttachments = Empty<TransitAttachment>(), TransitRouteTables = Empty<TransitRouteTable>(),
        Zones = Empty<PrivateZone>(), ResolverRules = Empty<ResolverRule>(), Databases = Empty<DatabaseInstance>(), Clusters = Empty<DatabaseCluster>(),
        SubnetGroups = Empty<DatabaseSubnetGroup>(), Proxies = Empty<DatabaseProxy>(), Functions = Empty<FunctionNetwork>(), Services = Empty<ContainerService>(),
    };
}
