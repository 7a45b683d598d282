using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Hops;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Hops;

public sealed class InternetHopTests
{
    private static readonly Subnet Here = Places.Subnet("subnet-app-a", "10.0.1.0/24", "a");
    private static readonly NetworkEstate Estate = Places.Internet().Put(new EgressOnlyGateway("eigw-a", "vpc-a"));

    [Theory]
    [InlineData("igw-a", "Request Gateway igw-a Pass InternetGatewayPasses igw-a")]
    [InlineData("igw-b", "Request Gateway igw-b Block InternetGatewayDetached igw-b | vpc-a")]
    [InlineData("igw-none", "Request Gateway igw-none Block InternetGatewayDetached igw-none | vpc-a")]
    [InlineData("igw-gone", "Request Gateway igw-gone Unknown NotReadable igw-gone | ec2:DescribeInternetGateways")]
    public void Gateway_OfAVpc_PassesWhenItIsAttachedThere(string id, string said)
    {
        var trail = Trail(Estate.Put(new InternetGateway("igw-b", "vpc-b"), new InternetGateway("igw-none", null)));
        InternetHop.Gateway(trail, id, Here, false);

        HopWords.Of(trail).ShouldBe([said]);
        trail.Missing.ShouldBe(id == "igw-gone" ? [new Missing("ec2:DescribeInternetGateways", id)] : []);
    }

    [Theory]
    [InlineData("eigw-a", "Request Gateway eigw-a Pass EgressOnlyPasses eigw-a")]
    [InlineData("eigw-b", "Request Gateway eigw-b Block EgressOnlyDetached eigw-b | vpc-a")]
    [InlineData("eigw-gone", "Request Gateway eigw-gone Unknown NotReadable eigw-gone | ec2:DescribeEgressOnlyInternetGateways")]
    public void EgressOnly_OfAVpc_PassesWhenItIsAttachedThere(string id, string said)
    {
        var trail = Trail(Estate.Put(new EgressOnlyGateway("eigw-b", "vpc-b")));
        InternetHop.EgressOnly(trail, id, Here);

        HopWords.Of(trail).ShouldBe([said]);
    }

    /// <summary>VPC guide, "Block public access": ingress mode leaves NAT and egress-only gateways alone; an exclusion for egress does not admit ingress.</summary>
    [Theory]
    [InlineData(PublicAccessMode.Off, true, "", false)]
    [InlineData(PublicAccessMode.BlockIngress, true, "", true)]
    [InlineData(PublicAccessMode.BlockIngress, false, "", false)]
    [InlineData(PublicAccessMode.BlockBidirectional, true, "", true)]
    [InlineData(PublicAccessMode.BlockBidirectional, false, "", true)]
    [InlineData(PublicAccessMode.BlockBidirectional, false, "vpc-a", false)]
    [InlineData(PublicAccessMode.BlockBidirectional, false, "subnet-app-a", false)]
    [InlineData(PublicAccessMode.BlockBidirectional, false, "vpc-b", true)]
    [InlineData(PublicAccessMode.BlockBidirectional, true, "vpc-a", true)]
    [InlineData(PublicAccessMode.BlockBidirectional, true, "+vpc-a", false)]
    [InlineData(PublicAccessMode.BlockIngress, true, "+subnet-app-a", false)]
    [InlineData(PublicAccessMode.BlockIngress, true, "subnet-app-a", true)]
    public void Gateway_UnderBlockPublicAccess_StopsWhatTheModeStops(PublicAccessMode mode, bool ingress, string exclusion, bool stops)
    {
        var trail = Trail(Estate.Put(new BlockPublicAccess(mode, exclusion.Length == 0 ? [] : [new(exclusion.TrimStart('+'), exclusion[0] == '+')])));
        InternetHop.Gateway(trail, "igw-a", Here, ingress);

        var name = mode == PublicAccessMode.BlockIngress ? "block-ingress" : "block-bidirectional";
        HopWords.Of(trail).Skip(1).ShouldBe(stops ? [$"Request Vpc vpc-a Block PublicAccessBlocked igw-a | {name}"] : []);
    }

    [Theory]
    [InlineData(PublicAccessMode.BlockBidirectional, true)]
    [InlineData(PublicAccessMode.BlockIngress, false)]
    public void EgressOnly_UnderBlockPublicAccess_IsStoppedInBothDirectionsOnly(PublicAccessMode mode, bool stops)
    {
        var trail = Trail(Estate.Put(new BlockPublicAccess(mode, [])));
        InternetHop.EgressOnly(trail, "eigw-a", Here);

        trail.Hops.Count.ShouldBe(stops ? 2 : 1);
    }

    [Fact]
    public void Gateway_WhenBlockPublicAccessWasNotRead_IsNotKnown()
    {
        var trail = Trail(Estate with { PublicAccess = new(null, null, null) });
        InternetHop.Gateway(trail, "igw-a", Here, false);

        HopWords.Of(trail).ShouldBe(["Request Gateway igw-a Pass InternetGatewayPasses igw-a", "Request Vpc vpc-a Unknown NotReadable vpc-a | ec2:DescribeVpcBlockPublicAccessOptions"]);
        trail.Missing.ShouldBe([new Missing("ec2:DescribeVpcBlockPublicAccessOptions", "vpc-a")]);
    }

    [Theory]
    [InlineData(IpFamily.V4, false, true)]
    [InlineData(IpFamily.V4, true, false)]
    [InlineData(IpFamily.V6, false, false)]
    public void PublicAddress_OfAnInterface_IsNeededForIPv4Alone(IpFamily family, bool has, bool stops)
    {
        var trail = Trail(Estate) with { Family = family };
        InternetHop.PublicAddress(trail, "eni-app", has, "igw-a", []);

        HopWords.Of(trail).ShouldBe(stops ? ["Request Gateway igw-a Block NoPublicAddress eni-app | igw-a"] : []);
    }

    private static Trail Trail(NetworkEstate estate) => new(new NetworkIndex(estate), IpFamily.V4, 443, PortRange.LinuxClients);
}
