using Amazon.EC2.Model;
using Keyturn.Aws.Ec2;

namespace Keyturn.Aws.Tests.Ec2;

public sealed class PeeringMappingTests
{
    [Fact]
    public void From_ActiveConnection_KeepsBothSides()
    {
        var peering = PeeringMapping.From(new VpcPeeringConnection
        {
            VpcPeeringConnectionId = "pcx-1",
            Status = new() { Code = "active" },
            RequesterVpcInfo = new()
            {
                VpcId = "vpc-1",
                OwnerId = "111122223333",
                Region = "ap-northeast-1",
                CidrBlockSet = [new() { Cidr = "10.0.0.0/16" }, new() { Cidr = "10.1.0.0/16" }],
                PeeringOptions = new() { AllowDnsResolutionFromRemoteVpc = true },
            },
            AccepterVpcInfo = new()
            {
                VpcId = "vpc-2",
                OwnerId = "444455556666",
                Region = "us-east-1",
                CidrBlockSet = [new() { Cidr = "172.16.0.0/16" }],
                Ipv6CidrBlockSet = [new() { Value = "2001:db8::/56" }],
                PeeringOptions = new() { AllowDnsResolutionFromRemoteVpc = false },
            },
        });

        (peering.Id, peering.Status).ShouldBe(("pcx-1", "active"));
        (peering.Requester.VpcId, peering.Requester.OwnerId, peering.Requester.Region, peering.Requester.DnsResolution).ShouldBe(("vpc-1", "111122223333", "ap-northeast-1", true));
        peering.Requester.Blocks.Select(block => block.ToString()).ShouldBe(["10.0.0.0/16", "10.1.0.0/16"]);
        (peering.Accepter.VpcId, peering.Accepter.OwnerId, peering.Accepter.Region, peering.Accepter.DnsResolution).ShouldBe(("vpc-2", "444455556666", "us-east-1", false));
        peering.Accepter.Blocks.Select(block => block.ToString()).ShouldBe(["172.16.0.0/16", "2001:db8::/56"]);
    }

    [Fact]
    public void From_ConnectionNotYetAccepted_TellsNoBlockOfTheOtherSide()
    {
        var peering = PeeringMapping.From(new VpcPeeringConnection
        {
            VpcPeeringConnectionId = "pcx-1",
            Status = new() { Code = "pending-acceptance" },
            RequesterVpcInfo = new() { VpcId = "vpc-1", CidrBlockSet = [new() { Cidr = "10.0.0.0/16" }] },
            AccepterVpcInfo = new() { VpcId = "vpc-2", OwnerId = "444455556666" },
        });

        peering.Status.ShouldBe("pending-acceptance");
        peering.Accepter.Blocks.ShouldBeEmpty();
        peering.Accepter.DnsResolution.ShouldBeFalse();
    }
}
