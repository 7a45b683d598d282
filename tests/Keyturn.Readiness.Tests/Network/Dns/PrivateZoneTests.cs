using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Dns;

/// <summary>What a private hosted zone answers for the name; the public answer is not asked once a zone matches.</summary>
public sealed class PrivateZoneTests
{
    private const string Public = $"Pass DnsPublicAnswer {Places.Name} -> public";
    private const string Answers = $"Pass DnsZoneAnswers {Places.Name} | Z1 -> ";
    private const string Wildcard = $"*.{Places.Region}.amazonaws.com";
    private const string NoRecord = $"Block DnsZoneHasNoRecord {Places.Name} | Z1 -> nothing";

    private static readonly VpcEndpoint Made = Places.Classic().Endpoints.Value.ShouldNotBeNull()["vpce-sm"] with { PrivateDns = false };
    private static readonly NetworkEstate Hidden = Places.Classic().Put(Made);
    private static readonly Address Known = Address.Parse("10.0.1.100");

    [Theory]
    [InlineData(Places.Name, "vpc-a", true)]
    [InlineData("amazonaws.com", "vpc-a", true)]
    [InlineData(Places.Name, "vpc-b", false)]
    [InlineData("naws.com", "vpc-a", false)]
    [InlineData("us-east-1.amazonaws.com", "vpc-a", false)]
    public void Resolve_WithAZone_AsksItWhenItHoldsTheNameAndIsAssociated(string zone, string vpcId, bool asks) =>
        DnsWords.Of(Hidden.Put(Zone(zone, vpcId, new ZoneRecord(Places.Name, [], "vpce-sm")))).ShouldBe(asks ? $"{Answers}vpce-sm" : Public);

    [Fact]
    public void Resolve_WithTwoZones_AsksTheMoreSpecificOneOnly() => DnsWords.Of(Hidden
        .Put(Zone($"{Places.Region}.amazonaws.com", "vpc-a"), Zone("amazonaws.com", "vpc-a", new ZoneRecord(Places.Name, [], "vpce-sm")) with { Id = "Z0" }))
        .ShouldBe($"{NoRecord}, repair PutZoneAlias Z1 {Places.Name} vpce-sm");

    [Fact]
    public void Resolve_WithAnEndpointOfPrivateDns_AsksNoZone() =>
        DnsWords.Of(Places.Classic().Put(Zone("amazonaws.com", "vpc-a"))).ShouldBe($"Pass DnsEndpointAnswers {Places.Name} | vpce-sm -> vpce-sm");

    [Fact]
    public void Resolve_WithAZoneWhoseRecordsWereNotRead_IsNotKnown() =>
        DnsWords.Of(Hidden.Put(new PrivateZone("Z1", Places.Name, ["vpc-a"], null))).ShouldBe("Unknown NotReadable Z1 | route53:ListResourceRecordSets -> nothing\nmissing route53:ListResourceRecordSets Z1");

    [Fact]
    public void Resolve_WithAZoneAndAnAttributeThatWasNotRead_IsEither() =>
        DnsWords.Of(Hidden.Put(Zone(Places.Name, "vpc-a", new ZoneRecord(Places.Name, [], "vpce-sm"))).Vpc("vpc-a", vpc => vpc with { DnsHostnames = null }))
            .ShouldStartWith($"{Answers}vpce-sm\n{Public}\nUnknown NotReadable vpc-a | ec2:DescribeVpcAttribute");

    /// <summary>A record of the very name comes before a wildcard, wherever it stands.</summary>
    [Theory]
    [InlineData(Places.Name, Wildcard)]
    [InlineData(Wildcard, Places.Name)]
    public void Resolve_WithAWildcardBesideTheRecord_IsTheRecord(string first, string second) => DnsWords.Of(Hidden.Put(Zone("amazonaws.com", "vpc-a",
        new ZoneRecord(first, [], first == Wildcard ? "vpce-other" : "vpce-sm"), new ZoneRecord(second, [], second == Wildcard ? "vpce-other" : "vpce-sm")))).ShouldBe($"{Answers}vpce-sm");

