namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Rows and bullets of what AWS documents (groups, ACLs, routes, names, consumers, databases, what cannot be known), each with the estates that show it.</summary>
internal static class ReferenceRows
{
    /// <summary>How many rows, bullets or unknowns each section has: one that is left out is missed here.</summary>
    public static IReadOnlyDictionary<string, int> Counts { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["1.1"] = 16,
        ["1.2"] = 7,
        ["1.3"] = 10,
        ["1.4"] = 16,
        ["1.5"] = 7,
        ["1.6"] = 5,
        ["1.7"] = 8,
    };

    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["1.1 allow-only, additive"] = ["two groups add up", "an empty group takes nothing away"],
        ["1.1 new group"] = ["a new group admits nobody", "all outbound rules removed"],
        ["1.1 stateful"] = ["the outbound rules of the database do not matter"],
        ["1.1 rule changes"] = ["a rule that was taken away refuses new sessions, although open ones go on"],
        ["1.1 protocol"] =
        [
            "protocol -1 has no ports and admits all", "absent ports are not port 0", "tcp by its number", "first port of a range is inside", "last port of a range is inside",
            "port one off", "udp never matches tcp", "icmp type and code are no ports",
        ],
        ["1.1 IPv4 and IPv6"] = ["everything of IPv6 admits no IPv4 client"],
        ["1.1 prefix list"] = ["a prefix list means all its entries", "a prefix list without the client", "a prefix list of the other family", "a prefix list that could not be read"],
        ["1.1 group reference"] = ["groups name each other", "references grant nothing transitively", "the same group without a rule for itself", "the same group with a rule for itself"],
        ["1.1 reference over peering"] =
        [
            "references over peering of one Region", "references over peering of two accounts", "references over peering of two Regions", "peering not accepted yet",
        ],
        ["1.1 reference over a transit gateway"] =
        [
            "an inbound reference over a transit gateway that carries them", "an outbound reference over a transit gateway never counts",
            "a reference over a transit gateway that does not carry them", "a reference over a transit gateway whose attachment does not carry them",
            "a reference over a transit gateway whose other attachment does not carry them", "references to an endpoint never count over a transit gateway",
            "a peering of two transit gateways is not followed",
        ],
        ["1.1 reference through a middlebox"] = ["behind an appliance a reference does not match: that much is certain"],
        ["1.1 reference over NAT or public"] = ["a reference towards public addresses never matches", "a reference to a client behind its public address never matches"],
        ["1.1 stale rules"] = ["a stale rule matches nobody"],
        ["1.1 shared groups"] = ["a group shared from another VPC"],
        ["1.1 not filtered"] = ["the resolver is not filtered", "no ACL is asked about the resolver"],
        ["1.1 Lambda"] = ["a function's interfaces carry the groups of its configuration", "the endpoint's group does not admit the rotation function"],
        ["1.2 entering and leaving, never inside"] = ["inside a subnet no ACL is asked"],
        ["1.2 ascending, first match, final deny"] = ["a deny above the allow decides", "a deny below the allow is dead", "the final deny ends the search"],
        ["1.2 stateless, four questions"] =
        [
            "the client's ACL lets nothing out", "the database's ACL lets nothing in", "no ephemeral ports back out of the database's subnet",
            "no ephemeral ports back into the client's subnet",
        ],
        ["1.2 client port ranges"] =
        [
            "Linux client ports are enough for a Linux instance", "Linux client ports are not enough for a function", "Linux client ports are not enough for Windows",
            "Linux client ports are not enough for a NAT gateway", "one closed port inside the client range is no block",
        ],
        ["1.2 protocol as a number"] = ["udp entries are not for tcp", "protocol -1 in an ACL: its port range does not count", "IPv6 entries are not for IPv4"],
        ["1.2 NAT gateway"] =
        [
            "the ACL of the NAT gateway's subnet lets HTTPS not in", "the ACL of the NAT gateway's subnet lets HTTPS not out",
            "the ACL of the NAT gateway's subnet lets no reply in", "the ACL of the NAT gateway's subnet lets no reply back to the client",
        ],
        ["1.2 transit gateway"] =
        [
            "the ACL of the attachment subnet lets nothing in", "the ACL of the attachment subnet lets nothing out there",
            "the ACL of the client's attachment subnet: nothing is asked towards the gateway on leaving, nor from it on entering",
            "the ACL of the database's attachment subnet: nothing is asked from the gateway on entering, nor towards it on leaving",
            "the database's ACL does not know the client behind a transit gateway", "an attachment in the database's own subnet asks no ACL on the way in",
        ],
        ["1.3 explicit association, else main"] = ["a subnet without a table uses the main one", "an own table hides the main one"],
        ["1.3 longest prefix, blackhole, same prefix"] =
        [
            "the longer prefix wins", "a more specific blackhole wins over a broader route that works", "a blackhole wins and does not fall back",
            "a static route wins over a propagated one", "a block wins over a prefix list of the same length", "a prefix list wins over a propagated route",
            "the local route wins over one of the same block",
        ],
        ["1.3 local routes"] = ["a secondary block of the VPC is local too", "a route through an appliance", "behind an appliance a reference does not match: that much is certain"],
        ["1.3 state of the target"] =
        [
            "the NAT gateway failed", "the NAT gateway is not ready yet", "a private NAT gateway gives no internet", "an internet gateway of another VPC",
            "peering not accepted yet",
        ],
        ["1.3 internet gateway"] =
        [
            "an internet gateway with a public address", "an internet gateway without a public address", "an internet gateway carries IPv6 without a public IPv4 address",
            "a public subnet gives a function no internet", "a task on EC2 never has a public address", "Fargate with a public address in a public subnet",
            "Fargate without a public address in a public subnet",
        ],
        ["1.3 NAT"] =
        [
            "the NAT gateway's subnet has no internet gateway", "a private NAT gateway gives no internet", "no use of the peer's NAT gateway",
            "a regional NAT gateway serves the zone", "a regional NAT gateway does not serve the zone",
        ],
        ["1.3 gateway endpoints"] = ["a gateway endpoint never serves Secrets Manager"],
        ["1.3 VPC Block Public Access"] =
        [
            "block public access stops NAT as well", "block public access stops egress-only gateways as well", "block ingress leaves NAT alone",
            "block ingress leaves egress-only gateways alone", "a VPC exempt from block public access", "a subnet exempt from block public access",
            "endpoints are not touched by block public access",
        ],
        ["1.3 peering"] =
        [
            "peering is not transitive", "no use of the peer's NAT gateway", "peering without a route there", "peering without a route back",
            "another VPC uses the endpoint over peering by a zone",
        ],
        ["1.3 transit gateway"] =
        [
            "the attachment has no subnet in the client's zone", "no route to the transit gateway in the client's VPC", "no route back in the database's VPC",
            "the gateway's table has no route there", "the gateway's table has no route back", "the database's attachment has a table of its own without a route back",
            "identical addresses on both sides never leave the VPC", "central: in appliance mode any zone may be taken, and one has no way out",
            "an endpoint of another VPC over a transit gateway",
        ],
        ["1.4 step 1, DHCP options"] = ["custom resolvers", "custom resolvers, yet both answers lead there", "Amazon's resolver by its name in the DHCP options"],
        ["1.4 step 2, enableDnsSupport"] = ["DNS support off", "DNS support off hides a database too"],
        ["1.4 step 3, forward rule"] = ["a forward rule of the same name", "a SYSTEM rule of the same name keeps Amazon's answer"],
        ["1.4 step 4, private zones"] =
        [
            "an endpoint with private DNS", "DNS hostnames off and no way out", "DNS hostnames off: the zone of the endpoint is not asked, NAT serves",
            "the more specific of two zones answers", "a matching zone without a record ends in NXDOMAIN", "a record that names an address nobody has",
        ],
        ["1.4 step 5, public addresses"] = ["an egress-only gateway carries IPv6", "a subnet without a table uses the main one"],
        ["1.4 state of the endpoint"] = ["the endpoint waits for acceptance", "of two endpoints the available one answers"],
        ["1.4 any zone"] = ["an endpoint in one zone serves every zone"],
        ["1.4 round robin"] = ["one of two interfaces does not admit: every other call fails"],
        ["1.4 default group"] = ["an endpoint made without a group has the default one, which admits its own members alone"],
        ["1.4 group allows 443"] = ["the endpoint's group does not admit the rotation function", "the endpoint's group admits another port"],
        ["1.4 endpoint policy"] = ["an endpoint policy refuses with AccessDenied and blocks no way"],
        ["1.4 families of the answer"] =
        [
            "an IPv4 endpoint answers only A to an IPv6 client", "an endpoint that answers only AAAA to an IPv4 client", "a dual-stack endpoint answers AAAA as well",
        ],
        ["1.4 FIPS"] = ["the FIPS endpoint is another service"],
        ["1.4 Region of the secret"] = ["the endpoint is for another Region"],
        ["1.4 across VPCs"] = ["another VPC has no zone for the endpoint", "another VPC uses the endpoint over peering by a zone"],
        ["1.4 private DNS off"] = ["private DNS off: calls silently go public through NAT", "private DNS off and no way out"],
        ["1.5 EC2"] = ["two interfaces with the same answer", "two interfaces with different answers"],
        ["1.5 Lambda in a VPC"] =
        [
            "a function in two subnets", "a public subnet gives a function no internet", "a function without IPv6 does not use an egress-only gateway",
            "a function with IPv6 uses an egress-only gateway", "a pending function may have no interfaces yet", "an inactive function may have no interfaces",
        ],
        ["1.5 Lambda outside a VPC"] =
        [
            "a function outside a VPC reaches the API", "a function outside a VPC reaches no private database", "a function outside a VPC comes from addresses nobody can foretell",
        ],
        ["1.5 ECS awsvpc"] = ["a task with its own interface", "the host's groups do not count for a task of its own interface", "a task on EC2 never has a public address"],
        ["1.5 ECS bridge or host"] = ["in bridge mode the host's groups count", "in bridge mode the groups of the task definition do not count"],
        ["1.5 Fargate"] = ["on Fargate the task's own interface fetches them"],
        ["1.5 ECS on EC2, secrets in the task definition"] = ["on EC2 the host's agent fetches secrets of the task definition", "code of a task on EC2 takes the task's own way to the API"],
        ["1.6 port, groups, subnets, zone, state"] =
        [
            "the endpoint's own port counts, not the engine's", "after a failover the other zone is asked", "blocked after a failover", "a dual-stack database is reached over IPv6",
            "an IPv4 database and an IPv6 client", "a stopped database", "a cluster's groups and port count", "a cluster's writer is cut off",
            "a cluster's reader is cut off, which writes after a failover",
        ],
        ["1.6 interface lookup"] =
        [
            "the interface found tells the subnet", "two databases share subnet and groups: each interface may be its own",
            "two databases share subnet and groups, and a rule knows only one address",
        ],
        ["1.6 publicly accessible"] =
        [
            "a public database inside its own VPC is private", "a public database from elsewhere is public", "over peering with DNS resolution the private address is answered",
            "over peering without DNS resolution the public address is answered", "DNS resolution on the client's side alone: the public address is answered",
            "a public database's subnet has no internet gateway",
        ],
        ["1.6 link-local clients"] = ["clients from the link-local range are refused"],
        ["1.6 proxy"] = ["a proxy has groups and subnets of its own", "an application uses the proxy, which the database knows", "rotation must reach the database itself, not the proxy"],
        ["1.7 appliances"] = ["a route through an appliance", "a route through an instance that forwards"],
        ["1.7 resolvers and forward rules"] = ["custom resolvers", "a forward rule of the same name", "a broader forward rule"],
        ["1.7 unreadable calls and accounts"] =
        [
            "groups not read", "ACLs not read", "route tables not read", "a group of another account was not read", "a peering of another account not read",
        ],
        ["1.7 prefix lists"] = ["a prefix list that could not be read", "a route under a prefix list that was not read"],
        ["1.7 choice among interfaces"] = ["two interfaces with different answers"],
        ["1.7 candidate subnets"] = ["two subnets of the zone with different answers"],
        ["1.7 Cloud WAN, VPN, Direct Connect"] = ["a route to a Cloud WAN core network", "a route to a VPN gateway", "a database behind a VPN or Direct Connect gateway"],
        ["1.7 Encryption Controls"] = ["VPC Encryption Controls enforced", "VPC Encryption Controls enforced on the way to the API"],
    };
}
