using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Tracing;

/// <summary>What a database's name answers: the private address in its own VPC, elsewhere the public one of a public database.</summary>
public sealed class DatabaseNameTests
{
    private const string Fine = "Reachable IntraVpc";
    private const string Custom = "10.0.0.53";

    private static readonly NetworkEstate PublicThere = Places.Peered().Database("orders", db => db with { PubliclyAccessible = true });

    [Fact]
    public void Trace_WithDnsSupportNotRead_IsNotKnown() => CheckWords.Of(Places.Classic().Vpc("vpc-a", vpc => vpc with { DnsSupport = null }), Places.AppToDb)
        .ShouldBe("Unknown None, Dns Resolver vpc-a Unknown NotReadable vpc-a | ec2:DescribeVpcAttribute, missing ec2:DescribeVpcAttribute vpc-a");

    [Fact]
    public void Trace_InAVpcThatWasNotRead_IsNotKnown() => CheckWords.Of(Places.Classic() with { Vpcs = Places.Empty<Vpc>() }, Places.AppToDb)
        .ShouldBe("Unknown None, Dns Resolver vpc-a Unknown NotReadable vpc-a | ec2:DescribeVpcs, missing ec2:DescribeVpcs vpc-a");

    /// <summary>RDS names are in public DNS, so that any server knows them; only where the answer depends on who is asked is it in doubt.</summary>
    [Theory]
    [InlineData(Custom, true, false, Fine)]
    [InlineData(Custom, false, false, Fine)]
    [InlineData(Custom, true, true, "Unknown None, Dns Resolver vpc-a Unknown DnsUsesCustomResolver vpc-a")]
    [InlineData("AmazonProvidedDNS", true, true, Fine)]
    [InlineData("AmazonProvidedDNS", false, false, "Blocked None, Dns Resolver vpc-a Block DnsSupportOff vpc-a, DNS of vpc-a")]
    [InlineData(null, true, false, Fine)]
    [InlineData(null, true, true, "Unknown None, Dns Resolver vpc-a Unknown NotReadable dopt-1 | ec2:DescribeDhcpOptions, missing ec2:DescribeDhcpOptions dopt-1")]
    [InlineData(null, false, false, "Unknown None, Dns Resolver vpc-a Unknown NotReadable dopt-1 | ec2:DescribeDhcpOptions, missing ec2:DescribeDhcpOptions dopt-1")]
    public void Trace_WithServersOfTheOptions_AsksThem(string? server, bool support, bool isPublic, string said)
    {
        var estate = Places.Classic().Vpc("vpc-a", vpc => vpc with { DhcpOptionsId = "dopt-1", DnsSupport = support }).Database("orders", db => db with { PubliclyAccessible = isPublic });

        CheckWords.Of(server is null ? estate : estate.Put(new DhcpOptions("dopt-1", [server])), Places.AppToDb).ShouldBe(said);
    }

    /// <summary>Only the database's own side of an active connection between the two VPCs makes the answer private.</summary>
    [Theory]
    [InlineData("vpc-a", "vpc-b", true, "active", true)]
    [InlineData("vpc-b", "vpc-a", true, "active", true)]
    [InlineData("vpc-a", "vpc-b", false, "active", false)]
    [InlineData("vpc-a", "vpc-b", true, "deleted", false)]
    [InlineData("vpc-a", "vpc-m", true, "active", false)]
    [InlineData("vpc-m", "vpc-b", true, "active", false)]
    public void Trace_OverPeering_IsPrivateByTheOptionOfTheDatabasesSide(string requester, string accepter, bool resolves, string status, bool privately)
    {
        PeeringSide Side(string vpcId) => new(vpcId, Places.Region, [Cidr.Parse(vpcId == "vpc-a" ? "10.0.0.0/16" : "10.1.0.0/16")]) { DnsResolution = resolves == (vpcId != "vpc-a") };
        var estate = PublicThere.Put(new Peering("pcx-1", Side(requester), Side(accepter)) { Status = status });

        CheckWords.Hops(estate, Places.AppToDb, Keyturn.Readiness.Network.Verdicts.Phase.Dns).ShouldBe($"{(privately ? "DnsDatabaseAnswer" : "DnsDatabasePublicAnswer")} orders");
    }

    [Fact]
    public void Trace_ToAPublicDatabaseWhenPeeringsWereNotRead_TakesThePublicAnswer() =>
        CheckWords.Hops(Places.PublicDatabase() with { Peerings = new(null, null, null) }, Places.AppToDb, Keyturn.Readiness.Network.Verdicts.Phase.Dns).ShouldBe("DnsDatabasePublicAnswer orders");
}
