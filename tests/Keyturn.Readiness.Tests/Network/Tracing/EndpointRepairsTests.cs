using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Tests.Network.Estates;
using Keyturn.Readiness.Tests.Network.Hops;

namespace Keyturn.Readiness.Tests.Network.Tracing;

public sealed class EndpointRepairsTests
{
    private const string Create = "create endpoint vpc-a ap-northeast-1 subnet-app-a sg-vpce";
    private static readonly NetworkEstate Bare = Places.Classic() with { Endpoints = Places.Empty<VpcEndpoint>() };
    private static readonly VpcEndpoint Made = Places.Classic().Endpoints.Value.ShouldNotBeNull()["vpce-sm"];

    [Fact]
    public void For_AnEstateThatDoesNotTell_IsNothing()
    {
        For(Places.Classic() with { Endpoints = new(null, null, null) }).ShouldBeEmpty();
        For(Bare with { Vpcs = Places.Empty<Vpc>() }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, "")]
    [InlineData(null, "")]
    [InlineData(false, "DNS of vpc-a")]
    public void For_AnEndpointWithPrivateDns_IsTheAttributeThatIsOff(bool? hostnames, string repair) =>
        string.Join(", ", For(Places.Classic().Vpc("vpc-a", vpc => vpc with { DnsHostnames = hostnames }))).ShouldBe(repair);

    [Fact]
    public void For_EndpointsWithoutPrivateDns_SwitchesItOnAtTheFirst() =>
        For(Bare.Put(Made with { Id = "vpce-2", PrivateDns = false }, Made with { Id = "vpce-1", PrivateDns = false })).ShouldBe(["private DNS of vpce-1"]);

    [Fact]
    public void For_EndpointsOfWhichOneHasPrivateDns_IsNothing() =>
        For(Bare.Put(Made with { Id = "vpce-1", PrivateDns = false }, Made with { Id = "vpce-2" })).ShouldBeEmpty();

    [Fact]
    public void For_EndpointsThatDoNotServe_CreatesOne()
    {
        For(Bare.Put(Made with { VpcId = "vpc-b" })).ShouldBe([Create]);
        For(Bare.Put(Made with { IsInterface = false })).ShouldBe([Create]);
        For(Bare.Put(Made with { State = "pending" })).ShouldBe([Create]);
        For(Bare.Put(Made with { ServiceName = "com.amazonaws.us-east-1.secretsmanager" })).ShouldBe([Create]);
    }

    [Fact]
    public void For_ZonesThatHoldTheName_AssociatesThemInOrderFirst() => For(Bare.Put(
            Zone("Z2", "vpc-b", Places.Name), Zone("Z1", "vpc-b", Places.Name), Zone("Z3", "vpc-a", Places.Name), Zone("Z4", "vpc-b", "example.org"), new PrivateZone("Z5", Places.Name, ["vpc-b"], null)))
        .ShouldBe([$"associate Z1 vpc-a {Places.Region}", $"associate Z2 vpc-a {Places.Region}", Create]);

    [Fact]
    public void For_ZonesThatWereNotRead_CreatesAnEndpoint() => For(Bare with { Zones = new(null, null, null) }).ShouldBe([Create]);

    /// <summary>A group that admits the consumer already, the first by its id; never one of another VPC.</summary>
    [Fact]
    public void For_ANewEndpoint_TakesAGroupThatAdmitsTheConsumer()
    {
        For(Bare.Group("sg-aaa", "in 443 10.0.1.0/24")).ShouldBe([Create.Replace("sg-vpce", "sg-aaa", StringComparison.Ordinal)]);
        For(Bare.Group("sg-aaa", "in 443 10.0.1.0/29")).ShouldBe([Create]);
        For(Bare.Group("sg-aaa", "in 444 10.0.1.0/24")).ShouldBe([Create]);
        For(Bare.Group("sg-aaa", "out 443 10.0.1.0/24")).ShouldBe([Create]);
        For(Bare.Put(new SecurityGroup("sg-aaa", "vpc-b", [])).Group("sg-aaa", "in 443 10.0.1.0/24")).ShouldBe([Create]);
    }

    [Fact]
    public void For_ANewEndpointThatNoGroupAdmits_TakesTheConsumersOwnOrNone()
    {
        For(Bare.Group("sg-vpce")).ShouldBe([Create.Replace("sg-vpce", "sg-app", StringComparison.Ordinal)]);
        For(Bare with { SecurityGroups = new(null, null, null) }).ShouldBe([Create.Replace("sg-vpce", "sg-app", StringComparison.Ordinal)]);
        For(Bare.Group("sg-vpce").Interface("eni-app", face => face with { GroupIds = [] })).ShouldBeEmpty();
    }

    [Fact]
    public void For_AConsumerWithIPv6Alone_AsksTheGroupsForThat()
    {
        var six = Bare.Interface("eni-app", face => face with { Addresses = [Address.Parse("2600:1f14::10")] });

        For(six.Group("sg-aaa", "in 443 0.0.0.0/0").Group("sg-bbb", "in 443 2600:1f14::/64").Group("sg-vpce")).ShouldBe([Create.Replace("sg-vpce", "sg-bbb", StringComparison.Ordinal)]);
    }

    private static PrivateZone Zone(string id, string vpcId, string record) => new(id, "amazonaws.com", [vpcId], [new(record, [])]);

    private static IEnumerable<string> For(NetworkEstate estate)
    {
        var index = new NetworkIndex(estate);
        return EndpointRepairs.For(index, PlacementFinder.Of(index, new InstanceConsumer("i-app")).Placements[0], Places.Region).Select(HopWords.Of);
    }
}
