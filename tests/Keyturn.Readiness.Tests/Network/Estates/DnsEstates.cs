using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using static Keyturn.Readiness.Network.Reasons.ReasonCode;
using static Keyturn.Readiness.Tests.Network.Estates.NamedEstate;
using static Keyturn.Readiness.Tests.Network.Estates.Places;

namespace Keyturn.Readiness.Tests.Network.Estates;

/// <summary>Section 1.4: endpoints and names.</summary>
internal static class DnsEstates
{
    private static readonly PrivateZone Zone = new("Z1", Name, ["vpc-b"], [new(Name, [], "vpce-sm")]);

    public static IReadOnlyList<NamedEstate> All { get; } =
    [
        Reachable("an endpoint with private DNS", Classic(), AppToApi, Via.InterfaceEndpoint),
        Reachable("an endpoint in one zone serves every zone", Classic().Endpoint("vpce-sm", one => one with { InterfaceIds = ["eni-vpce-c"] }), AppToApi, Via.InterfaceEndpoint),
        Blocked("private DNS off and no way out", Classic().Group("sg-app", "out 443 0.0.0.0/0").Endpoint("vpce-sm", one => one with { PrivateDns = false }), AppToApi, "EnablePrivateDns", RouteMissing),
        Reachable("private DNS off: calls silently go public through NAT", Nat().Put(Classic().Endpoints.Value!["vpce-sm"] with { PrivateDns = false }), AppToApi, Via.Nat),
        Blocked("DNS support off", Classic().Vpc("vpc-a", vpc => vpc with { DnsSupport = false }), AppToApi, "EnableVpcDns", DnsSupportOff),
        Blocked("DNS hostnames off and no way out", Classic().Group("sg-app", "out 443 0.0.0.0/0").Vpc("vpc-a", vpc => vpc with { DnsHostnames = false }), AppToApi, "EnableVpcDns", RouteMissing),
        Blocked("DNS support off hides a database too", Classic().Vpc("vpc-a", vpc => vpc with { DnsSupport = false }), AppToDb, "EnableVpcDns", DnsSupportOff),
        Blocked("the endpoint waits for acceptance", Classic().Endpoint("vpce-sm", one => one with { State = "pendingAcceptance" }), AppToApi, Classic(), EndpointNotAvailable),
        Blocked("the endpoint has no interface", Classic().Endpoint("vpce-sm", one => one with { InterfaceIds = [] }), AppToApi, Classic(), EndpointHasNoInterface),
        Blocked("one of two interfaces does not admit: every other call fails", Classic().Group("sg-other", "in 22 sg-app").Interface("eni-vpce-c", face => face with { GroupIds = ["sg-other"] }), AppToApi, "AddGroupRule AddGroupRule", GroupDoesNotAdmit, GroupDoesNotAdmit),
        Blocked("an endpoint that answers only AAAA to an IPv4 client", Classic().Endpoint("vpce-sm", one => one with { Ipv4Answers = false, Ipv6Answers = true }), AppToApi, Classic(), NoFamily),
        Blocked("a matching zone without a record ends in NXDOMAIN", (Classic() with { Endpoints = Empty<VpcEndpoint>() }).Put(new PrivateZone("Z1", $"{Region}.amazonaws.com", ["vpc-a"], [])), AppToApi, Classic(), DnsZoneHasNoRecord),
        Blocked("a record that names an address nobody has", (Classic() with { Endpoints = Empty<VpcEndpoint>() }).Put(new PrivateZone("Z1", Name, ["vpc-a"], [new(Name, [Address.Parse("10.0.1.77")])])), AppToApi, Classic(), DnsZoneUnowned),
        Reachable("a record that names an endpoint's interface", Classic().Endpoint("vpce-sm", one => one with { PrivateDns = false }).Put(new PrivateZone("Z1", Name, ["vpc-a"], [new(Name, [Address.Parse("10.0.1.100")])])), AppToApi, Via.InterfaceEndpoint),
        Reachable("a wildcard record answers", Classic().Endpoint("vpce-sm", one => one with { PrivateDns = false }).Put(new PrivateZone("Z1", $"{Region}.amazonaws.com", ["vpc-a"], [new($"*.{Region}.amazonaws.com", [], "vpce-sm")])), AppToApi, Via.InterfaceEndpoint),
        Reachable("another VPC uses the endpoint over peering by a zone", Elsewhere().Put(Zone), FromB, Via.Peering),
        Blocked("another VPC has no zone for the endpoint", Elsewhere().Put(Zone with { VpcIds = [] }), FromB, "AssociateZone", RouteMissing),
        Blocked("the FIPS endpoint is another service", Classic().Group("sg-app", "out 443 0.0.0.0/0").Endpoint("vpce-sm", one => one with { ServiceName = $"com.amazonaws.{Region}.secretsmanager-fips" }), AppToApi, "CreateEndpoint", RouteMissing),
        Blocked("the endpoint is for another Region", Classic().Group("sg-app", "out 443 0.0.0.0/0"), new SecretsManagerQuestion(new InstanceConsumer("i-app"), "us-east-1"), "CreateEndpoint", RouteMissing),
        Reachable("Amazon's resolver by its name in the DHCP options", Classic().Put(new DhcpOptions("dopt-1", ["AmazonProvidedDNS"])).Vpc("vpc-a", vpc => vpc with { DhcpOptionsId = "dopt-1" }), AppToApi, Via.InterfaceEndpoint),
        Blocked("no endpoint and a group that admits nobody: the new endpoint's group needs a rule as well", Classic().Group("sg-app", "out 443 0.0.0.0/0").Group("sg-vpce") with { Endpoints = Empty<VpcEndpoint>() }, AppToApi, "CreateEndpoint AddGroupRule", RouteMissing),
        Unknown("DHCP options not read", Classic().Vpc("vpc-a", vpc => vpc with { DhcpOptionsId = "dopt-gone" }), AppToApi, NotReadable),
        Unknown("DHCP options not read and DNS support off hide a database", Classic().Vpc("vpc-a", vpc => vpc with { DhcpOptionsId = "dopt-gone", DnsSupport = false }), AppToDb, NotReadable),
        Unknown("DNS support not read", Classic().Vpc("vpc-a", vpc => vpc with { DnsSupport = null }), AppToApi, NotReadable),
        Unknown("resolver rules not read", Classic() with { ResolverRules = new(null, null, null) }, AppToApi, NotReadable),
        Unknown("a zone's records not read", (Classic() with { Endpoints = Empty<VpcEndpoint>() }).Put(new PrivateZone("Z1", Name, ["vpc-a"], null)), AppToApi, NotReadable),
        Unknown("a record's endpoint of another account was not read", Classic().Endpoint("vpce-sm", one => one with { PrivateDns = false }).Put(new PrivateZone("Z1", Name, ["vpc-a"], [new(Name, [], "vpce-gone")])), AppToApi, NotReadable),
        Reachable("of two endpoints the available one answers", Classic().Put(Classic().Endpoints.Value!["vpce-sm"] with { Id = "vpce-old", State = "deleting" }), AppToApi, Via.InterfaceEndpoint),
        Reachable("the more specific of two zones answers", Classic().Endpoint("vpce-sm", one => one with { PrivateDns = false }).Put(new PrivateZone("Z0", "amazonaws.com", ["vpc-a"], []), new PrivateZone("Z1", Name, ["vpc-a"], [new(Name, [], "vpce-sm")])), AppToApi, Via.InterfaceEndpoint),
        Reachable("a forward rule of another VPC or domain", Classic().Put(new ResolverRule("rslvr-1", Name, true, ["vpc-b"]), new ResolverRule("rslvr-2", "example.com", true, ["vpc-a"])), AppToApi, Via.InterfaceEndpoint),
        Unknown("a forward rule of everything", Classic().Put(new ResolverRule("rslvr-1", ".", true, ["vpc-a"])), AppToApi, DnsForwarded),
        Blocked("a zone without a record beside an endpoint it could name", Classic().Endpoint("vpce-sm", one => one with { PrivateDns = false }).Put(new PrivateZone("Z1", Name, ["vpc-a"], [])), AppToApi, "PutZoneAlias", DnsZoneHasNoRecord),
        Reachable("a SYSTEM rule of the same name keeps Amazon's answer", Classic().Put(new ResolverRule("rslvr-1", "amazonaws.com", true, ["vpc-a"]), new ResolverRule("rslvr-2", Name, false, ["vpc-a"])), AppToApi, Via.InterfaceEndpoint),
        Reachable("an endpoint policy refuses with AccessDenied and blocks no way", Classic().Endpoint("vpce-sm", one => one with { Policy = """{"Statement":[]}""" }), AppToApi, Via.InterfaceEndpoint),
        Blocked("an endpoint made without a group has the default one, which admits its own members alone", DefaultGroup(), AppToApi, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("the endpoint's group admits another port", Classic().Group("sg-vpce", "in 80 sg-app"), AppToApi, "AddGroupRule", GroupDoesNotAdmit),
        Blocked("an IPv4 endpoint answers only A to an IPv6 client", SixOnly(false), AppToApi, SixOnly(true), NoFamily),
        Reachable("a dual-stack endpoint answers AAAA as well", SixOnly(true), AppToApi, Via.InterfaceEndpoint),
        Reachable("DNS hostnames off: the zone of the endpoint is not asked, NAT serves", Nat().Put(Classic().Endpoints.Value!["vpce-sm"]).Vpc("vpc-a", vpc => vpc with { DnsHostnames = false }), AppToApi, Via.Nat),
    ];

    private static SecretsManagerQuestion FromB => new SecretsManagerQuestion(new InstanceConsumer("i-b"), Region);

    private static NetworkEstate Elsewhere() => Peered()
        .Put(Eni("eni-b", "subnet-b", "10.1.1.10", "sg-b"), new Instance("i-b", ["eni-b"]), new SecurityGroup("sg-b", "vpc-b", []))
        .Group("sg-b", "out 443 10.0.0.0/16", "out 443 0.0.0.0/0").Group("sg-vpce", "in 443 10.1.1.0/24");

    private static NetworkEstate DefaultGroup() => Classic().Group("sg-default", "in * sg-default", "out * 0.0.0.0/0").Group("sg-app", "out 443 10.0.0.0/16")
        .Endpoint("vpce-sm", one => one with { GroupIds = ["sg-default"] })
        .Interface("eni-vpce-a", face => face with { GroupIds = ["sg-default"] }).Interface("eni-vpce-c", face => face with { GroupIds = ["sg-default"] });

    /// <summary>The client has an IPv6 address alone.</summary>
    private static NetworkEstate SixOnly(bool dualStack) => Classic()
        .Put(new Vpc("vpc-a", [Cidr.Parse("10.0.0.0/16"), Cidr.Parse("2600:1f14::/56")]) { Region = Region })
        .Put(new Subnet("subnet-app-a", "vpc-a", "a", [Cidr.Parse("10.0.1.0/24"), Cidr.Parse("2600:1f14::/64")]), new Subnet("subnet-app-c", "vpc-a", "c", [Cidr.Parse("10.0.2.0/24"), Cidr.Parse("2600:1f14:0:1::/64")]))
        .Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "2600:1f14::/56 local")
        .Interface("eni-app", face => face with { Addresses = [Address.Parse("2600:1f14::10")] })
        .Endpoint("vpce-sm", one => one with { Ipv6Answers = dualStack })
        .Interface("eni-vpce-a", face => face with { Addresses = [Address.Parse("10.0.1.100"), .. dualStack ? [Address.Parse("2600:1f14::100")] : Array.Empty<Address>()] })
        .Interface("eni-vpce-c", face => face with { Addresses = [Address.Parse("10.0.2.100"), .. dualStack ? [Address.Parse("2600:1f14:0:1::100")] : Array.Empty<Address>()] });
}
