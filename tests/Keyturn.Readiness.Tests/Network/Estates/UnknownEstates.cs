using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using static Keyturn.Readiness.Network.Reasons.ReasonCode;
using static Keyturn.Readiness.Tests.Network.Estates.NamedEstate;
using static Keyturn.Readiness.Tests.Network.Estates.Places;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Section 1.7: what cannot be known.</summary>
internal static class UnknownEstates
{
    public static IReadOnlyList<NamedEstate> All { get; } =
    [
        Unknown("a route through an appliance", Appliance("gwlbe-1"), AppToDb, RouteAppliance),
        Unknown("a route through an instance that forwards", Appliance("eni-fw"), AppToDb, RouteAppliance),
        Blocked("behind an appliance a reference does not match: that much is certain", Appliance("gwlbe-1").Group("sg-db", "in 1521 sg-app"), AppToDb, Classic(), GroupDoesNotAdmit),
        Unknown("a route to a VPN gateway", Leads("vgw-1"), AppToApi, RouteBeyond),
        Unknown("a route to a Cloud WAN core network", Leads("core-1"), AppToApi, RouteBeyond),
        Unknown("a way out behind a transit gateway that was not read", Leads("tgw-1"), AppToApi, NotReadable),
        Unknown("custom resolvers", Custom(Classic()), AppToApi, DnsUsesCustomResolver),
        Reachable("custom resolvers, yet both answers lead there", Custom(Nat().Put(Classic().Endpoints.Value!["vpce-sm"])), AppToApi, Via.InterfaceEndpoint) with { ElseUnknown = true },
        Unknown("a forward rule of the same name", Classic().Put(new ResolverRule("rslvr-1", Name, true, ["vpc-a"])), AppToApi, DnsForwarded),
        Unknown("a broader forward rule", Classic().Put(new ResolverRule("rslvr-1", "amazonaws.com", true, ["vpc-a"])), AppToApi, DnsForwarded),
        Unknown("a prefix list that could not be read", Classic().Put(new PrefixList("pl-x", null)).Group("sg-db", "in 1521 pl-x"), AppToDb, GroupUnreadable),
        Blocked("a prefix list that could not be read, for another port", Classic().Put(new PrefixList("pl-x", null)).Group("sg-db", "in 22 pl-x"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Unknown("groups not read", Classic() with { SecurityGroups = new(null, null, null) }, AppToDb, GroupUnreadable),
        Unknown("ACLs not read", Classic() with { NetworkAcls = new(null, null, null) }, AppToDb, NotReadable),
        Unknown("route tables not read", Classic() with { RouteTables = new(null, null, null) }, AppToDb, NotReadable),
        Unknown("subnets not read", Classic() with { Subnets = new(null, null, null) }, RotationToDb, NotReadable),
        Unknown("databases not read", Classic() with { Databases = new(null, null, null) }, AppToDb, NotReadable),
        Unknown("functions not read", Classic() with { Functions = new(null, null, null) }, RotationToDb, NotReadable),
        Unknown("endpoints not read", Classic() with { Endpoints = new(null, null, null) }, AppToApi, NotReadable),
        Unknown("VPCs not read", Classic() with { Vpcs = new(null, null, null) }, AppToDb, NotReadable),
        Unknown("VPCs not read, although the endpoint is there", Classic() with { Vpcs = new(null, null, null) }, AppToApi, NotReadable),
        Unknown("zones not read", Classic() with { Zones = new(null, null, null) }, AppToApi, NotReadable),
        Unknown("one of a function's subnets not read", Classic().Function("rotate", one => one with { SubnetIds = ["subnet-app-a", "subnet-gone"] }), RotationToDb, NotReadable),
        Unknown("a VPC attribute not read", Classic().Vpc("vpc-a", vpc => vpc with { DnsHostnames = null }), AppToApi, NotReadable),
        Unknown("block public access not read", Nat() with { PublicAccess = new(null, null, null) }, AppToApi, NotReadable),
        Unknown("NAT gateways not read", Nat() with { NatGateways = new(null, null, null) }, AppToApi, NotReadable),
        Unknown("a peering of another account not read", Peered().Group("sg-app", "out 1521 10.1.0.0/16").Group("sg-db-b", "in 1521 10.0.0.0/16") with { Peerings = Empty<Peering>() }, AppToDb, NotReadable),
        Unknown("the gateway's routes could not be searched", Transit().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", null)), AppToDb, TransitRoutesUnknown),
        Unknown("the gateway leads to another attachment", Transit().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [new(Cidr.Parse("10.0.0.0/8"), "tgw-attach-fw")])), AppToDb, TransitElsewhere),
        Unknown("a private NAT gateway on the way to a database", Transit().Put(new NatGateway("nat-p", "vpc-a", "subnet-app-a") { Private = true }).Group("sg-db-b", "in 1521 10.0.0.0/16").Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.1.0.0/16 nat-p"), AppToDb, RouteBeyond),
        Unknown("VPC Encryption Controls enforced", Classic().Vpc("vpc-a", vpc => vpc with { EncryptionEnforced = true }), AppToDb, EncryptionEnforced),
        Unknown("the reply takes another way", Transit().Put(new Peering("pcx-1", new("vpc-a", Region, [Cidr.Parse("10.0.0.0/16")]), new("vpc-b", Region, [Cidr.Parse("10.1.0.0/16")]))).Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local", "10.0.0.0/16 pcx-1"), AppToDb, RouteReplyElsewhere),
        Unknown("a group of another account was not read", Classic().Group("sg-app", "out 1521 10.0.0.0/16").Database("orders", db => db with { GroupIds = ["sg-gone"] }), AppToDb, GroupUnreadable),
        Unknown("a database behind a VPN or Direct Connect gateway", Peered().Group("sg-app", "out 1521 10.1.0.0/16").Group("sg-db-b", "in 1521 10.0.0.0/16").Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.1.0.0/16 vgw-1"), AppToDb, RouteBeyond),
        Unknown("VPC Encryption Controls enforced on the way to the API", Classic().Vpc("vpc-a", vpc => vpc with { EncryptionEnforced = true }), AppToApi, EncryptionEnforced),
    ];

    private static NetworkEstate Appliance(string target) => Classic().Group("sg-app", "out 1521 10.0.0.0/16").Group("sg-db", "in 1521 10.0.0.0/16")
        .Table("rtb-app", "vpc-a", "subnet-app-a", "10.0.0.0/16 local", $"10.0.11.0/24 {target}");

    private static NetworkEstate Leads(string target) => Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", $"0.0.0.0/0 {target}");

    private static NetworkEstate Custom(NetworkEstate estate) =>
        estate.Put(new DhcpOptions("dopt-1", ["10.0.0.53"])).Vpc("vpc-a", vpc => vpc with { DhcpOptionsId = "dopt-1" });
}
