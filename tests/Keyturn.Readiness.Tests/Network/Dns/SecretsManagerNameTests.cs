using Keyturn.Readiness.Network.Dns;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Dns;

/// <summary>The order of the resolver: servers, attributes, forward rules, endpoints and zones, public.</summary>
public sealed class SecretsManagerNameTests
{
    private const string Endpoint = "Pass DnsEndpointAnswers secretsmanager.ap-northeast-1.amazonaws.com | vpce-sm -> vpce-sm";
    private const string Public = "Pass DnsPublicAnswer secretsmanager.ap-northeast-1.amazonaws.com -> public";

    private static readonly NetworkEstate Bare = Places.Classic() with { Endpoints = Places.Empty<VpcEndpoint>() };
    private static readonly VpcEndpoint Made = Places.Classic().Endpoints.Value.ShouldNotBeNull()["vpce-sm"];

    [Theory]
    [InlineData("ap-northeast-1", "secretsmanager.ap-northeast-1.amazonaws.com")]
    [InlineData("cn-north-1", "secretsmanager.cn-north-1.amazonaws.com.cn")]
    public void Of_ARegion_EndsAsItsPartitionDoes(string region, string name) => SecretsManagerName.Of(region).ShouldBe(name);

    [Fact]
    public void ServiceOf_ARegion_IsTheEndpointsServiceName() => SecretsManagerName.ServiceOf("eu-west-1").ShouldBe("com.amazonaws.eu-west-1.secretsmanager");

    [Fact]
    public void Resolve_WithAnEndpoint_IsThat() => Says(Places.Classic(), Endpoint);

    [Fact]
    public void Resolve_WithNothing_IsPublic() => Says(Bare, Public);

    [Fact]
    public void Resolve_WithoutDnsSupport_IsNothingAndSaysHowToSwitchItOn() =>
        Says(Places.Classic().Vpc("vpc-a", vpc => vpc with { DnsSupport = false, DnsHostnames = null }), "Block DnsSupportOff vpc-a -> nothing, repair EnableVpcDns");

    [Fact]
    public void Resolve_InAVpcThatWasNotRead_MayBeAnything() =>
        Says(Places.Classic() with { Vpcs = Places.Empty<Vpc>() }, Endpoint, Doubt("vpc-a", "ec2:DescribeVpcs"));

    [Fact]
    public void Resolve_WithAnAttributeThatWasNotRead_MayBeAnything()
    {
        Says(Places.Classic().Vpc("vpc-a", vpc => vpc with { DnsSupport = null, DnsHostnames = null }), Endpoint, Doubt("vpc-a", "ec2:DescribeVpcAttribute"));
        Says(Places.Classic().Vpc("vpc-a", vpc => vpc with { DnsHostnames = null }), Endpoint, Public, Doubt("vpc-a", "ec2:DescribeVpcAttribute"));
        Says(Bare.Vpc("vpc-a", vpc => vpc with { DnsHostnames = null }), Public);
    }

    [Fact]
    public void Resolve_WithoutDnsHostnames_IsPublicWhateverEndpointOrZoneIsThere()
    {
        Says(Places.Classic().Vpc("vpc-a", vpc => vpc with { DnsHostnames = false }), $"{Public}, repair EnableVpcDns");
        Says(Bare.Put(new PrivateZone("Z1", Places.Name, ["vpc-a"], [])).Vpc("vpc-a", vpc => vpc with { DnsHostnames = false }), Public);
    }

    [Fact]
    public void Resolve_WithPartsThatWereNotRead_NamesTheirCalls()
    {
        Says(Places.Classic() with { Endpoints = new(null, null, null) }, Public, Doubt("vpc-a", "ec2:DescribeVpcEndpoints"));
        Says(Places.Classic() with { Zones = new(null, null, null) }, Public, Doubt("vpc-a", "route53:ListHostedZonesByVPC"));
        Says(Places.Classic() with { ResolverRules = new(null, null, null) }, Endpoint, Doubt("vpc-a", "route53resolver:ListResolverRules"));
    }

    [Fact]
    public void Resolve_ByOtherServers_IsEitherAnswer() =>
        Says(Optioned(Places.Classic().Put(new DhcpOptions("dopt-1", ["10.0.0.53"])), true), Endpoint, Public, "doubt Unknown DnsUsesCustomResolver vpc-a");

