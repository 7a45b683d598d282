using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using static Keyturn.Readiness.Network.Reasons.ReasonCode;
using static Keyturn.Readiness.Tests.Network.Estates.NamedEstate;
using static Keyturn.Readiness.Tests.Network.Estates.Places;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Section 1.6: databases.</summary>
internal static class DatabaseEstates
{
    public static IReadOnlyList<NamedEstate> All { get; } =
    [
        Reachable("after a failover the other zone is asked", Classic(), AppToDbLater, Via.IntraVpc),
        Reachable("works today, although the other zone is cut off", ShutAfterFailover(), AppToDb, Via.IntraVpc),
        Blocked("blocked after a failover", ShutAfterFailover(), AppToDbLater, "AddAclEntry AddAclEntry", AclDenies, AclDenies),
        Blocked("the endpoint's own port counts, not the engine's", Classic().Database("orders", db => db with { Port = 2484 }), AppToDb, "AddGroupRule AddGroupRule", GroupDoesNotAdmit, GroupDoesNotAdmit),
        Blocked("a stopped database", Classic().Database("orders", db => db with { Status = "stopped" }), AppToDb, Classic(), DatabaseNotAvailable),
        Blocked("a database without an endpoint yet", Classic().Database("orders", db => db with { Port = null }), AppToDb, Classic(), DatabaseHasNoEndpoint),
        Blocked("a subnet group without a subnet in the zone", Classic().Database("orders", db => db with { Zone = "d" }), AppToDb, Classic(), DatabaseHasNoSubnet),
        Reachable("two subnets of the zone with the same answer", TwoSubnets(), AppToDb, Via.IntraVpc) with { ElseUnknown = true },
        Unknown("two subnets of the zone with different answers", TwoSubnets().Acl("acl-x", "subnet-db-x"), AppToDb, AnswersDiffer),
        Reachable("the interface found tells the subnet", TwoSubnets().Acl("acl-x", "subnet-db-x").Put(Eni("eni-db", "subnet-db-a", "10.0.11.5", "sg-db") with { RequesterManaged = true, Description = "RDSNetworkInterface" }), AppToDb, Via.IntraVpc),
        Reachable("a cluster's groups and port count", Cluster(), new DatabaseQuestion(new InstanceConsumer("i-app"), "aurora"), Via.IntraVpc),
        Blocked("a cluster's writer is cut off", Cluster().Acl("acl-a", "subnet-db-a"), new DatabaseQuestion(new InstanceConsumer("i-app"), "aurora"), "AddAclEntry AddAclEntry", AclDenies, AclDenies),
        Blocked("a cluster's reader is cut off, which writes after a failover", Cluster().Acl("acl-c", "subnet-db-c"), new DatabaseQuestion(new InstanceConsumer("i-app"), "aurora", true), "AddAclEntry AddAclEntry", AclDenies, AclDenies),
        Reachable("a cluster's reader is cut off, which does not write now", Cluster().Acl("acl-c", "subnet-db-c"), new DatabaseQuestion(new InstanceConsumer("i-app"), "aurora"), Via.IntraVpc),
        Reachable("a cluster of one comes back in its zone", Cluster().Put(new DatabaseCluster("aurora", 1521, ["sg-db"], "db-subnets", ["writer"])).Acl("acl-c", "subnet-db-c"), new DatabaseQuestion(new InstanceConsumer("i-app"), "aurora", true), Via.IntraVpc),
        Blocked("a stopped cluster", Cluster().Put(new DatabaseCluster("aurora", 1521, ["sg-db"], "db-subnets", ["writer", "reader"]) { Status = "stopped" }), new DatabaseQuestion(new InstanceConsumer("i-app"), "aurora"), Cluster(), DatabaseNotAvailable),
        Unknown("a cluster's member was not read", Cluster().Put(new DatabaseCluster("aurora", 1521, ["sg-db"], "db-subnets", ["gone"])), new DatabaseQuestion(new InstanceConsumer("i-app"), "aurora"), NotReadable),
        Unknown("a cluster without members", Cluster().Put(new DatabaseCluster("aurora", 1521, ["sg-db"], "db-subnets", [])), new DatabaseQuestion(new InstanceConsumer("i-app"), "aurora"), NotReadable),
        Unknown("the subnet group was not read", Classic() with { SubnetGroups = Empty<DatabaseSubnetGroup>() }, AppToDb, NotReadable),
        Blocked("a proxy that is being created", Classic().Put(new DatabaseProxy("proxy", 1521, ["sg-db"], ["subnet-db-a"]) { Status = "creating" }), new DatabaseQuestion(new InstanceConsumer("i-app"), "proxy"), Classic().Put(new DatabaseProxy("proxy", 1521, ["sg-db"], ["subnet-db-a"])), DatabaseNotAvailable),
        Unknown("one of a proxy's subnets was not read", Classic().Put(new DatabaseProxy("proxy", 1521, ["sg-db"], ["subnet-db-a", "subnet-gone"])), new DatabaseQuestion(new InstanceConsumer("i-app"), "proxy"), NotReadable),
        Reachable("without a second zone the database comes back in its own", Classic().Database("orders", db => db with { SecondaryZone = null }).Acl("acl-c", "subnet-db-c"), AppToDbLater, Via.IntraVpc),
        Reachable("the interface found now says nothing of the other zone", Classic().Put(Eni("eni-db", "subnet-db-a", "10.0.11.5", "sg-db") with { RequesterManaged = true, Description = "RDSNetworkInterface" }), AppToDbLater, Via.IntraVpc),
        Reachable("a cluster after a failover", Cluster(), new DatabaseQuestion(new InstanceConsumer("i-app"), "aurora", true), Via.IntraVpc),
        Reachable("a proxy has groups and subnets of its own", Classic().Put(new DatabaseProxy("proxy", 1521, ["sg-db"], ["subnet-db-a", "subnet-db-c"])), new DatabaseQuestion(new InstanceConsumer("i-app"), "proxy"), Via.IntraVpc),
        Blocked("one of a proxy's subnets is cut off", Classic().Acl("acl-c", "subnet-db-c").Put(new DatabaseProxy("proxy", 1521, ["sg-db"], ["subnet-db-a", "subnet-db-c"])), new DatabaseQuestion(new InstanceConsumer("i-app"), "proxy"), "AddAclEntry AddAclEntry", AclDenies, AclDenies),
        Reachable("a public database inside its own VPC is private", Classic().Database("orders", db => db with { PubliclyAccessible = true }), AppToDb, Via.IntraVpc),
        Reachable("a public database from elsewhere is public", PublicDatabase(), AppToDb, Via.InternetGateway),
        Blocked("a public database whose group does not know the client's public address", PublicDatabase().Group("sg-db-b", "in 1521 10.0.1.10/32"), AppToDb, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("block ingress stops sessions to a public database", PublicDatabase().Put(new BlockPublicAccess(PublicAccessMode.BlockIngress, [])), AppToDb, PublicDatabase(), PublicAccessBlocked),
        Blocked("a public database's subnet has no internet gateway", PublicDatabase().Table("rtb-b", "vpc-b", "main", "10.1.0.0/16 local"), AppToDb, "PutRoute", RouteMissing),
        Blocked("over peering without DNS resolution the public address is answered", Peered().Database("orders", db => db with { PubliclyAccessible = true }).Group("sg-app", "out 1521 10.1.0.0/16"), AppToDb, Resolving(), GroupDoesNotAdmit, RouteMissing, GroupDoesNotAdmit, RouteMissing),
        Reachable("over peering with DNS resolution the private address is answered", Resolving(), AppToDb, Via.Peering),
        Blocked("clients from the link-local range are refused", Classic().Put(Subnet("subnet-app-a", "169.254.10.0/24", "a"), Eni("eni-app", "subnet-app-a", "169.254.10.10", "sg-app")).Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "169.254.10.0/24 local"), AppToDb, Classic(), DatabaseClientRange),
        Blocked("DNS resolution on the client's side alone: the public address is answered", Peered().Put(new Peering("pcx-1", new("vpc-a", Region, [Cidr.Parse("10.0.0.0/16")]) { DnsResolution = true }, new("vpc-b", Region, [Cidr.Parse("10.1.0.0/16")]))).Database("orders", db => db with { PubliclyAccessible = true }).Group("sg-app", "out 1521 10.1.0.0/16"), AppToDb, Resolving(), GroupDoesNotAdmit, RouteMissing, GroupDoesNotAdmit, RouteMissing),
        Reachable("an application uses the proxy, which the database knows", Proxied(), new DatabaseQuestion(new InstanceConsumer("i-app"), "proxy"), Via.IntraVpc),
        Blocked("rotation must reach the database itself, not the proxy", Proxied(), RotationToDb, "AddGroupRule", GroupDoesNotAdmit),
        Reachable("two databases share subnet and groups: each interface may be its own", Classic().Put(Managed("eni-db-1", "10.0.11.5"), Managed("eni-db-2", "10.0.11.6")), AppToDb, Via.IntraVpc),
        Unknown("two databases share subnet and groups, and a rule knows only one address", Classic().Put(Managed("eni-db-1", "10.0.11.5"), Managed("eni-db-2", "10.0.11.6")).Group("sg-app", "out 1521 10.0.11.5/32"), AppToDb, AnswersDiffer),
        Blocked("an IPv4 database and an IPv6 client", Six(false), AppToDb, Six(true), NoFamily),
        Reachable("a dual-stack database is reached over IPv6", Six(true), AppToDb, Via.IntraVpc),
        Reachable("a database on a machine of one's own, by its address", OwnMachine(), By("10.0.11.50:1521"), Via.IntraVpc),
        Blocked("a database on a machine of one's own, whose group admits another port", OwnMachine(), By("10.0.11.50:1522"), "AddGroupRule AddGroupRule", GroupDoesNotAdmit, GroupDoesNotAdmit),
        Unknown("a database outside RDS, by its name", Classic(), By("db.example.com:1521"), DatabaseElsewhere),
        Unknown("an address that no interface has", Classic(), By("10.0.11.99:1521"), DatabaseElsewhere),
        Unknown("an address that two interfaces have", OwnMachine().Put(Eni("eni-twin", "subnet-db-c", "10.0.11.50", "sg-db")), By("10.0.11.50:1521"), DatabaseAddressShared),
        Unknown("an address, and the interfaces were not read", Classic() with { Interfaces = EstatePart<ImmutableDictionary<string, NetworkInterface>>.NotRead }, new DatabaseQuestion(new FunctionConsumer("rotate"), "10.0.11.50:1521"), NotReadable),
        Unknown("a proxy of an engine family that is not documented", Classic().Put(new DatabaseProxy("proxy", null, ["sg-db"], ["subnet-db-a"]) { EngineFamily = "NEWSQL" }), By("proxy"), ProxyPortUnknown),
    ];

