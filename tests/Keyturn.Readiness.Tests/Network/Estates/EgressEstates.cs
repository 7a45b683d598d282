using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using static Keyturn.Readiness.Network.Reasons.ReasonCode;
using static Keyturn.Readiness.Tests.Network.Estates.NamedEstate;
using static Keyturn.Readiness.Tests.Network.Estates.Places;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Sections 1.2 and 1.3: a way out through another VPC behind a transit gateway, blocked at each hop in turn.</summary>
internal static class EgressEstates
{
    private const string Out = "subnet-out-tgw";
    private const string Public = "subnet-out-public";
    private static readonly TransitRoute Back = new(Cidr.Parse("10.0.0.0/16"), "tgw-attach-a");

    public static IReadOnlyList<NamedEstate> All { get; } =
    [
        Reachable("a central NAT gateway behind a transit gateway", Egress(), AppToApi, Via.TransitGateway),
        Blocked("central: a NAT gateway in the attachment's own subnet leads back to itself", Egress().Put(new NatGateway("nat-out", "vpc-out", Out)).Table("rtb-out-tgw", "vpc-out", Out, "10.2.0.0/16 local", "10.0.0.0/16 tgw-1", "0.0.0.0/0 nat-out"), AppToApi, "CreateEndpoint", NatHasNoInternet),
        Reachable("a gateway endpoint's prefix list beside the central way out", Egress().Put(new PrefixList("pl-s3", [Cidr.Parse("52.0.0.0/8")])).Table("rtb-out-tgw", "vpc-out", Out, "10.2.0.0/16 local", "pl-s3 vpce-s3", "0.0.0.0/0 nat-out"), AppToApi, Via.TransitGateway),
        Reachable("a public database through the central NAT gateway", CentralToPublicDatabase(), AppToDb, Via.TransitGateway),
        Blocked("a public database that does not know the central NAT gateway's address", CentralToPublicDatabase().Group("sg-db-b", "in 1521 198.51.100.10/32"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("central: the transit gateway is being deleted", Egress().Put(new TransitGateway("tgw-1") { State = "deleting" }), AppToApi, Egress(), TransitNotAvailable),
        Blocked("central: the client's VPC is not attached", Egress().Put(new TransitAttachment("tgw-attach-a", "tgw-1", "vpc-z", [], "tgw-rtb-1")), AppToApi, Egress(), TransitNotAttached),
        Blocked("central: the client's attachment waits for acceptance", Egress().Put(new TransitAttachment("tgw-attach-a", "tgw-1", "vpc-a", ["subnet-tgw-a"], "tgw-rtb-1") { State = "pendingAcceptance" }), AppToApi, Egress(), TransitNotAvailable),
        Blocked("central: the client's attachment has no subnet in its zone", Egress().Put(new TransitAttachment("tgw-attach-a", "tgw-1", "vpc-a", ["subnet-tgw-c"], "tgw-rtb-1")), AppToApi, "AddAttachmentSubnet", TransitZone),
        Blocked("central: the ACL of the client's attachment subnet lets nothing in", Egress().Acl("acl-t", "subnet-tgw-a", "100 out allow * 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("central: the client's attachment is associated with no table", Egress().Put(new TransitAttachment("tgw-attach-a", "tgw-1", "vpc-a", ["subnet-tgw-a"], null)), AppToApi, "AssociateTransitTable", TransitNotAssociated),
        Blocked("central: the gateway's table has no default route", Egress().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [new(Cidr.Parse("10.2.0.0/16"), "tgw-attach-out")])), AppToApi, "CreateEndpoint", TransitNoRoute),
        Blocked("central: the gateway's default route is a blackhole", Egress().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [new(Cidr.AnyV4, null) { Blackhole = true }])), AppToApi, "CreateEndpoint", TransitBlackhole),
        Blocked("central: the attachment of the VPC with the way out failed", Egress().Put(new TransitAttachment("tgw-attach-out", "tgw-1", "vpc-out", [Out], "tgw-rtb-out") { State = "failed" }), AppToApi, Egress(), TransitNotAvailable),
        Blocked("central: the ACL of the other attachment subnet lets nothing out", Egress().Acl("acl-out-tgw", Out, "100 in allow * 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("central: the attachment subnet's table has no default route", Egress().Table("rtb-out-tgw", "vpc-out", Out, "10.2.0.0/16 local"), AppToApi, "PutRoute", RouteMissing),
        Blocked("central: the attachment subnet leads to the internet gateway without translation", Egress().Table("rtb-out-tgw", "vpc-out", Out, "10.2.0.0/16 local", "0.0.0.0/0 igw-out"), AppToApi, "CreateEndpoint", NoPublicAddress),
        Blocked("central: the NAT gateway failed", Egress().Put(new NatGateway("nat-out", "vpc-out", Public) { State = "failed" }), AppToApi, "CreateEndpoint", NatNotAvailable),
        Blocked("central: the ACL of the NAT gateway's subnet lets HTTPS not in", Egress().Acl("acl-p", Public, "100 in allow 1024-65535 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("central: the ACL of the NAT gateway's subnet lets HTTPS not out", Egress().Acl("acl-p", Public, "100 in allow * 0.0.0.0/0", "100 out allow 1024-65535 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("central: the NAT gateway's subnet has no internet gateway", Egress().Table("rtb-out-public", "vpc-out", Public, "10.2.0.0/16 local", "10.0.0.0/16 tgw-1"), AppToApi, "PutRoute", RouteMissing),
        Blocked("central: the internet gateway is that of another VPC", Egress().Put(new InternetGateway("igw-out", "vpc-z")), AppToApi, Egress(), InternetGatewayDetached),
        Blocked("central: block public access of the VPC with the way out", Egress().Put(new BlockPublicAccess(PublicAccessMode.BlockBidirectional, [new("vpc-a", false)])), AppToApi, Egress(), PublicAccessBlocked),
        Blocked("central: the ACL of the NAT gateway's subnet lets no reply in", Egress().Acl("acl-p", Public, "100 in allow 443 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("central: the ACL of the NAT gateway's subnet lets no reply out", Egress().Acl("acl-p", Public, "100 in allow * 0.0.0.0/0", "100 out allow 443 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("central: the NAT gateway's subnet knows no way back", Egress().Table("rtb-out-public", "vpc-out", Public, "10.2.0.0/16 local", "0.0.0.0/0 igw-out"), AppToApi, "PutRoute", RouteReplyElsewhere),
        Blocked("central: the way back is a blackhole", Egress().Table("rtb-out-public", "vpc-out", Public, "10.2.0.0/16 local", "10.0.0.0/16 !tgw-1", "0.0.0.0/0 igw-out"), AppToApi, "PutRoute", RouteBlackhole),
        Blocked("central: the way back stays in the VPC, whose addresses overlap", Egress().Table("rtb-out-public", "vpc-out", Public, "10.0.0.0/8 local", "0.0.0.0/0 igw-out"), AppToApi, Egress(), RouteReplyElsewhere),
        Blocked("central: the other attachment has no subnet in the NAT gateway's zone", Egress().Put(Subnet(Public, "10.2.0.0/24", "c", "vpc-out")), AppToApi, "AddAttachmentSubnet", TransitZone),
        Blocked("central: the other attachment is associated with no table", Egress().Put(new TransitAttachment("tgw-attach-out", "tgw-1", "vpc-out", [Out], null)), AppToApi, "AssociateTransitTable", TransitNotAssociated),
        Blocked("central: the other table knows no way back", Egress().Put(new TransitRouteTable("tgw-rtb-out", "tgw-1", [])), AppToApi, "PutTransitRoute", TransitNoRoute),
        Blocked("central: the ACL of the other attachment subnet lets no reply in", Egress().Acl("acl-out-tgw", Out, "100 out allow * 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("central: the ACL of the client's attachment subnet lets no reply out", Egress().Acl("acl-t", "subnet-tgw-a", "100 in allow * 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("central: the client's ACL lets no reply in", Egress().Acl("acl-app", "subnet-app-a", "100 out allow * 0.0.0.0/0", "100 in allow * 10.0.0.0/8"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("central: in appliance mode any zone may be taken, and one has no way out", Appliances("10.2.0.0/16 local"), AppToApi, "PutRoute", RouteMissing),
        Reachable("central: in appliance mode every zone leads out", Appliances("10.2.0.0/16 local", "0.0.0.0/0 nat-out"), AppToApi, Via.TransitGateway),
        Blocked("central: a NAT gateway carries no IPv6", EgressV6("nat-out"), AppToApi, Egress(), NatFamily),
        Unknown("central: an egress-only gateway of another VPC", EgressV6("eigw-out"), AppToApi, RouteBeyond),
        Unknown("central: the gateway's routes could not be searched", Egress().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", null)), AppToApi, TransitRoutesUnknown),
        Unknown("central: the attachment it leads to was not read", Egress().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [new(Cidr.AnyV4, "tgw-attach-gone")])), AppToApi, NotReadable),
        Unknown("central: the gateway leads to a VPN", Egress().Put(new TransitAttachment("tgw-attach-out", "tgw-1", null, [], "tgw-rtb-out")), AppToApi, TransitElsewhere),
        Unknown("central: the gateway leads back to the client's VPC", Egress().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [new(Cidr.AnyV4, "tgw-attach-a")])), AppToApi, TransitElsewhere),
        Unknown("central: a part of the internet is led to a VPN", Egress().Put(new TransitAttachment("tgw-attach-vpn", "tgw-1", null, [], "tgw-rtb-1"), new TransitRouteTable("tgw-rtb-1", "tgw-1", [new(Cidr.AnyV4, "tgw-attach-out"), new(Cidr.Parse("52.0.0.0/8"), "tgw-attach-vpn")])), AppToApi, AnswersDiffer),
        Unknown("central: a part of the internet is a blackhole in the attachment subnet's table", Egress().Table("rtb-out-tgw", "vpc-out", Out, "10.2.0.0/16 local", "52.0.0.0/8 !pcx-1", "0.0.0.0/0 nat-out"), AppToApi, AnswersDiffer),
        Unknown("central: an attachment's subnet was not read", Egress().Put(new TransitAttachment("tgw-attach-out", "tgw-1", "vpc-out", [Out, "subnet-gone"], "tgw-rtb-out")), AppToApi, NotReadable),
        Unknown("central: the client's attachment subnet was not read", Egress().Put(new TransitAttachment("tgw-attach-a", "tgw-1", "vpc-a", ["subnet-gone"], "tgw-rtb-1")), AppToApi, NotReadable),
        Unknown("central: the attachment subnet's table was not read", Egress() with { RouteTables = Without(Egress().RouteTables, "rtb-out-tgw") }, AppToApi, NotReadable),
        Unknown("central: an appliance stands before the NAT gateway", Egress().Table("rtb-out-tgw", "vpc-out", Out, "10.2.0.0/16 local", "0.0.0.0/0 gwlbe-1"), AppToApi, RouteAppliance),
        Unknown("central: the attachment subnet leads on to another transit gateway", Egress().Table("rtb-out-tgw", "vpc-out", Out, "10.2.0.0/16 local", "0.0.0.0/0 tgw-2"), AppToApi, RouteBeyond),
        Unknown("central: the NAT gateway was not read", Egress() with { NatGateways = Empty<NatGateway>() }, AppToApi, NotReadable),
        Unknown("central: the NAT gateway's subnet was not read", Egress().Put(new NatGateway("nat-out", "vpc-out", "subnet-gone")), AppToApi, NotReadable),
        Unknown("central: an appliance stands behind the NAT gateway", Egress().Table("rtb-out-public", "vpc-out", Public, "10.2.0.0/16 local", "10.0.0.0/16 tgw-1", "0.0.0.0/0 gwlbe-1"), AppToApi, RouteAppliance),
        Unknown("central: a regional NAT gateway, whose table belongs to no subnet", Egress().Put(new NatGateway("nat-out", "vpc-out", null) { Zones = ["a"] }), AppToApi, NatTableUnknown),
        Unknown("central: the reply takes another way", Egress().Table("rtb-out-public", "vpc-out", Public, "10.2.0.0/16 local", "10.0.0.0/16 pcx-1", "0.0.0.0/0 igw-out"), AppToApi, RouteReplyElsewhere),
        Unknown("central: the reply takes another transit gateway", Egress().Table("rtb-out-public", "vpc-out", Public, "10.2.0.0/16 local", "10.0.0.0/16 tgw-2", "0.0.0.0/0 igw-out"), AppToApi, RouteReplyElsewhere),
        Unknown("a NAT gateway whose subnet leads to a transit gateway", Nat().Table("rtb-public", "vpc-a", "subnet-public", "10.0.0.0/16 local", "0.0.0.0/0 tgw-1"), AppToApi, RouteBeyond),
        Unknown("an appliance behind the NAT gateway", Nat().Table("rtb-public", "vpc-a", "subnet-public", "10.0.0.0/16 local", "0.0.0.0/0 gwlbe-1"), AppToApi, RouteAppliance),
        Unknown("the NAT gateway's subnet was not read", Nat().Put(new NatGateway("nat-a", "vpc-a", "subnet-gone")), AppToApi, NotReadable),
        Unknown("a transit gateway's attachment subnet at the database was not read", Transit().Put(new TransitAttachment("tgw-attach-b", "tgw-1", "vpc-b", ["subnet-gone"], "tgw-rtb-1")), AppToDb, NotReadable),
    ];

    private static NetworkEstate CentralToPublicDatabase() => Egress().Put(new InternetGateway("igw-b", "vpc-b"))
        .Database("orders", db => db with { PubliclyAccessible = true }).Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local", "0.0.0.0/0 igw-b")
        .Group("sg-app", "out 1521 0.0.0.0/0").Group("sg-db-b", "in 1521 203.0.113.9/32");

    private static NetworkEstate Appliances(params string[] routes) => Egress().Put(Subnet("subnet-out-tgw-c", "10.2.100.16/28", "c", "vpc-out"),
            new TransitAttachment("tgw-attach-out", "tgw-1", "vpc-out", [Out, "subnet-out-tgw-c"], "tgw-rtb-out") { ApplianceMode = true })
        .Acl("acl-out-c", "subnet-out-tgw-c", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0").Table("rtb-out-tgw-c", "vpc-out", "subnet-out-tgw-c", routes);

    /// <summary>The client has an IPv6 address alone; everything leads to <paramref name="target"/>.</summary>
    private static NetworkEstate EgressV6(string target) => Egress()
        .Put(new Subnet("subnet-app-a", "vpc-a", "a", [Cidr.Parse("10.0.1.0/24"), Cidr.Parse("2600:1f14::/64")]), new EgressOnlyGateway("eigw-out", "vpc-out"))
        .Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [new(Cidr.AnyV6, "tgw-attach-out")]), new TransitRouteTable("tgw-rtb-out", "tgw-1", [new(Cidr.Parse("2600:1f14::/56"), "tgw-attach-a")]))
        .Interface("eni-app", face => face with { Addresses = [Address.Parse("2600:1f14::10")] })
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "::/0 tgw-1").Table("rtb-out-tgw", "vpc-out", Out, "10.2.0.0/16 local", $"::/0 {target}")
        .Table("rtb-out-public", "vpc-out", Public, "10.2.0.0/16 local", "2600:1f14::/56 tgw-1", "::/0 igw-out")
        .Acl("acl-tgw", "subnet-tgw-a subnet-out-tgw subnet-out-public", "100 in allow * ::/0", "100 out allow * ::/0").Group("sg-app", "out 443 ::/0");
}