    [Theory]
    [InlineData(Wildcard, true)]
    [InlineData("*.amazonaws.com", true)]
    [InlineData("*.us-east-1.amazonaws.com", false)]
    [InlineData($"{Places.Region}.amazonaws.com", false)]
    [InlineData("x.amazonaws.com", false)]
    public void Resolve_WithAnotherRecord_IsThatOnlyWhenItIsAWildcardAroundTheName(string record, bool answers) => DnsWords.Of(Hidden.Put(Zone("amazonaws.com", "vpc-a", new ZoneRecord(record, [], "vpce-sm"))))
        .ShouldBe(answers ? $"{Answers}vpce-sm" : $"{NoRecord}, repair PutZoneAlias Z1 {Places.Name} vpce-sm");

    [Fact]
    public void Resolve_WithoutARecord_ProposesAliasesToEndpointsThatAnswerInOrder() => DnsWords.Of(Hidden.Put(
            Made with { Id = "vpce-b", VpcId = "vpc-b" }, Made with { Id = "vpce-pending", State = "pending" }, Made with { Id = "vpce-gateway", IsInterface = false }, Made with { Id = "vpce-fips", ServiceName = $"{Made.ServiceName}-fips" },
            Zone("amazonaws.com", "vpc-a")))
        .ShouldBe($"{NoRecord}, repair PutZoneAlias Z1 {Places.Name} vpce-b, repair PutZoneAlias Z1 {Places.Name} vpce-sm");

    [Fact]
    public void Resolve_WithAnAliasToAnEndpointThatWasNotRead_IsNotKnown() =>
        DnsWords.Of(Hidden.Put(Zone(Places.Name, "vpc-a", new ZoneRecord(Places.Name, [], "vpce-gone")))).ShouldBe("Unknown NotReadable vpce-gone | ec2:DescribeVpcEndpoints -> nothing\nmissing ec2:DescribeVpcEndpoints vpce-gone");

    [Fact]
    public void Resolve_WithARecordOfAnotherKind_IsNotKnown() =>
        DnsWords.Of(Hidden.Put(Zone("amazonaws.com", "vpc-a", new ZoneRecord(Wildcard, [])))).ShouldBe($"Unknown NotReadable {Wildcard} | route53:ListResourceRecordSets -> nothing\nmissing route53:ListResourceRecordSets {Wildcard}");

    [Fact]
    public void Resolve_WithAddressesOfInterfaces_IsThose() =>
        DnsWords.Of(Hidden.Put(Zone(Places.Name, "vpc-a", new ZoneRecord(Places.Name, [Known, Address.Parse("10.0.2.100")])))).ShouldBe($"{Answers}10.0.1.100 10.0.2.100");

    [Fact]
    public void Resolve_WithAnAddressNobodyHas_IsBlockedWithTheAliasThatWouldHelp() =>
        DnsWords.Of(Hidden.Put(Zone(Places.Name, "vpc-a", new ZoneRecord(Places.Name, [Known, Address.Parse("10.0.1.77")]))))
            .ShouldBe($"Block DnsZoneUnowned {Places.Name} | Z1 | 10.0.1.77 -> nothing, repair PutZoneAlias Z1 {Places.Name} vpce-sm");

    [Fact]
    public void Resolve_WithAnAddressWhenInterfacesWereNotRead_IsNotKnown() =>
        DnsWords.Of(Hidden.Put(Zone(Places.Name, "vpc-a", new ZoneRecord(Places.Name, [Known]))) with { Interfaces = new(null, null, null) })
            .ShouldStartWith($"Unknown DnsZoneUnowned {Places.Name} | Z1 | 10.0.1.100 -> nothing");

    private static PrivateZone Zone(string name, string vpcId, params ZoneRecord[] records) => new("Z1", name, [vpcId], [.. records]);
}
