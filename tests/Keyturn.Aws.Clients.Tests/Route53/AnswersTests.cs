using Amazon.Route53;
using Amazon.Route53.Model;
using Amazon.Runtime;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Route53;

/// <summary>Requests and answers of Route 53 written out by hand.</summary>
public sealed class AnswersTests
{
    [Fact]
    public async Task ListResourceRecordSets_RecordsAndAliases_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ListResourceRecordSetsResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/">
              <ResourceRecordSets>
                <ResourceRecordSet><Name>db.internal.</Name><Type>CNAME</Type><TTL>300</TTL><ResourceRecords><ResourceRecord><Value>orders.rds</Value></ResourceRecord></ResourceRecords></ResourceRecordSet>
                <ResourceRecordSet><Name>www.internal.</Name><Type>A</Type><SetIdentifier>one</SetIdentifier><Weight>10</Weight><Region>eu-west-1</Region>
                  <AliasTarget><HostedZoneId>Z2</HostedZoneId><DNSName>lb.example.</DNSName><EvaluateTargetHealth>true</EvaluateTargetHealth></AliasTarget></ResourceRecordSet>
              </ResourceRecordSets>
              <IsTruncated>true</IsTruncated><NextRecordName>x.internal.</NextRecordName><NextRecordType>TXT</NextRecordType><MaxItems>2</MaxItems>
            </ListResourceRecordSetsResponse>
            """));
        using var client = server.Route53();

        var answer = await client.ListResourceRecordSetsAsync(
            new ListResourceRecordSetsRequest { HostedZoneId = "/hostedzone/Z1", StartRecordName = "a b.internal.", StartRecordType = RRType.CNAME, StartRecordIdentifier = "one", MaxItems = "2" },
            TestContext.Current.CancellationToken);

        server.Request.Method.ShouldBe("GET");
        server.Request.RawTarget.ShouldBe("/2013-04-01/hostedzone/Z1/rrset?identifier=one&maxitems=2&name=a%20b.internal.&type=CNAME");
        server.Request.Body.ShouldBe("");
        (answer.IsTruncated, answer.NextRecordName, answer.NextRecordType, answer.NextRecordIdentifier, answer.MaxItems).ShouldBe((true, "x.internal.", RRType.TXT, null, "2"));
        answer.ResponseMetadata.RequestId.ShouldBe(Answer.RequestId);
        var sets = answer.ResourceRecordSets.ShouldNotBeNull();
        (sets[0].Name, sets[0].Type, sets[0].TTL).ShouldBe(("db.internal.", RRType.CNAME, 300L));
        sets[0].ResourceRecords.ShouldNotBeNull().ShouldHaveSingleItem().Value.ShouldBe("orders.rds");
        (sets[1].SetIdentifier, sets[1].Weight, sets[1].Region, sets[1].TTL).ShouldBe(("one", 10L, ResourceRecordSetRegion.EuWest1, null));
        var alias = sets[1].AliasTarget.ShouldNotBeNull();
        (alias.HostedZoneId, alias.DNSName, alias.EvaluateTargetHealth).ShouldBe(("Z2", "lb.example.", true));
    }

    [Fact]
    public async Task ListHostedZonesByVPC_ZonesAndOwners_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(
            """
            <ListHostedZonesByVPCResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><HostedZoneSummaries>
              <HostedZoneSummary><HostedZoneId>Z1</HostedZoneId><Name>internal.</Name><Owner><OwningAccount>111122223333</OwningAccount></Owner></HostedZoneSummary>
              <HostedZoneSummary><HostedZoneId>Z2</HostedZoneId><Name>vpce.</Name><Owner><OwningService>vpce.amazonaws.com</OwningService></Owner></HostedZoneSummary>
            </HostedZoneSummaries><MaxItems>100</MaxItems><NextToken>n</NextToken></ListHostedZonesByVPCResponse>
            """));
        using var client = server.Route53();

        var answer = await client.ListHostedZonesByVPCAsync(new ListHostedZonesByVPCRequest { VPCId = "vpc-1", VPCRegion = VPCRegion.ApNortheast1 }, TestContext.Current.CancellationToken);

        server.Request.RawTarget.ShouldBe("/2013-04-01/hostedzonesbyvpc?vpcid=vpc-1&vpcregion=ap-northeast-1");
        answer.NextToken.ShouldBe("n");
        var zones = answer.HostedZoneSummaries.ShouldNotBeNull();
        zones.Select(z => z.HostedZoneId).ShouldBe(["Z1", "Z2"]);
        zones[0].Owner.ShouldNotBeNull().OwningAccount.ShouldBe("111122223333");
        zones[1].Owner.ShouldNotBeNull().OwningService.ShouldBe("vpce.amazonaws.com");
    }

    [Theory]
    [InlineData("Z1")]
    [InlineData("/hostedzone/Z1")]
    public async Task GetHostedZone_ByEitherFormOfTheId_AsksForTheSameZone(string id)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(
            """
            <GetHostedZoneResponse><HostedZone><Id>/hostedzone/Z1</Id><Name>internal.</Name><Config><PrivateZone>true</PrivateZone></Config><ResourceRecordSetCount>4</ResourceRecordSetCount></HostedZone>
            <VPCs><VPC><VPCRegion>ap-northeast-1</VPCRegion><VPCId>vpc-1</VPCId></VPC></VPCs></GetHostedZoneResponse>
            """));
        using var client = server.Route53();

        var answer = await client.GetHostedZoneAsync(new GetHostedZoneRequest { Id = id }, TestContext.Current.CancellationToken);

        server.Request.RawTarget.ShouldBe("/2013-04-01/hostedzone/Z1");
        var zone = answer.HostedZone.ShouldNotBeNull();
        (zone.Id, zone.ResourceRecordSetCount, zone.Config.ShouldNotBeNull().PrivateZone).ShouldBe(("/hostedzone/Z1", 4L, true));
        answer.VPCs.ShouldNotBeNull().ShouldHaveSingleItem().VPCRegion.ShouldBe(VPCRegion.ApNortheast1);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/hostedzone/")]
    public async Task ListResourceRecordSets_WithoutAnId_IsNotSent(string? id)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.Route53();

        var error = await Should.ThrowAsync<AmazonRoute53Exception>(
            client.ListResourceRecordSetsAsync(new ListResourceRecordSetsRequest { HostedZoneId = id }, TestContext.Current.CancellationToken));

        (error.Message, error.ErrorType).ShouldBe(("Request object does not have required field HostedZoneId set", ErrorType.Sender));
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_WithAMemberThatEndsLikeAWrapper_IsReadFromTheRoot()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml("<GetHostedZoneResponse><CheckResult><HostedZone><Id>no</Id></HostedZone></CheckResult><HostedZone><Id>yes</Id></HostedZone></GetHostedZoneResponse>"));
        using var client = server.Route53();

        var answer = await client.GetHostedZoneAsync(new GetHostedZoneRequest { Id = "Z1" }, TestContext.Current.CancellationToken);

        answer.HostedZone.ShouldNotBeNull().Id.ShouldBe("yes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"HostedZone\":{}}")]
    [InlineData("<GetHostedZoneResponse>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><GetHostedZoneResponse/>")]
    public async Task Answer_ThatIsNoPlainXml_FailsTheCall(string body)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Xml(body));
        using var client = server.Route53();

        await Should.ThrowAsync<Exception>(client.GetHostedZoneAsync(new GetHostedZoneRequest { Id = "Z1" }, TestContext.Current.CancellationToken));
    }
}
