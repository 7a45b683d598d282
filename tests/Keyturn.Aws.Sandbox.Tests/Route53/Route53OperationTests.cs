using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Tests.Route53;

/// <summary>Private zones: which a VPC sees, what stands in them, and what changes.</summary>
public sealed class Route53OperationTests : IAsyncDisposable
{
    private const string ByVpc = $"hostedzonesbyvpc?vpcid={ArticleNetwork.VpcId}&vpcregion={ArticleNetwork.Region}";
    private readonly NetworkBench _bench = new();

    private string Zone => _bench.Route53("GET", ByVpc).List("HostedZoneSummaries").ShouldHaveSingleItem().Text("HostedZoneId");

    [Fact]
    public void ListHostedZonesByVPC_ThenTheZone_LeadsToTheDatabases()
    {
        var zone = _bench.Route53("GET", $"hostedzone/{Zone}");

        zone["HostedZone"].Text("Name").ShouldBe("keyturn.internal.");
        zone.Part("HostedZone").Part("Config").Text("PrivateZone").ShouldBe("true");
        zone.Each("VPCs", "VPCId").ShouldBe([ArticleNetwork.VpcId]);
        var record = _bench.Route53("GET", $"hostedzone/{Zone}/rrset").List("ResourceRecordSets").Single(one => one.Text("Name") == "keyturn-orders.keyturn.internal.");
        (record.Text("Type"), record.List("ResourceRecords")[0].Text("Value")).ShouldBe(("CNAME", ArticleNetwork.Orders.Host));
    }

    [Fact]
    public void ListHostedZones_InPages_GivesEachOnce()
    {
        var (seen, query) = (new List<string>(), "hostedzone?maxitems=1");
        for (var more = true; more;)
        {
            var page = _bench.Route53("GET", query);
            seen.AddRange(page.Each("HostedZones", "Id"));
            more = page.Text("IsTruncated") == "true";
            if (more) query = $"hostedzone?maxitems=1&marker={Uri.EscapeDataString(page.Text("NextMarker"))}";
        }

        seen.ShouldBe(_bench.World.World.Accounts[0].Zones.All.Select(zone => $"/hostedzone/{zone.Id}"));
        seen.Count.ShouldBe(2);
    }

    [Fact]
    public void ListResourceRecordSets_InPages_GoesByLabelsFromTheRightAndByType()
    {
        _bench.World.World.Accounts[0].Zones.Add(new HostedZoneRecord
        {
            Id = "Z1", Name = "example.com.",
            Records = [new("b.example.com.", "A", 60, ["10.0.0.2"]), new("a.b.example.com.", "A", 60, ["10.0.0.3"]), new("example.com.", "NS", 60, ["n"]), new("b.example.com.", "AAAA", 60, ["::1"])],
        });
        var (seen, query) = (new List<string>(), "hostedzone/Z1/rrset?maxitems=1");
        for (var more = true; more;)
        {
            var page = _bench.Route53("GET", query);
            seen.AddRange(page.List("ResourceRecordSets").Select(one => $"{one["Name"]} {one["Type"]}"));
            more = page.Text("IsTruncated") == "true";
            if (more) query = $"hostedzone/Z1/rrset?maxitems=1&name={page.Text("NextRecordName")}&type={page.Text("NextRecordType")}";
        }

        seen.ShouldBe(["example.com. NS", "b.example.com. A", "b.example.com. AAAA", "a.b.example.com. A"]);
        _bench.Route53("GET", "hostedzone/Z1/rrset?name=b.example.com").List("ResourceRecordSets").Count.ShouldBe(3);
    }

    [Fact]
    public void ChangeResourceRecordSets_Upsert_PutsAnAliasInThePlaceOfTheRecord()
    {
        var before = _bench.Route53("GET", $"hostedzone/{Zone}").Text("HostedZone");
        Change(Record("UPSERT", "KEYTURN-orders.keyturn.internal", "CNAME", "<AliasTarget><HostedZoneId>Z2</HostedZoneId><DNSName>vpce.example</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>"));

        var record = _bench.Route53("GET", $"hostedzone/{Zone}/rrset").List("ResourceRecordSets").Single(one => one.Text("Name") == "keyturn-orders.keyturn.internal.");
        record["AliasTarget"].Text("DNSName").ShouldBe("vpce.example");
        record.ContainsKey("TTL").ShouldBeFalse();
        _bench.Route53("GET", $"hostedzone/{Zone}").Text("HostedZone").ShouldBe(before);
    }

