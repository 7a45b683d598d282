using Amazon.EC2.Model;
using Keyturn.Aws.Ec2;

namespace Keyturn.Aws.Tests.Ec2;

public sealed class VpcMappingTests
{
    [Fact]
    public void From_VpcWithSecondaryAndIpv6Blocks_KeepsThoseThatAreAssociated()
    {
        var vpc = VpcMapping.From(
            new Vpc
            {
                VpcId = "vpc-1",
                OwnerId = "111122223333",
                CidrBlock = "10.0.0.0/16",
                CidrBlockAssociationSet =
                [
                    new() { CidrBlock = "10.0.0.0/16", CidrBlockState = new() { State = "associated" } },
                    new() { CidrBlock = "10.1.0.0/16", CidrBlockState = new() { State = "associated" } },
                    new() { CidrBlock = "10.2.0.0/16", CidrBlockState = new() { State = "disassociated" } },
                ],
                Ipv6CidrBlockAssociationSet =
                [
                    new() { Ipv6CidrBlock = "2001:db8::/56", Ipv6CidrBlockState = new() { State = "associated" } },
                    new() { Ipv6CidrBlock = "2001:db8:1::/56", Ipv6CidrBlockState = new() { State = "failing" } },
                ],
                DhcpOptionsId = "dopt-1",
            },
            "ap-northeast-1",
            dnsSupport: true,
            dnsHostnames: null);

        vpc.Blocks.Select(block => block.ToString()).ShouldBe(["10.0.0.0/16", "10.1.0.0/16", "2001:db8::/56"]);
        (vpc.Id, vpc.OwnerId, vpc.Region, vpc.DhcpOptionsId).ShouldBe(("vpc-1", "111122223333", "ap-northeast-1", "dopt-1"));
        vpc.DnsSupport.ShouldBe(true);
        vpc.DnsHostnames.ShouldBeNull();
    }

    [Fact]
    public void From_VpcWithoutAssociations_HasItsPrimaryBlock() =>
        VpcMapping.From(new Vpc { VpcId = "vpc-1", CidrBlock = "10.0.0.0/16" }, "r", true, true).Blocks.ShouldHaveSingleItem().ToString().ShouldBe("10.0.0.0/16");

    [Theory]
    [InlineData("default")]
    [InlineData(null)]
    public void From_VpcWithoutDhcpOptionsOfItsOwn_UsesTheAmazonResolver(string? id) =>
        VpcMapping.From(new Vpc { VpcId = "vpc-1", CidrBlock = "10.0.0.0/16", DhcpOptionsId = id }, "r", true, true).DhcpOptionsId.ShouldBeNull();

    [Fact]
    public void From_Ipv6OnlySubnet_HasItsIpv6BlockAlone()
    {
        var subnet = VpcMapping.From(new Subnet
        {
            SubnetId = "subnet-1",
            VpcId = "vpc-1",
            AvailabilityZone = "ap-northeast-1a",
            Ipv6CidrBlockAssociationSet =
            [
                new() { Ipv6CidrBlock = "2001:db8::/64", Ipv6CidrBlockState = new() { State = "associated" } },
                new() { Ipv6CidrBlock = "2001:db8:0:1::/64", Ipv6CidrBlockState = new() { State = "disassociating" } },
            ],
        });

        (subnet.Id, subnet.VpcId, subnet.Zone).ShouldBe(("subnet-1", "vpc-1", "ap-northeast-1a"));
        subnet.Blocks.ShouldHaveSingleItem().ToString().ShouldBe("2001:db8::/64");
    }

    [Fact]
    public void From_DhcpOptions_KeepsNameServersOnly()
    {
        var options = VpcMapping.From(new DhcpOptions
        {
            DhcpOptionsId = "dopt-1",
            DhcpConfigurations =
            [
                new() { Key = "domain-name", Values = ["example.test"] },
                new() { Key = "domain-name-servers", Values = ["10.0.0.2", "AmazonProvidedDNS"] },
                new() { Key = "domain-name-servers", Values = null },
            ],
        });

        options.Id.ShouldBe("dopt-1");
        options.NameServers.ShouldBe(["10.0.0.2", "AmazonProvidedDNS"]);
    }

    [Fact]
    public void From_DhcpOptionsWithNothing_HasNoServer() =>
        VpcMapping.From(new DhcpOptions { DhcpOptionsId = "dopt-1" }).NameServers.ShouldBeEmpty();
}
