using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using static Keyturn.Readiness.Network.Reasons.ReasonCode;
using static Keyturn.Readiness.Tests.Network.Estates.NamedEstate;
using static Keyturn.Readiness.Tests.Network.Estates.Places;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Section 1.1: security groups.</summary>
internal static class GroupEstates
{
    public static IReadOnlyList<NamedEstate> All { get; } =
    [
        Reachable("groups name each other", Classic(), AppToDb, Via.IntraVpc),
        Reachable("two groups add up", Classic().Group("sg-more", "in 1521 sg-app").Group("sg-db", "in 22 sg-app").Database("orders", db => db with { GroupIds = ["sg-db", "sg-more"] }), AppToDb, Via.IntraVpc),
        Reachable("an empty group takes nothing away", Classic().Group("sg-none").Database("orders", db => db with { GroupIds = ["sg-none", "sg-db"] }), AppToDb, Via.IntraVpc),
        Blocked("a new group admits nobody", Classic().Group("sg-db"), AppToDb, "AddGroupRule", GroupHasNoRules),
        Blocked("all outbound rules removed", Classic().Group("sg-app"), AppToDb, "AddGroupRule", GroupHasNoRules),
        Reachable("the outbound rules of the database do not matter", Classic().Group("sg-db", "in 1521 sg-app", "out 9 10.0.0.1/32"), AppToDb, Via.IntraVpc),
        Blocked("port one off", Classic().Group("sg-db", "in 1522 sg-app"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Reachable("last port of a range is inside", Classic().Group("sg-db", "in 1500-1521 sg-app"), AppToDb, Via.IntraVpc),
        Reachable("first port of a range is inside", Classic().Group("sg-db", "in 1521-1530 sg-app"), AppToDb, Via.IntraVpc),
        Reachable("protocol -1 has no ports and admits all", Classic().Group("sg-db", "in * sg-app"), AppToDb, Via.IntraVpc),
        Blocked("udp never matches tcp", Classic().Group("sg-db", "in udp:1521 sg-app"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("icmp type and code are no ports", Classic().Group("sg-db", "in icmp:0-65535 sg-app"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("everything of IPv6 admits no IPv4 client", Classic().Group("sg-db", "in 1521 ::/0"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Reachable("a block that covers the client", Classic().Group("sg-db", "in 1521 10.0.1.0/24"), AppToDb, Via.IntraVpc),
        Blocked("a block that ends before the client", Classic().Group("sg-db", "in 1521 10.0.1.0/29"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Reachable("a prefix list means all its entries", Classic().Put(new PrefixList("pl-app", [Cidr.Parse("10.0.9.0/24"), Cidr.Parse("10.0.1.0/24")])).Group("sg-db", "in 1521 pl-app"), AppToDb, Via.IntraVpc),
        Blocked("a prefix list without the client", Classic().Put(new PrefixList("pl-app", [Cidr.Parse("10.0.9.0/24")])).Group("sg-db", "in 1521 pl-app"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("a stale rule matches nobody", Classic().Group("sg-db", "in 1521 sg-app stale"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("references grant nothing transitively", Classic().Group("sg-mid", "in 1521 sg-app").Group("sg-db", "in 1521 sg-mid"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("the same group without a rule for itself", Classic().Group("sg-app", "out 1521 sg-app").Database("orders", db => db with { GroupIds = ["sg-app"] }), AppToDb, "AddGroupRule", GroupHasNoRules),
        Reachable("the same group with a rule for itself", Classic().Group("sg-app", "out 1521 sg-app", "in 1521 sg-app").Database("orders", db => db with { GroupIds = ["sg-app"] }), AppToDb, Via.IntraVpc),
        Blocked("both groups lack a rule: both are told at once", Classic().Group("sg-app", "out 443 sg-vpce").Group("sg-db", "in 1522 sg-app"), AppToDb, "AddGroupRule AddGroupRule", GroupDoesNotAdmit, GroupDoesNotAdmit),
        Blocked("the endpoint's group does not admit the rotation function", Classic().Group("sg-vpce", "in 443 sg-app"), RotationToApi, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("a function's subnets are admitted in part", Classic().Group("sg-vpce", "in 443 10.0.1.0/25", "in 443 10.0.2.0/24"), RotationToApi, "AddGroupRule", GroupAdmitsSome),
        Reachable("a function's subnets are admitted whole", Classic().Group("sg-vpce", "in 443 10.0.1.0/24", "in 443 10.0.2.0/24"), RotationToApi, Via.InterfaceEndpoint),
        Reachable("references over peering of one Region", Peered(), AppToDb, Via.Peering),
        Blocked("references over peering of two Regions", Peered().Put(new Peering("pcx-1", new("vpc-a", Region, [Cidr.Parse("10.0.0.0/16")]), new("vpc-b", "us-east-1", [Cidr.Parse("10.1.0.0/16")]))), AppToDb, "AddGroupRule AddGroupRule", GroupDoesNotAdmit, GroupDoesNotAdmit),
        Blocked("a reference over a transit gateway that does not carry them", Transit().Group("sg-db-b", "in 1521 sg-app"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Reachable("an inbound reference over a transit gateway that carries them", Transit().Put(new TransitGateway("tgw-1") { GroupReferences = true }).Group("sg-db-b", "in 1521 sg-app"), AppToDb, Via.TransitGateway),
        Blocked("an outbound reference over a transit gateway never counts", Transit().Put(new TransitGateway("tgw-1") { GroupReferences = true }).Group("sg-app", "out 1521 sg-db-b"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("a reference towards public addresses never matches", Nat().Group("sg-app", "out 443 sg-vpce"), AppToApi, "AddGroupRule", GroupDoesNotAdmit),
        Reachable("the resolver is not filtered", Classic().Group("sg-app", "out 443 sg-vpce"), AppToApi, Via.InterfaceEndpoint),
        Reachable("a group shared from another VPC", Classic().Put(new SecurityGroup("sg-shared", "vpc-z", Classic().Group("sg-db", "in 1521 sg-app").SecurityGroups.Value!["sg-db"].Rules) { AssociatedVpcIds = ["vpc-a"] }).Group("sg-app", "out 1521 sg-shared").Database("orders", db => db with { GroupIds = ["sg-shared"] }), AppToDb, Via.IntraVpc),
        Blocked("a rule that was taken away refuses new sessions, although open ones go on", Classic().Group("sg-db", "in 1521 sg-rotation"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Reachable("tcp by its number", Classic().Group("sg-db", "in 6:1521 sg-app"), AppToDb, Via.IntraVpc),
        Blocked("absent ports are not port 0", Classic().Group("sg-db", "in tcp sg-app"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("a prefix list of the other family", Classic().Put(new PrefixList("pl-app", [Cidr.AnyV6])).Group("sg-db", "in 1521 pl-app"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Reachable("references over peering of two accounts", Peered().Put(new Peering("pcx-1", new("vpc-a", Region, [Cidr.Parse("10.0.0.0/16")]) { OwnerId = "111111111111" }, new("vpc-b", Region, [Cidr.Parse("10.1.0.0/16")]) { OwnerId = "222222222222" })), AppToDb, Via.Peering),
        Blocked("a reference over a transit gateway whose attachment does not carry them", Referring(new("tgw-attach-a", "tgw-1", "vpc-a", ["subnet-tgw-a", "subnet-tgw-c"], "tgw-rtb-1") { GroupReferences = false }), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("a reference over a transit gateway whose other attachment does not carry them", Referring(new("tgw-attach-b", "tgw-1", "vpc-b", ["subnet-tgw-b"], "tgw-rtb-1") { GroupReferences = false }), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("a reference to a client behind its public address never matches", PublicDatabase().Group("sg-db-b", "in 1521 sg-app"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Reachable("no ACL is asked about the resolver", Classic().Acl("acl-app", "subnet-app-a", "100 out allow 443 10.0.0.0/16", "100 in allow 32768-60999 10.0.0.0/16"), AppToApi, Via.InterfaceEndpoint),
        Reachable("a function's interfaces carry the groups of its configuration", Classic().Function("rotate", one => one with { GroupIds = ["sg-more", "sg-rotation"] }).Group("sg-more").Group("sg-vpce", "in 443 sg-more"), RotationToApi, Via.InterfaceEndpoint),
    ];

    /// <summary>The transit gateway carries references, the attachment does not.</summary>
    private static NetworkEstate Referring(TransitAttachment attachment) =>
        Transit().Put(new TransitGateway("tgw-1") { GroupReferences = true }, attachment).Group("sg-db-b", "in 1521 sg-app");
}