    /// <summary>With Amazon's resolver, which the options may name, a VPC without DNS support resolves nothing.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(null, true)]
    public void Resolve_ByServersThatWereNotRead_IsEitherAnswerOrNothing(bool? support, bool nothing) => Says(
        Optioned(Places.Classic(), support),
        [Endpoint, Public, .. nothing ? ["Block DnsSupportOff vpc-a -> nothing, repair EnableVpcDns"] : Array.Empty<string>(), "doubt Unknown NotReadable dopt-1 | ec2:DescribeDhcpOptions", "missing ec2:DescribeDhcpOptions dopt-1"]);

    [Theory]
    [InlineData("amazonaws.com", "vpc-a", true)]
    [InlineData(Places.Name, "vpc-a", true)]
    [InlineData(".", "vpc-a", true)]
    [InlineData("", "vpc-a", true)]
    [InlineData("amazonaws.com", "vpc-b", false)]
    [InlineData("naws.com", "vpc-a", false)]
    [InlineData("example.org", "vpc-a", false)]
    [InlineData($"a.{Places.Name}", "vpc-a", false)]
    public void Resolve_UnderAForwardRule_IsNotKnown(string domain, string vpcId, bool forwards)
    {
        var estate = Places.Classic().Put(new ResolverRule("rslvr-1", domain, true, [vpcId]));

        Says(estate, forwards ? [Endpoint, Public, $"doubt Unknown DnsForwarded rslvr-1 | {Places.Name}"] : [Endpoint]);
    }

    [Theory]
    [InlineData("amazonaws.com", true)]
    [InlineData(Places.Name, false)]
    public void Resolve_UnderTwoRules_FollowsTheMoreSpecificOne(string system, bool forwards)
    {
        var estate = Places.Classic().Put(new ResolverRule("rslvr-1", $"{Places.Region}.amazonaws.com", true, ["vpc-a"]), new ResolverRule("rslvr-2", system, false, ["vpc-a"]));

        Says(estate, forwards ? [Endpoint, Public, $"doubt Unknown DnsForwarded rslvr-1 | {Places.Name}"] : [Endpoint]);
    }

    [Fact]
    public void Resolve_UnderAForwardRuleWithoutDnsHostnames_StillKnowsWhatAnEndpointWouldNotAnswer() => Says(
        Bare.Put(new ResolverRule("rslvr-1", ".", true, ["vpc-a"])).Vpc("vpc-a", vpc => vpc with { DnsHostnames = false }), Public, Public, $"doubt Unknown DnsForwarded rslvr-1 | {Places.Name}");

    [Fact]
    public void Resolve_WithEndpointsThatDoNotAnswer_IsPublic()
    {
        Says(Bare.Put(Made with { VpcId = "vpc-b" }), Public);
        Says(Bare.Put(Made with { IsInterface = false }), Public);
        Says(Bare.Put(Made with { PrivateDns = false }), Public);
        Says(Bare.Put(Made with { ServiceName = "com.amazonaws.us-east-1.secretsmanager" }), Public);
    }

    [Theory]
    [InlineData("available", "available", "vpce-1")]
    [InlineData("pending", "available", "vpce-2")]
    [InlineData("pending", "pending", "vpce-1")]
    public void Resolve_WithTwoEndpoints_IsTheOneThatIsAvailableThenTheFirst(string first, string second, string answers) => Says(
        Bare.Put(Made with { Id = "vpce-2", State = second }, Made with { Id = "vpce-1", State = first }), $"Pass DnsEndpointAnswers {Places.Name} | {answers} -> {answers}");

    private static string Doubt(string resource, string call) => $"Unknown NotReadable {resource} | {call} -> nothing\ndoubt Unknown NotReadable {resource} | {call}\nmissing {call} {resource}";

    private static NetworkEstate Optioned(NetworkEstate estate, bool? support) => estate.Vpc("vpc-a", vpc => vpc with { DhcpOptionsId = "dopt-1", DnsSupport = support });

    private static void Says(NetworkEstate estate, params string[] lines) => DnsWords.Of(estate).ShouldBe(string.Join('\n', lines));
}
