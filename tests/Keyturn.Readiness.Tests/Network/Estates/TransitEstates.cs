using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using static Keyturn.Readiness.Network.Reasons.ReasonCode;
using static Keyturn.Readiness.Tests.Network.Estates.NamedEstate;
using static Keyturn.Readiness.Tests.Network.Estates.Places;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Sections 1.2 and 1.3: transit gateways.</summary>
internal static class TransitEstates
{
    private static readonly TransitRoute There = new(Cidr.Parse("10.1.0.0/16"), "tgw-attach-b");
    private static readonly TransitRoute Back = new(Cidr.Parse("10.0.0.0/16"), "tgw-attach-a");

    public static IReadOnlyList<NamedEstate> All { get; } =
    [
        Reachable("a transit gateway joins two VPCs", Transit(), AppToDb, Via.TransitGateway),
        Blocked("the attachment has no subnet in the client's zone", Transit().Put(new TransitAttachment("tgw-attach-a", "tgw-1", "vpc-a", ["subnet-tgw-c"], "tgw-rtb-1")), AppToDb, "AddAttachmentSubnet", TransitZone),
        Blocked("the attachment is associated with no table", Transit().Put(new TransitAttachment("tgw-attach-a", "tgw-1", "vpc-a", ["subnet-tgw-a"], null)), AppToDb, "AssociateTransitTable", TransitNotAssociated),
        Blocked("the gateway's table has no route there", Transit().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [Back])), AppToDb, "PutTransitRoute", TransitNoRoute),
        Blocked("the gateway's table has no route back", Transit().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [There])), AppToDb, "PutTransitRoute", TransitNoRoute),
        Blocked("a blackhole in the gateway's table", Transit().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [Back, There, new(Cidr.Parse("10.1.1.0/24"), null) { Blackhole = true }])), AppToDb, "PutTransitRoute", TransitBlackhole),
        Reachable("static before propagated in the gateway's table", Transit().Put(new TransitRouteTable("tgw-rtb-1", "tgw-1", [Back, new(Cidr.Parse("10.1.0.0/16"), "tgw-attach-z"), There with { Static = true }])), AppToDb, Via.TransitGateway),
        Blocked("the database's VPC is not attached", Transit().Put(new TransitAttachment("tgw-attach-b", "tgw-1", "vpc-z", [], "tgw-rtb-1")), AppToDb, Transit(), TransitNotAttached, TransitNotAttached),
        Blocked("the attachment waits for acceptance", Transit().Put(new TransitAttachment("tgw-attach-b", "tgw-1", "vpc-b", ["subnet-tgw-b"], "tgw-rtb-1") { State = "pendingAcceptance" }), AppToDb, Transit(), TransitNotAvailable, TransitNotAvailable),
        Blocked("no route back in the database's VPC", Transit().Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local"), AppToDb, "PutRoute", RouteMissing),
        Blocked("the ACL of the attachment subnet lets nothing in", Transit().Acl("acl-t", "subnet-tgw-a", "100 out allow * 0.0.0.0/0"), AppToDb, "AddAclEntry", AclDenies),
        Blocked("the ACL of the attachment subnet lets nothing out there", Transit().Acl("acl-t", "subnet-tgw-b", "100 in allow * 0.0.0.0/0"), AppToDb, "AddAclEntry", AclDenies),
        Reachable("an attachment in the database's own subnet asks no ACL on the way in", Transit().Put(new TransitAttachment("tgw-attach-b", "tgw-1", "vpc-b", ["subnet-b"], "tgw-rtb-1")).Acl("acl-b", "subnet-b", "100 out allow * 0.0.0.0/0"), AppToDb, Via.TransitGateway),
        Reachable("an endpoint of another VPC over a transit gateway", Hub("in 443 10.1.1.0/24"), FromB, Via.TransitGateway),
        Blocked("references to an endpoint never count over a transit gateway", Hub("in 443 sg-b"), FromB, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("no route to the transit gateway in the client's VPC", Transit().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local"), AppToDb, "PutRoute", RouteMissing),
        Blocked("the database's attachment has a table of its own without a route back", Transit().Put(new TransitAttachment("tgw-attach-b", "tgw-1", "vpc-b", ["subnet-tgw-b"], "tgw-rtb-2"), new TransitRouteTable("tgw-rtb-2", "tgw-1", [There])), AppToDb, "PutTransitRoute", TransitNoRoute),
        Reachable("the ACL of the client's attachment subnet: nothing is asked towards the gateway on leaving, nor from it on entering", Transit().Acl("acl-t", "subnet-tgw-a", "100 in allow 1521 10.0.1.0/24", "100 out allow 32768-60999 10.0.1.0/24"), AppToDb, Via.TransitGateway),
        Reachable("the ACL of the database's attachment subnet: nothing is asked from the gateway on entering, nor towards it on leaving", Transit().Acl("acl-t", "subnet-tgw-b", "100 out allow 1521 10.1.1.0/24", "100 in allow 32768-60999 10.1.1.0/24"), AppToDb, Via.TransitGateway),
        Blocked("the database's ACL does not know the client behind a transit gateway", Transit().Acl("acl-b", "subnet-b", "100 in allow * 10.1.0.0/16", "100 out allow * 0.0.0.0/0"), AppToDb, "AddAclEntry", AclDenies),
        Blocked("identical addresses on both sides never leave the VPC", Identical(), AppToDb, Transit(), RouteLeavesVpc, RouteLeavesVpc),
        Unknown("a peering of two transit gateways is not followed", Transit().Put(new TransitAttachment("tgw-attach-peer", "tgw-1", null, [], null), new TransitRouteTable("tgw-rtb-1", "tgw-1", [Back, new(Cidr.Parse("10.1.0.0/16"), "tgw-attach-peer")])), AppToDb, TransitElsewhere),
    ];

    private static SecretsManagerQuestion FromB => new(new InstanceConsumer("i-b"), Region);

    /// <summary>The endpoint in the hub serves vpc-b by a zone, over a gateway that carries references.</summary>
    private static NetworkEstate Hub(string rule) => Transit()
        .Put(new TransitGateway("tgw-1") { GroupReferences = true }, Eni("eni-b", "subnet-b", "10.1.1.10", "sg-b"), new Instance("i-b", ["eni-b"]), new SecurityGroup("sg-b", "vpc-b", []))
        .Put(new PrivateZone("Z1", Name, ["vpc-b"], [new(Name, [], "vpce-sm")]), new TransitAttachment("tgw-attach-a", "tgw-1", "vpc-a", ["subnet-tgw-a", "subnet-tgw-c"], "tgw-rtb-1"))
        .Group("sg-b", "out 443 10.0.0.0/16").Group("sg-vpce", rule);

    /// <summary>Both VPCs have the same block: the local route keeps what is meant for the other one.</summary>
    private static NetworkEstate Identical() => Transit()
        .Put(new Vpc("vpc-b", [Cidr.Parse("10.0.0.0/16")]) { Region = Region }, Subnet("subnet-b", "10.0.50.0/24", "a", "vpc-b"))
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "10.0.0.0/8 tgw-1").Table("rtb-b", "vpc-b", "main", "10.0.0.0/16 local", "10.0.0.0/8 tgw-1")
        .Group("sg-app", "out 1521 10.0.0.0/16").Group("sg-db-b", "in 1521 10.0.0.0/16");
}
