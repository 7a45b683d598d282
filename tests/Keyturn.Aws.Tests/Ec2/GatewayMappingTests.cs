using Amazon.EC2.Model;
using Keyturn.Aws.Ec2;

namespace Keyturn.Aws.Tests.Ec2;

public sealed class GatewayMappingTests
{
    [Fact]
    public void From_NatGateway_HasTheAddressesOfItsPrimary()
    {
        var nat = GatewayMapping.From(new NatGateway
        {
            NatGatewayId = "nat-1",
            VpcId = "vpc-1",
            SubnetId = "subnet-1",
            State = "available",
            ConnectivityType = "public",
            NatGatewayAddresses =
            [
                new() { PublicIp = "203.0.113.1", PrivateIp = "10.0.0.1", IsPrimary = false },
                new() { PublicIp = "203.0.113.2", PrivateIp = "10.0.0.2", IsPrimary = true },
            ],
        });

        (nat.Id, nat.VpcId, nat.SubnetId, nat.State, nat.Private).ShouldBe(("nat-1", "vpc-1", "subnet-1", "available", false));
        nat.PublicAddress.ToString().ShouldBe("203.0.113.2");
        nat.PrivateAddress.ToString().ShouldBe("10.0.0.2");
    }

    [Fact]
    public void From_RegionalNatGateway_HasZonesAndNoSubnet()
    {
        var nat = GatewayMapping.From(new NatGateway
        {
            NatGatewayId = "nat-1",
            VpcId = "vpc-1",
            SubnetId = "",
            NatGatewayAddresses =
            [
                new() { PublicIp = "203.0.113.1", AvailabilityZone = "ap-northeast-1a" },
                new() { PublicIp = "203.0.113.2", AvailabilityZone = "ap-northeast-1c" },
                new() { PublicIp = "203.0.113.3", AvailabilityZone = "ap-northeast-1a" },
            ],
        });

        nat.SubnetId.ShouldBeNull();
        nat.Zones.ShouldBe(["ap-northeast-1a", "ap-northeast-1c"]);
        nat.PublicAddress.ToString().ShouldBe("203.0.113.1");
    }

    [Fact]
    public void From_PrivateNatGateway_HasNothingPublic()
    {
        var nat = GatewayMapping.From(new NatGateway { NatGatewayId = "nat-1", VpcId = "vpc-1", ConnectivityType = "private" });

        nat.Private.ShouldBeTrue();
        nat.PublicAddress.ShouldBeNull();
        nat.PrivateAddress.ShouldBeNull();
    }

    [Theory]
    [InlineData("available", "vpc-1")]
    [InlineData("attached", "vpc-1")]
    [InlineData("detaching", null)]
    public void From_InternetGateways_AreAttachedOnlyInThoseStates(string state, string? vpcId)
    {
        List<InternetGatewayAttachment> attachments = [new() { VpcId = "vpc-1", State = state }];

        GatewayMapping.From(new InternetGateway { InternetGatewayId = "igw-1", Attachments = attachments }).AttachedVpcId.ShouldBe(vpcId);
        GatewayMapping.From(new EgressOnlyInternetGateway { EgressOnlyInternetGatewayId = "eigw-1", Attachments = attachments }).AttachedVpcId.ShouldBe(vpcId);
    }

    [Fact]
    public void From_DetachedGateway_IsOfNoVpc() =>
        GatewayMapping.From(new InternetGateway { InternetGatewayId = "igw-1" }).AttachedVpcId.ShouldBeNull();
}