    [Theory]
    [InlineData("CREATE", "keyturn-orders.keyturn.internal.", "InvalidChangeBatch")]
    [InlineData("DELETE", "nobody.keyturn.internal.", "InvalidChangeBatch")]
    [InlineData("CREATE", "elsewhere.example.", "InvalidChangeBatch")]
    [InlineData("RENAME", "a.keyturn.internal.", "InvalidInput")]
    public void ChangeResourceRecordSets_OneOfABatchRefused_ChangesNothing(string action, string name, string code)
    {
        var before = _bench.Route53("GET", $"hostedzone/{Zone}/rrset").ToJsonString();

        NetworkBench.Refusal(() => Change(Record("CREATE", "new.keyturn.internal.", "A", Value("10.0.0.1")) + Record(action, name, "CNAME", Value("x")))).Code.ShouldBe(code);

        _bench.Route53("GET", $"hostedzone/{Zone}/rrset").ToJsonString().ShouldBe(before);
    }

    [Fact]
    public void AssociateVPCWithHostedZone_ThenDisassociated_ComesAndGoes()
    {
        const string vpc = "<A><VPC><VPCRegion>us-east-1</VPCRegion><VPCId>vpc-0b</VPCId></VPC></A>";
        const string first = $"<A><VPC><VPCRegion>{ArticleNetwork.Region}</VPCRegion><VPCId>{ArticleNetwork.VpcId}</VPCId></VPC></A>";
        var zone = Zone;
        _bench.Route53("POST", $"hostedzone/{zone}/associatevpc", vpc)["ChangeInfo"].Text("Status").ShouldBe("INSYNC");

        _bench.Route53("GET", "hostedzonesbyvpc?vpcid=vpc-0b&vpcregion=us-east-1").Each("HostedZoneSummaries", "HostedZoneId").ShouldBe([zone]);
        NetworkBench.Refusal(() => _bench.Route53("POST", $"hostedzone/{zone}/associatevpc", vpc)).Code.ShouldBe("ConflictingDomainExists");
        _bench.Route53("POST", $"hostedzone/{zone}/disassociatevpc", vpc);
        NetworkBench.Refusal(() => _bench.Route53("POST", $"hostedzone/{zone}/disassociatevpc", vpc)).Code.ShouldBe("VPCAssociationNotFound");
        NetworkBench.Refusal(() => _bench.Route53("POST", $"hostedzone/{zone}/disassociatevpc", first)).Code.ShouldBe("LastVPCAssociation");
        NetworkBench.Refusal(() => _bench.Route53("POST", $"hostedzone/{zone}/associatevpc", "<A><VPC><VPCId>vpc-0b</VPCId></VPC></A>")).Code.ShouldBe("InvalidInput");
    }

    [Theory]
    [InlineData("hostedzone/Z0", "NoSuchHostedZone")]
    [InlineData("hostedzone/Z0/rrset", "NoSuchHostedZone")]
    [InlineData("hostedzone?marker=nobody", "InvalidInput")]
    [InlineData("hostedzonesbyvpc?vpcid=vpc-0", "InvalidInput")]
    [InlineData("hostedzonesbyvpc?vpcid=vpc-0&vpcregion=r&nexttoken=nobody", "InvalidPaginationToken")]
    public void Reads_AskedWrongly_AreRefused(string path, string code) => NetworkBench.Refusal(() => _bench.Route53("GET", path)).Code.ShouldBe(code);

    [Fact]
    public void Operations_AreTheOnesANetworkIsReadAndSetRightBy() => NetworkBench.Route53Table.Routes.Select(route => route.Operation.Name).ShouldBe(
        ["ListHostedZones", "ListHostedZonesByVPC", "GetHostedZone", "ListResourceRecordSets", "ChangeResourceRecordSets", "AssociateVPCWithHostedZone", "DisassociateVPCFromHostedZone"]);

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private System.Text.Json.Nodes.JsonObject Change(string changes) =>
        _bench.Route53("POST", $"hostedzone/{Zone}/rrset/", $"<ChangeResourceRecordSetsRequest><ChangeBatch><Changes>{changes}</Changes></ChangeBatch></ChangeResourceRecordSetsRequest>");

    private static string Record(string action, string name, string type, string content) =>
        $"<Change><Action>{action}</Action><ResourceRecordSet><Name>{name}</Name><Type>{type}</Type>{content}</ResourceRecordSet></Change>";

    private static string Value(string value) => $"<TTL>60</TTL><ResourceRecords><ResourceRecord><Value>{value}</Value></ResourceRecord></ResourceRecords>";
}
