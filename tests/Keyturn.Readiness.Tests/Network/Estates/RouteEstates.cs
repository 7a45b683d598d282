using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using static Keyturn.Readiness.Network.Reasons.ReasonCode;
using static Keyturn.Readiness.Tests.Network.Estates.NamedEstate;
using static Keyturn.Readiness.Tests.Network.Estates.Places;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Section 1.3: routes, gateways, peering.</summary>
internal static class RouteEstates
{
    private static readonly string[] Isolated = ["10.0.0.0/16 local"];

    public static IReadOnlyList<NamedEstate> All { get; } =
    [
        Reachable("a subnet without a table uses the main one", Nat(), AppToApi, Via.Nat),
        Reachable("an own table hides the main one", Nat().Table("rtb-main", "vpc-a", "main", Isolated).Table("rtb-app", "vpc-a", "subnet-app-a", "10.0.0.0/16 local", "0.0.0.0/0 nat-a"), AppToApi, Via.Nat),
        Blocked("an own table without a way out", Nat().Table("rtb-app", "vpc-a", "subnet-app-a", Isolated), AppToApi, "PutRoute", RouteMissing),
        Blocked("no way out and no NAT gateway", Nat().Table("rtb-main", "vpc-a", "main", Isolated) with { NatGateways = Empty<NatGateway>() }, AppToApi, "CreateEndpoint", RouteMissing),
        Blocked("a blackhole wins and does not fall back", Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 !nat-a"), AppToApi, "PutRoute", RouteBlackhole),
        Reachable("a static route wins over a propagated one", Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 vgw-1 propagated", "0.0.0.0/0 nat-a"), AppToApi, Via.Nat),
        Reachable("a block wins over a prefix list of the same length", Nat().Put(new PrefixList("pl-all", [Cidr.AnyV4])).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "pl-all igw-a", "0.0.0.0/0 nat-a"), AppToApi, Via.Nat),
        Reachable("a prefix list wins over a propagated route", Nat().Put(new PrefixList("pl-all", [Cidr.AnyV4])).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 vgw-1 propagated", "pl-all nat-a"), AppToApi, Via.Nat) with { ElseUnknown = true },
        Reachable("the local route wins over one of the same block", Classic().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 pcx-1", "10.0.0.0/16 local"), AppToDb, Via.IntraVpc),
        Unknown("a route under a prefix list that was not read", Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "pl-gone igw-a", "0.0.0.0/0 nat-a"), AppToApi, NotReadable),
        Reachable("a gateway endpoint's prefix list that was not read", Nat().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "pl-gone vpce-s3", "0.0.0.0/0 nat-a"), AppToApi, Via.Nat),
        Unknown("internet gateways not read", Internet() with { InternetGateways = Empty<InternetGateway>() }, AppToApi, NotReadable),
        Unknown("egress-only gateways not read", EgressOnly().Interface("eni-app", face => face with { Addresses = [Address.Parse("2600:1f14::10")] }) with { EgressOnlyGateways = Empty<EgressOnlyGateway>() }, AppToApi, NotReadable),
        Blocked("block public access stops egress-only gateways as well", EgressOnly().Interface("eni-app", face => face with { Addresses = [Address.Parse("2600:1f14::10")] }).Put(new BlockPublicAccess(PublicAccessMode.BlockBidirectional, [])), AppToApi, EgressOnly(), PublicAccessBlocked),
        Reachable("block ingress leaves egress-only gateways alone", EgressOnly().Put(new BlockPublicAccess(PublicAccessMode.BlockIngress, [])), AppToApi, Via.EgressOnlyGateway),
        Blocked("the NAT gateway failed", Nat().Put(new NatGateway("nat-a", "vpc-a", "subnet-public") { State = "failed" }), AppToApi, "CreateEndpoint", NatNotAvailable),
        Blocked("a private NAT gateway gives no internet", Nat().Put(new NatGateway("nat-a", "vpc-a", "subnet-public") { Private = true }), AppToApi, "CreateEndpoint", NatIsPrivate),
        Blocked("the NAT gateway's subnet has no internet gateway", Nat().Table("rtb-public", "vpc-a", "subnet-public", Isolated), AppToApi, "PutRoute", RouteMissing),
        Blocked("the NAT gateway's subnet leads back to a NAT gateway", Nat().Table("rtb-public", "vpc-a", "subnet-public", "10.0.0.0/16 local", "0.0.0.0/0 nat-a"), AppToApi, "PutRoute", NatHasNoInternet),
        Reachable("a regional NAT gateway serves the zone", Nat().Put(new NatGateway("nat-a", "vpc-a", null) { Zones = ["a", "c"] }), AppToApi, Via.Nat),
        Blocked("a regional NAT gateway does not serve the zone", Nat().Put(new NatGateway("nat-a", "vpc-a", null) { Zones = ["c"] }), AppToApi, "CreateEndpoint", NatZone),
        Reachable("an internet gateway with a public address", Internet(), AppToApi, Via.InternetGateway),
        Blocked("an internet gateway without a public address", Internet().Interface("eni-app", face => face with { PublicAddress = null }), AppToApi, "PutRoute", NoPublicAddress),
        Blocked("a public subnet gives a function no internet", Internet(), RotationToApi, "PutRoute", NoPublicAddress, NoPublicAddress),
        Blocked("an internet gateway of another VPC", Internet().Put(new InternetGateway("igw-a", "vpc-z")), AppToApi, Internet(), InternetGatewayDetached),
        Reachable("an egress-only gateway carries IPv6", EgressOnly(), AppToApi, Via.EgressOnlyGateway),
        Blocked("an egress-only gateway of another VPC", EgressOnly().Put(new EgressOnlyGateway("eigw-a", "vpc-z")).Interface("eni-app", face => face with { Addresses = [Address.Parse("2600:1f14::10")] }), AppToApi, EgressOnly(), EgressOnlyDetached),
        Blocked("block public access stops NAT as well", Nat().Put(new BlockPublicAccess(PublicAccessMode.BlockBidirectional, [])), AppToApi, Nat(), PublicAccessBlocked),
        Reachable("block ingress leaves NAT alone", Nat().Put(new BlockPublicAccess(PublicAccessMode.BlockIngress, [])), AppToApi, Via.Nat),
        Reachable("a VPC exempt from block public access", Nat().Put(new BlockPublicAccess(PublicAccessMode.BlockBidirectional, [new("vpc-a", false)])), AppToApi, Via.Nat),
        Reachable("endpoints are not touched by block public access", Classic().Put(new BlockPublicAccess(PublicAccessMode.BlockBidirectional, [])), AppToApi, Via.InterfaceEndpoint),
        Blocked("a gateway endpoint never serves Secrets Manager", Nat().Put(new PrefixList("pl-s3", [Cidr.Parse("52.0.0.0/8")])).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "pl-s3 vpce-s3"), AppToApi, "PutRoute", RouteMissing),
        Blocked("peering without a route back", Peered().Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local"), AppToDb, "PutRoute", RouteMissing),
        Blocked("peering without a route there", Peered().Table("rtb-main", "vpc-a", "main", Isolated), AppToDb, "PutRoute", RouteMissing),
        Blocked("peering not accepted yet", Peered().Put(new Peering("pcx-1", new("vpc-a", Region, [Cidr.Parse("10.0.0.0/16")]), new("vpc-b", Region, [Cidr.Parse("10.1.0.0/16")])) { Status = "pending-acceptance" }), AppToDb, Peered(), PeeringNotActive, PeeringNotActive),
        Blocked("peering is not transitive", Peered().Put(new Peering("pcx-1", new("vpc-a", Region, [Cidr.Parse("10.0.0.0/16")]), new("vpc-m", Region, [Cidr.Parse("10.9.0.0/16")]))), AppToDb, Peered(), PeeringNotTransitive, PeeringNotTransitive),
        Blocked("no use of the peer's NAT gateway", Nat().Put(new Peering("pcx-1", new("vpc-a", Region, [Cidr.Parse("10.0.0.0/16")]), new("vpc-b", Region, [Cidr.Parse("10.1.0.0/16")]))).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 pcx-1"), AppToApi, "CreateEndpoint", PeeringNotTransitive),
        Reachable("a secondary block of the VPC is local too", Classic().Put(Subnet("subnet-db-a", "100.64.1.0/24", "a")).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "100.64.0.0/16 local"), AppToDb, Via.IntraVpc),
        Reachable("the longer prefix wins", Peered().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.0.0.0/8 vgw-1", "10.1.0.0/16 pcx-1"), AppToDb, Via.Peering),
        Blocked("a more specific blackhole wins over a broader route that works", Peered().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.1.0.0/16 pcx-1", "10.1.1.0/24 !pcx-1"), AppToDb, "PutRoute", RouteBlackhole),
        Reachable("an internet gateway carries IPv6 without a public IPv4 address", EgressOnly().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "2600:1f14::/56 local", "::/0 igw-a"), AppToApi, Via.InternetGateway),
        Reachable("a subnet exempt from block public access", Nat().Put(new BlockPublicAccess(PublicAccessMode.BlockBidirectional, [new("subnet-public", false)])), AppToApi, Via.Nat),
        Blocked("the NAT gateway is not ready yet", Nat().Put(new NatGateway("nat-a", "vpc-a", "subnet-public") { State = "pending" }), AppToApi, "CreateEndpoint", NatNotAvailable),
    ];
}
