using Keyturn.Aws.Ec2;
using Keyturn.Aws.Route53;
using Keyturn.Aws.Tests.Wire;
using Keyturn.Operations;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Route53;

public sealed class ZoneReaderTests
{
    private const string Vpcs = "<DescribeVpcsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r</requestId><vpcSet><item><vpcId>vpc-1</vpcId></item><item><vpcId>vpc-2</vpcId></item></vpcSet></DescribeVpcsResponse>";

    private const string Aws = "amazonaws.com.";

    [Fact]
    public async Task ReadAsync_ZoneOfTwoVpcs_IsOneWithItsRecordsReadOnce()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation switch
        {
            "DescribeVpcs" => Vpcs,
            "ListHostedZonesByVPC" => Zones(("Z1", Aws, "<OwningAccount>111122223333</OwningAccount>"), ("Z2", "corp.example.", "<OwningAccount>111122223333</OwningAccount>")),
            _ => Records("A", "10.0.0.5"),
        });

        var zones = (await ReadAsync(aws)).Value;

        zones.Select(zone => (zone.Id, zone.Name)).ShouldBe([("Z1", "amazonaws.com"), ("Z2", "corp.example")]);
        zones.ShouldAllBe(zone => zone.VpcIds.SequenceEqual(new[] { "vpc-1", "vpc-2" }));
        zones[0].Records.ShouldNotBeNull().ShouldHaveSingleItem().Name.ShouldBe("secretsmanager.ap-northeast-1.amazonaws.com");
        zones[1].Records.ShouldNotBeNull().ShouldBeEmpty();
        aws.Operations.ShouldBe(["DescribeVpcs", "ListHostedZonesByVPC", "ListHostedZonesByVPC", "ListResourceRecordSets"]);
    }

    [Fact]
    public async Task ReadAsync_RecordsRefused_AreUnknownAndTheOtherZonesGoOn()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation switch
        {
            "DescribeVpcs" => Vpcs,
            "ListHostedZonesByVPC" => Zones(("Z1", Aws, ""), ("Z2", "corp.example.", "")),
            _ => null,
        });

        var zones = (await ReadAsync(aws)).Value;

        zones[0].Records.HasValue.ShouldBeFalse();
        zones.Length.ShouldBe(2);
    }

    [Fact]
    public async Task ReadAsync_ZoneOfAService_IsUnknownWithoutACall()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation switch
        {
            "DescribeVpcs" => Vpcs,
            "ListHostedZonesByVPC" => Zones(("Z1", "secretsmanager.ap-northeast-1.amazonaws.com.", "<OwningService>vpce.amazonaws.com</OwningService>")),
            _ => Records("A", "10.0.0.5"),
        });

        (await ReadAsync(aws)).Value.ShouldHaveSingleItem().Records.HasValue.ShouldBeFalse();

        aws.CallsOf("ListResourceRecordSets").ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_ManyRecords_GoOnFromTheNextNameAndType()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation switch
        {
            "DescribeVpcs" => Vpcs,
            "ListHostedZonesByVPC" => Zones(("Z1", Aws, "")),
            _ when call.Text.Contains("name=", StringComparison.Ordinal) => Records("AAAA", "2001:db8::5"),
            _ => Records("A", "10.0.0.5", "<IsTruncated>true</IsTruncated><NextRecordName>secretsmanager.ap-northeast-1.amazonaws.com.</NextRecordName><NextRecordType>AAAA</NextRecordType>"),
        });

        var record = (await ReadAsync(aws)).Value.ShouldHaveSingleItem().Records.ShouldNotBeNull().ShouldHaveSingleItem();

        record.Addresses.Select(address => address.ToString()).ShouldBe(["10.0.0.5", "2001:db8::5"]);
        var pages = aws.CallsOf("ListResourceRecordSets");
        pages.Count.ShouldBe(2);
        pages[1].Text.ShouldContain("name=secretsmanager.ap-northeast-1.amazonaws.com.");
        pages[1].Text.ShouldContain("type=AAAA");
    }

    [Fact]
    public async Task ReadAsync_ZonesOfAVpcRefused_IsTheRefusal()
    {
        await using var aws = await ScriptedAws.StartAsync(call => call.Operation == "DescribeVpcs" ? Vpcs : null);

        (await ReadAsync(aws)).Error.ShouldNotBeNull().Kind.ShouldBe(OperationErrorKind.AccessDenied);
    }

    private static Task<OperationResult<System.Collections.Immutable.ImmutableArray<Readiness.Network.Facts.PrivateZone>>> ReadAsync(ScriptedAws aws) =>
        new ZoneReader(aws.Connections, aws.Caller, new Ec2Reader(new Ec2Pages(aws.Connections, aws.Caller))).ReadAsync(A.Scope(), TestContext.Current.CancellationToken);

    private static string Zones(params (string Id, string Name, string Owner)[] zones) =>
        $"<ListHostedZonesByVPCResponse xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"><HostedZoneSummaries>{string.Concat(zones.Select(zone =>
            $"<HostedZoneSummary><HostedZoneId>{zone.Id}</HostedZoneId><Name>{zone.Name}</Name><Owner>{zone.Owner}</Owner></HostedZoneSummary>"))}</HostedZoneSummaries><MaxItems>100</MaxItems></ListHostedZonesByVPCResponse>";

    private static string Records(string type, string value, string end = "<IsTruncated>false</IsTruncated>") =>
        $"<ListResourceRecordSetsResponse xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\"><ResourceRecordSets><ResourceRecordSet><Name>secretsmanager.ap-northeast-1.amazonaws.com.</Name><Type>{type}</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>{value}</Value></ResourceRecord></ResourceRecords></ResourceRecordSet></ResourceRecordSets>{end}<MaxItems>300</MaxItems></ListResourceRecordSetsResponse>";
}