    private static DatabaseQuestion By(string id) => new(new InstanceConsumer("i-app"), id);

    private static NetworkEstate OwnMachine() => Classic().Put(Eni("eni-oracle", "subnet-db-a", "10.0.11.50", "sg-db"));

    private static NetworkEstate ShutAfterFailover() => Classic().Acl("acl-c", "subnet-db-c");

    private static NetworkEstate TwoSubnets() => Classic().Put(Subnet("subnet-db-x", "10.0.13.0/24", "a"), new DatabaseSubnetGroup("db-subnets", "vpc-a", ["subnet-db-a", "subnet-db-c", "subnet-db-x"]))
        .Acl("acl-dbx", "subnet-db-x", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0");

    private static NetworkEstate Cluster() => Classic().Put(
        new DatabaseInstance("writer", 3306, [], "db-subnets") { Zone = "a", ClusterId = "aurora" }, new DatabaseInstance("reader", 3306, [], "db-subnets") { Zone = "c", ClusterId = "aurora" },
        new DatabaseCluster("aurora", 1521, ["sg-db"], "db-subnets", ["writer", "reader"]));

    /// <summary>Public, yet its names answer privately over the peering connection.</summary>
    private static NetworkEstate Resolving() => Peered().Database("orders", db => db with { PubliclyAccessible = true })
        .Put(new Peering("pcx-1", new("vpc-a", Region, [Cidr.Parse("10.0.0.0/16")]), new("vpc-b", Region, [Cidr.Parse("10.1.0.0/16")]) { DnsResolution = true }));

    /// <summary>The database admits its proxy alone.</summary>
    private static NetworkEstate Proxied() => Classic().Put(new DatabaseProxy("proxy", 1521, ["sg-proxy"], ["subnet-db-a", "subnet-db-c"]))
        .Group("sg-proxy", "in 1521 sg-app", "out 1521 sg-db").Group("sg-app", "out 1521 sg-proxy").Group("sg-db", "in 1521 sg-proxy");

    private static NetworkInterface Managed(string id, string address) => Eni(id, "subnet-db-a", address, "sg-db") with { RequesterManaged = true, Description = "RDSNetworkInterface" };

    /// <summary>The client has an IPv6 address alone.</summary>
    private static NetworkEstate Six(bool dualStack) => Classic()
        .Put(new Vpc("vpc-a", [Cidr.Parse("10.0.0.0/16"), Cidr.Parse("2600:1f14::/56")]) { Region = Region })
        .Put(new Subnet("subnet-app-a", "vpc-a", "a", [Cidr.Parse("10.0.1.0/24"), Cidr.Parse("2600:1f14::/64")]), new Subnet("subnet-db-a", "vpc-a", "a", [Cidr.Parse("10.0.11.0/24"), Cidr.Parse("2600:1f14:0:11::/64")]))
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "2600:1f14::/56 local")
        .Interface("eni-app", face => face with { Addresses = [Address.Parse("2600:1f14::10")] }).Database("orders", db => db with { DualStack = dualStack });
}
