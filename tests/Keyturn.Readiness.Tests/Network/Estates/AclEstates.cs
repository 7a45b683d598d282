using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using static Keyturn.Readiness.Network.Reasons.ReasonCode;
using static Keyturn.Readiness.Tests.Network.Estates.NamedEstate;
using static Keyturn.Readiness.Tests.Network.Estates.Places;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Section 1.2: network ACLs.</summary>
internal static class AclEstates
{
    private const string Apps = "subnet-app-a subnet-app-c";
    private const string Dbs = "subnet-db-a subnet-db-c";

    public static IReadOnlyList<NamedEstate> All { get; } =
    [
        Reachable("inside a subnet no ACL is asked", Classic().Acl("acl-shut", "subnet-app-a").Endpoint("vpce-sm", one => one with { InterfaceIds = ["eni-vpce-a"] }), AppToApi, Via.InterfaceEndpoint),
        Blocked("the client's ACL lets nothing out", Classic().Acl("acl-app", Apps, "100 in allow * 0.0.0.0/0"), AppToDb, "AddAclEntry", AclDenies),
        Blocked("the database's ACL lets nothing in", Classic().Acl("acl-db", Dbs, "100 out allow * 0.0.0.0/0"), AppToDb, "AddAclEntry", AclDenies),
        Blocked("no ephemeral ports back out of the database's subnet", Classic().Acl("acl-db", Dbs, "100 in allow * 0.0.0.0/0", "100 out allow 443 0.0.0.0/0"), AppToDb, "AddAclEntry", AclDenies),
        Blocked("no ephemeral ports back into the client's subnet", Classic().Acl("acl-app", Apps, "100 out allow * 0.0.0.0/0", "100 in allow 443 10.0.0.0/16"), AppToDb, "AddAclEntry", AclDenies),
        Blocked("a deny above the allow decides", Classic().Acl("acl-db", Dbs, "90 in deny 1521 10.0.1.0/24", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), AppToDb, "AddAclEntry", AclDenies),
        Reachable("a deny below the allow is dead", Classic().Acl("acl-db", Dbs, "100 in allow * 0.0.0.0/0", "110 in deny 1521 10.0.1.0/24", "100 out allow * 0.0.0.0/0"), AppToDb, Via.IntraVpc),
        Blocked("udp entries are not for tcp", Classic().Acl("acl-db", Dbs, "100 in allow udp 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), AppToDb, "AddAclEntry", AclDenies),
        Blocked("IPv6 entries are not for IPv4", Classic().Acl("acl-db", Dbs, "100 in allow * ::/0", "100 out allow * 0.0.0.0/0"), AppToDb, "AddAclEntry", AclDenies),
        Reachable("Linux client ports are enough for a Linux instance", Classic().Acl("acl-db", Dbs, "100 in allow 1521 10.0.0.0/16", "100 out allow 32768-60999 10.0.0.0/16"), AppToDb, Via.IntraVpc),
        Blocked("Linux client ports are not enough for a function", Classic().Acl("acl-db", Dbs, "100 in allow 1521 10.0.0.0/16", "100 out allow 32768-60999 10.0.0.0/16"), RotationToDb, "AddAclEntry AddAclEntry", AclClosesPorts),
        Blocked("Linux client ports are not enough for Windows", Classic().Put(new Instance("i-app", ["eni-app"], true)).Acl("acl-db", Dbs, "100 in allow 1521 10.0.0.0/16", "100 out allow 32768-60999 10.0.0.0/16"), AppToDb, "AddAclEntry", AclClosesPorts),
        Reachable("one closed port inside the client range is no block", Classic().Acl("acl-app", Apps, "90 in deny 3389 0.0.0.0/0", "100 in allow * 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), RotationToDb, Via.IntraVpc),
        Blocked("an ACL that allows half of a function's subnet", Classic().Function("rotate", one => one with { SubnetIds = ["subnet-app-a"] }).Acl("acl-db", Dbs, "100 in allow 1521 10.0.1.0/25", "100 out allow * 0.0.0.0/0"), RotationToDb, "AddAclEntry", AclClosesAddresses),
        Blocked("the ACL of the NAT gateway's subnet lets HTTPS not in", Nat().Acl("acl-public", "subnet-public", "100 in allow 1024-65535 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("the ACL of the NAT gateway's subnet lets HTTPS not out", Nat().Acl("acl-public", "subnet-public", "100 in allow * 0.0.0.0/0", "100 out allow 1024-65535 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("the ACL of the NAT gateway's subnet lets no reply in", Nat().Acl("acl-public", "subnet-public", "100 in allow 443 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("the ACL of the NAT gateway's subnet lets no reply back to the client", Nat().Acl("acl-public", "subnet-public", "100 in allow * 0.0.0.0/0", "100 out allow 443 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("the client's ACL lets no reply of the internet in", Nat().Acl("acl-app", Apps, "100 in allow * 10.0.0.0/16", "100 out allow * 0.0.0.0/0"), AppToApi, "AddAclEntry", AclDenies),
        Blocked("two ACLs are in the way: both are told at once", Classic().Acl("acl-app", Apps, "100 in allow * 0.0.0.0/0").Acl("acl-db", Dbs, "100 in allow * 0.0.0.0/0"), AppToDb, "AddAclEntry AddAclEntry", AclDenies, AclDenies),
        Reachable("protocol -1 in an ACL: its port range does not count", Classic().Acl("acl-db", Dbs).Put(new NetworkAcl("acl-db", "vpc-a", [.. Dbs.Split(' ')], [Everything(false), Everything(true)])), AppToDb, Via.IntraVpc),
        Blocked("Linux client ports are not enough for a NAT gateway", Nat().Acl("acl-public", "subnet-public", "100 in allow 443 10.0.0.0/16", "110 in allow 32768-60999 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), AppToApi, "AddAclEntry", AclClosesPorts),
        Blocked("the final deny ends the search", Classic().Acl("acl-db", Dbs, "100 in allow 1520 0.0.0.0/0", "100 out allow * 0.0.0.0/0"), AppToDb, "AddAclEntry", AclDenies),
    ];

    private static NetworkAclEntry Everything(bool egress) => new(100, egress, true, "-1", Cidr.AnyV4, new PortRange(22, 22));
}
