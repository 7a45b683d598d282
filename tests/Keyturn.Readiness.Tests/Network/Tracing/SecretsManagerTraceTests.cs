using System.Collections.Immutable;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Tracing;

public sealed class SecretsManagerTraceTests
{
    private static readonly Address Six = Address.Parse("2600:1f14::100");

    [Fact]
    public void Trace_ToAnEndpoint_WalksToEachOfItsInterfaces()
    {
        var check = CheckWords.Trace(Places.Classic(), Places.AppToApi);

        check.Paths.Select(path => $"{path.Placement} {path.Target} {path.Via}").ShouldBe(["eni-app eni-vpce-a InterfaceEndpoint", "eni-app eni-vpce-c InterfaceEndpoint"]);
        CheckWords.Hops(Places.Classic(), Places.AppToApi, Phase.Request).ShouldBe("EndpointAnswers vpce-sm, GroupAdmits sg-app out, AclNotEvaluated acl-open, GroupAdmits sg-vpce in");
        CheckWords.Hops(Places.Classic(), Places.AppToApi, Phase.Dns).ShouldBe("DnsEndpointAnswers vpce-sm");
    }

    [Theory]
    [InlineData("available", "Reachable InterfaceEndpoint")]
    [InlineData("pending", "Blocked InterfaceEndpoint, Request Endpoint vpce-sm Block EndpointNotAvailable vpce-sm | pending")]
    [InlineData("rejected", "Blocked InterfaceEndpoint, Request Endpoint vpce-sm Block EndpointNotAvailable vpce-sm | rejected")]
    public void Trace_ToAnEndpointInAState_AnswersOnlyWhenItIsAvailable(string state, string said) =>
        CheckWords.Of(Places.Classic().Endpoint("vpce-sm", one => one with { State = state }), Places.AppToApi).ShouldBe(said);

    [Fact]
    public void Trace_ToAnEndpointWithInterfacesNotRead_NamesEach()
    {
        var estate = Places.Classic().Endpoint("vpce-sm", one => one with { InterfaceIds = ["eni-vpce-a", "eni-x", "eni-y"] });

        CheckWords.Of(estate, Places.AppToApi).ShouldBe(
            "Unknown InterfaceEndpoint, Request Endpoint vpce-sm Unknown NotReadable eni-x | ec2:DescribeNetworkInterfaces, missing ec2:DescribeNetworkInterfaces eni-x, missing ec2:DescribeNetworkInterfaces eni-y");
        CheckWords.Hops(estate, Places.AppToApi, Phase.Request).ShouldBe("EndpointAnswers vpce-sm, NotReadable vpce-sm");
    }

    [Fact]
    public void Trace_ToAnInterfaceWhoseSubnetWasNotRead_NamesIt()
    {
        var estate = Places.Classic().Interface("eni-vpce-c", face => face with { SubnetId = "subnet-gone" });

        CheckWords.Of(estate, Places.AppToApi).ShouldBe("Unknown None, Request Endpoint eni-vpce-c Unknown NotReadable subnet-gone | ec2:DescribeSubnets, missing ec2:DescribeSubnets subnet-gone");
        CheckWords.Trace(estate, Places.AppToApi).Paths.Select(path => $"{path.Target} {path.Verdict}").ShouldBe(["eni-vpce-c Unknown", "eni-vpce-a Reachable"]);
    }

    /// <summary>The client tries what the endpoint answers in the families that the client has.</summary>
    [Theory]
    [InlineData("4", true, false, "eni-vpce-a eni-vpce-c")]
    [InlineData("4", true, true, "eni-vpce-a eni-vpce-c")]
    [InlineData("6", true, true, "eni-vpce-c")]
    [InlineData("46", false, true, "eni-vpce-c")]
    [InlineData("6", true, false, "vpce-sm")]
    [InlineData("4", false, true, "vpce-sm")]
    public void Trace_ToADualStackEndpoint_TakesTheFamilyBothHave(string client, bool four, bool six, string targets)
    {
        var estate = Dual(client).Endpoint("vpce-sm", one => one with { Ipv4Answers = four, Ipv6Answers = six });
        var check = CheckWords.Trace(estate, Places.AppToApi);

        string.Join(' ', check.Paths.Select(path => path.Target)).ShouldBe(targets);
        (check.Decider?.Reason.ToString()).ShouldBe(targets == "vpce-sm" ? Keyturn.Readiness.Network.Reasons.Reason.Of(Keyturn.Readiness.Network.Reasons.ReasonCode.NoFamily, "eni-app", "vpce-sm").ToString() : null);
    }

