using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Tests.Ec2;

/// <summary>VPCs, subnets, DHCP options and VPC Block Public Access.</summary>
public sealed class VpcTests : IAsyncDisposable
{
    private readonly NetworkBench _bench = new();

    [Fact]
    public void DescribeVpcs_OfTheArticle_IsOneWithItsBlockAndOptions()
    {
        var vpc = _bench.Ec2("DescribeVpcs").List("vpcSet").ShouldHaveSingleItem();

        vpc.Text("vpcId").ShouldBe(ArticleNetwork.VpcId);
        vpc.Each("cidrBlockAssociationSet", "cidrBlock").ShouldBe([ArticleNetwork.VpcCidr]);
        var options = _bench.Ec2("DescribeDhcpOptions", $"DhcpOptionsId.1={vpc.Text("dhcpOptionsId")}").List("dhcpOptionsSet").ShouldHaveSingleItem();
        options.List("dhcpConfigurationSet").Single(option => option.Text("key") == "domain-name-servers").Each("valueSet", "value").ShouldBe(["AmazonProvidedDNS"]);
    }

    [Theory]
    [InlineData("enableDnsSupport", "EnableDnsSupport")]
    [InlineData("enableDnsHostnames", "EnableDnsHostnames")]
    public void ModifyVpcAttribute_SwitchesOneAttributeAlone(string attribute, string parameter)
    {
        _bench.Ec2("ModifyVpcAttribute", $"VpcId={ArticleNetwork.VpcId}&{parameter}.Value=false");

        Attribute(attribute).ShouldBe("false");
        new[] { "enableDnsSupport", "enableDnsHostnames" }.Count(name => Attribute(name) == "true").ShouldBe(1);
        _bench.Ec2("ModifyVpcAttribute", $"VpcId={ArticleNetwork.VpcId}&{parameter}.Value=true");
        Attribute(attribute).ShouldBe("true");
    }

    [Theory]
    [InlineData("VpcId=vpc-0&EnableDnsSupport.Value=true", "InvalidVpcID.NotFound")]
    [InlineData("EnableDnsSupport.Value=true", "MissingParameter")]
    [InlineData("VpcId=vpc-0a1b2c3d4e5f60718", "MissingParameter")]
    [InlineData("VpcId=vpc-0a1b2c3d4e5f60718&EnableDnsSupport.Value=true&EnableDnsHostnames.Value=true", "InvalidParameterCombination")]
    public void ModifyVpcAttribute_AskedWrongly_IsRefused(string form, string code) =>
        NetworkBench.Refusal(() => _bench.Ec2("ModifyVpcAttribute", form)).Code.ShouldBe(code);

    [Fact]
    public void DescribeVpcAttribute_Unknown_IsRefused() =>
        NetworkBench.Refusal(() => _bench.Ec2("DescribeVpcAttribute", $"VpcId={ArticleNetwork.VpcId}&Attribute=colour")).Code.ShouldBe("InvalidParameterValue");

    [Fact]
    public void DescribeVpcs_WithEncryptionControls_TellsTheirMode()
    {
        Vpc().ContainsKey("encryptionControl").ShouldBeFalse();
        _bench.Network.Vpcs.Find(ArticleNetwork.VpcId).ShouldNotBeNull().EncryptionMode = "enforce";

        Vpc().Part("encryptionControl").Text("mode").ShouldBe("enforce");
    }

    [Fact]
    public void DescribeSubnets_CountsTheAddressesThatAreLeft()
    {
        var subnet = _bench.Ec2("DescribeSubnets", $"SubnetId.1={ArticleNetwork.ComputeSubnets[0].Id}").List("subnetSet").ShouldHaveSingleItem();

        // A web server, the functions' interface and the endpoint's.
        subnet.Text("availableIpAddressCount").ShouldBe("248");
        subnet.Text("cidrBlock").ShouldBe("10.20.1.0/24");
    }

    [Fact]
    public void DescribeVpcBlockPublicAccessOptions_TellsTheModeAndItsExclusions()
    {
        _bench.Ec2("DescribeVpcBlockPublicAccessOptions")["vpcBlockPublicAccessOptions"].Text("internetGatewayBlockMode").ShouldBe("off");
        _bench.Network.PublicAccessMode = "block-bidirectional";
        _bench.Network.PublicAccessExclusions.Add(new PublicAccessExclusionRecord { Id = "vpcbpa-exclude-01", ResourceArn = "arn:aws:ec2:ap-northeast-1:111122223333:vpc/vpc-0", Mode = "allow-egress" });

        var options = _bench.Ec2("DescribeVpcBlockPublicAccessOptions")["vpcBlockPublicAccessOptions"];
        (options.Text("internetGatewayBlockMode"), options.Text("state")).ShouldBe(("block-bidirectional", "update-complete"));
        _bench.Ec2("DescribeVpcBlockPublicAccessExclusions").Each("vpcBlockPublicAccessExclusionSet", "internetGatewayExclusionMode").ShouldBe(["allow-egress"]);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private System.Text.Json.Nodes.JsonObject Vpc() => _bench.Ec2("DescribeVpcs", $"VpcId.1={ArticleNetwork.VpcId}").List("vpcSet").ShouldHaveSingleItem();

    private string Attribute(string name) => _bench.Ec2("DescribeVpcAttribute", $"VpcId={ArticleNetwork.VpcId}&Attribute={name}")[name].Text("value");
}
