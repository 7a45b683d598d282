using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Filters;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Hops;

public sealed class PeeringHopTests
{
    [Theory]
    [InlineData("pcx-1", "vpc-a", "vpc-b", "10.1.1.0/24", "Pass PeeringPasses pcx-1 | vpc-b")]
    [InlineData("pcx-1", "vpc-b", "vpc-a", "10.0.1.0/24", "Pass PeeringPasses pcx-1 | vpc-a")]
    [InlineData("pcx-1", "vpc-a", "vpc-m", "10.1.1.0/24", "Block PeeringNotTransitive pcx-1 | vpc-m | vpc-b")]
    [InlineData("pcx-1", "vpc-z", "vpc-b", "10.1.1.0/24", "Block PeeringNotTransitive pcx-1 | vpc-b | ")]
    [InlineData("pcx-1", "vpc-a", "vpc-b", "10.9.1.0/24", "Block PeeringNotTransitive pcx-1 | vpc-b | vpc-b")]
    [InlineData("pcx-1", "vpc-a", "vpc-b", "10.0.0.0/15", "Block PeeringNotTransitive pcx-1 | vpc-b | vpc-b")]
    [InlineData("pcx-shut", "vpc-a", "vpc-b", "10.1.1.0/24", "Block PeeringNotActive pcx-shut | deleted")]
    [InlineData("pcx-gone", "vpc-a", "vpc-b", "10.1.1.0/24", "Unknown NotReadable pcx-gone | ec2:DescribeVpcPeeringConnections")]
    public void Cross_FromOneSide_LeadsToTheOtherAndItsBlocksOnly(string id, string from, string to, string destination, string said)
    {
        var trail = new Trail(new NetworkIndex(Places.Peered().Put(Peering("pcx-shut", Places.Region) with { Status = "deleted" })), IpFamily.V4, 1521, PortRange.LinuxClients);
        PeeringHop.Cross(trail, Phase.Reply, id, from, to, AddressSet.Of(Cidr.Parse(destination)));

        HopWords.Of(trail).ShouldBe([$"Reply Peering {id} {said}"]);
        trail.Missing.Count.ShouldBe(id == "pcx-gone" ? 1 : 0);
    }

    [Fact]
    public void Reach_OfAConnection_KnowsReferencesInsideARegion()
    {
        var index = new NetworkIndex(Places.Peered().Put(Peering("pcx-far", "us-east-1")));

        PeeringHop.Reach(index, "pcx-1").ShouldBe(ReferenceReach.Works);
        PeeringHop.Reach(index, "pcx-far").ShouldBe(ReferenceReach.Lost);
        PeeringHop.Reach(index, "pcx-gone").ShouldBe(ReferenceReach.Lost);
        PeeringHop.Reach(new NetworkIndex(new NetworkEstate()), "pcx-1").ShouldBe(ReferenceReach.Lost);
    }

    private static Peering Peering(string id, string region) => new(id, new("vpc-a", Places.Region, [Cidr.Parse("10.0.0.0/16")]), new("vpc-b", region, [Cidr.Parse("10.1.0.0/16")]));
}
