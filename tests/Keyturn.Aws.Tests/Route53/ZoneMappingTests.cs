using Amazon.Route53.Model;
using Keyturn.Aws.Route53;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Tests.Route53;

public sealed class ZoneMappingTests
{
    private const string Name = "secretsmanager.ap-northeast-1.amazonaws.com";

    [Theory]
    [InlineData("Example.COM.", "example.com")]
    [InlineData(@"\052.amazonaws.com.", "*.amazonaws.com")]
    [InlineData(".", "")]
    [InlineData(null, "")]
    public void NameOf_AsRoute53WritesIt_IsAsPeopleDo(string? told, string name) => ZoneMapping.NameOf(told).ShouldBe(name);

    [Theory]
    [InlineData("secretsmanager.ap-northeast-1.amazonaws.com.", "ap-northeast-1", true)]
    [InlineData("ap-northeast-1.amazonaws.com.", "ap-northeast-1", true)]
    [InlineData("amazonaws.com.", "ap-northeast-1", true)]
    [InlineData("COM.", "ap-northeast-1", true)]
    [InlineData(".", "ap-northeast-1", true)]
    [InlineData("secretsmanager.us-east-1.amazonaws.com.", "ap-northeast-1", false)]
    [InlineData("other.secretsmanager.ap-northeast-1.amazonaws.com.", "ap-northeast-1", false)]
    [InlineData("aws.com.", "ap-northeast-1", false)]
    [InlineData("corp.example.", "ap-northeast-1", false)]
    [InlineData("amazonaws.com.cn.", "cn-north-1", true)]
    [InlineData("amazonaws.com.", "cn-north-1", false)]
    public void MayAnswer_Zone_IsAskedOnlyForNamesInItsDomain(string zone, string region, bool may) =>
        ZoneMapping.MayAnswer(new HostedZoneSummary { Name = zone }, region).ShouldBe(may);

    [Fact]
    public void RecordsOf_AddressesOfBothFamilies_AreOneRecord()
    {
        var record = One(Set("A", "10.0.0.5", "10.0.0.6"), Set("AAAA", "2001:db8::5"));

        record.Name.ShouldBe(Name);
        record.Addresses.Select(address => address.ToString()).ShouldBe(["10.0.0.5", "10.0.0.6", "2001:db8::5"]);
        record.EndpointId.ShouldBeNull();
    }

    [Theory]
    [InlineData("vpce-0f1e2d3c4b5a69788-abcdefgh.secretsmanager.ap-northeast-1.vpce.amazonaws.com.")]
    [InlineData("vpce-0f1e2d3c4b5a69788-abcdefgh-ap-northeast-1a.secretsmanager.ap-northeast-1.vpce.amazonaws.com.")]
    public void RecordsOf_AliasToAnEndpoint_NamesIt(string target)
    {
        var record = One(Alias("A", target), Alias("AAAA", target));

        record.EndpointId.ShouldBe("vpce-0f1e2d3c4b5a69788");
        record.Addresses.ShouldBeEmpty();
    }

    public static TheoryData<ResourceRecordSet[]> Uncertain => new()
    {
        new[] { Alias("A", "internal-lb-1.ap-northeast-1.elb.amazonaws.com.") },
        new[] { Alias("A", "vpce-1-a.secretsmanager.ap-northeast-1.vpce.amazonaws.com."), Alias("A", "vpce-2-a.secretsmanager.ap-northeast-1.vpce.amazonaws.com.") },
        new[] { Alias("A", "vpce-1-a.secretsmanager.ap-northeast-1.vpce.amazonaws.com."), Alias("AAAA", "internal-lb-1.ap-northeast-1.elb.amazonaws.com.") },
        new[] { Alias("A", "vpce-1-a.secretsmanager.ap-northeast-1.vpce.amazonaws.com."), Set("A", "10.0.0.5") },
        new[] { Set("CNAME", "vpce-1-a.secretsmanager.ap-northeast-1.vpce.amazonaws.com.") },
        new[] { Set("TXT", "\"text\"") },
    };

    [Theory]
    [MemberData(nameof(Uncertain), DisableDiscoveryEnumeration = true)]
    public void RecordsOf_NameThatMayLeadElsewhere_HasNeitherAddressNorEndpoint(ResourceRecordSet[] sets)
    {
        var record = One(sets);

        record.EndpointId.ShouldBeNull();
        record.Addresses.ShouldBeEmpty();
    }

    [Fact]
    public void RecordsOf_Wildcard_BeginsWithAnAsterisk() =>
        ZoneMapping.RecordsOf([new() { Name = @"\052.amazonaws.com.", Type = "A", ResourceRecords = [new() { Value = "10.0.0.5" }] }])
            .ShouldHaveSingleItem().Name.ShouldBe("*.amazonaws.com");

    [Fact]
    public void RecordsOf_ZonesOwnRecords_AreLeftOut() => ZoneMapping.RecordsOf([Set("NS", "ns-1."), Set("SOA", "ns-1. 1")]).ShouldBeEmpty();

    private static ZoneRecord One(params ResourceRecordSet[] sets) => ZoneMapping.RecordsOf(sets).ShouldHaveSingleItem();

    private static ResourceRecordSet Set(string type, params string[] values) =>
        new() { Name = Name + ".", Type = type, ResourceRecords = [.. values.Select(value => new ResourceRecord { Value = value })] };

    private static ResourceRecordSet Alias(string type, string target) => new() { Name = Name + ".", Type = type, AliasTarget = new() { DNSName = target } };
}