    /// <summary>One family that works is enough, whichever is tried first.</summary>
    [Theory]
    [InlineData("in 443 10.0.0.0/16")]
    [InlineData("in 443 2600:1f14::/64")]
    public void Trace_ToADualStackEndpoint_NeedsOneFamilyOnly(string rule) =>
        CheckWords.Of(Dual("46").Endpoint("vpce-sm", one => one with { Ipv6Answers = true }).Group("sg-vpce", rule), Places.AppToApi).ShouldBe("Reachable InterfaceEndpoint");

    [Fact]
    public void Trace_ToAnEndpointWithoutInterfaces_SaysSo() => CheckWords.Of(Places.Classic().Endpoint("vpce-sm", one => one with { InterfaceIds = [] }), Places.AppToApi)
        .ShouldBe("Blocked InterfaceEndpoint, Request Endpoint vpce-sm Block EndpointHasNoInterface vpce-sm");

    [Fact]
    public void Trace_ToAddressesOfAZone_WalksToEachInterfaceOnce()
    {
        var estate = Recorded(Address.Parse("10.0.2.100"), Address.Parse("10.0.1.100"), Address.Parse("10.0.2.101"))
            .Interface("eni-vpce-c", face => face with { Addresses = [Address.Parse("10.0.2.100"), Address.Parse("10.0.2.101")] });

        CheckWords.Trace(estate, Places.AppToApi).Paths.Select(path => $"{path.Target} {path.Via} {path.Verdict}").ShouldBe(["eni-vpce-c InterfaceEndpoint Reachable", "eni-vpce-a InterfaceEndpoint Reachable"]);
    }

    /// <summary>As a CNAME is: what it leads to was not read, so that it is no pass.</summary>
    [Fact]
    public void Trace_ToARecordWithoutAddresses_IsNotKnown() => CheckWords.Of(Recorded(), Places.AppToApi)
        .ShouldBe($"Unknown None, Dns Resolver Z1 Unknown NotReadable {Places.Name} | route53:ListResourceRecordSets, missing route53:ListResourceRecordSets {Places.Name}");

    [Fact]
    public void Trace_ToThePublicName_TriesBothFamilies()
    {
        CheckWords.Of(Places.EgressOnly(), Places.AppToApi).ShouldBe("Reachable EgressOnlyGateway");
        CheckWords.Of(Places.EgressOnly().Table("rtb-main", "vpc-a", "main", "10.0.0.0/16 local", "0.0.0.0/0 nat-a").Group("sg-app", "out 443 0.0.0.0/0"), Places.AppToApi).ShouldBe("Reachable Nat");
    }

    [Fact]
    public void Trace_FromAPlaceWithoutAddressesToThePublicName_HasNoFamily()
    {
        var estate = Places.Nat().Put(new Subnet("subnet-app-a", "vpc-a", "a", [Cidr.Parse("2600:1f14::/64")])).Function("rotate", one => one with { SubnetIds = ["subnet-app-a"] });

        CheckWords.Of(estate, Places.RotationToApi).ShouldBe($"Blocked None, Request Consumer subnet-app-a Block NoFamily subnet-app-a | {Places.Name}");
        CheckWords.Hops(estate, Places.RotationToApi, Phase.Dns).ShouldBe($"DnsPublicAnswer {Places.Name}");
    }

    [Fact]
    public void Trace_ByOtherServersWithAnswersThatDiffer_TellsTheDoubt() => CheckWords.Of(
            Places.Classic().Put(new DhcpOptions("dopt-1", ["10.0.0.53"])).Vpc("vpc-a", vpc => vpc with { DhcpOptionsId = "dopt-1" }), Places.AppToApi)
        .ShouldBe("Unknown None, Dns Resolver vpc-a Unknown DnsUsesCustomResolver vpc-a");

    private static NetworkEstate Dual(string client) => Places.Classic()
        .Put(new Subnet("subnet-app-a", "vpc-a", "a", [Cidr.Parse("10.0.1.0/24"), Cidr.Parse("2600:1f14::/64")]))
        .Interface("eni-app", face => face with { Addresses = [.. Chosen(client)] })
        .Interface("eni-vpce-c", face => face with { SubnetId = "subnet-app-a", Addresses = [Address.Parse("10.0.1.200"), Six] });

    private static IEnumerable<Address> Chosen(string families) => families.Select(family => Address.Parse(family == '4' ? "10.0.1.10" : "2600:1f14::10"));

    private static NetworkEstate Recorded(params ImmutableArray<Address> addresses) =>
        Places.Classic().Endpoint("vpce-sm", one => one with { PrivateDns = false }).Put(new PrivateZone("Z1", Places.Name, ["vpc-a"], [new(Places.Name, addresses)]));
}
