using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Ec2;

/// <summary>VPC endpoints, their interfaces and private DNS.</summary>
public sealed class VpcEndpointTests : IAsyncDisposable
{
    private const string Service = "com.amazonaws.ap-northeast-1.kms";
    private readonly NetworkBench _bench = new();
    private readonly string _id = ArticleNetwork.SecretsManagerEndpoint.Id;

    [Fact]
    public void DescribeVpcEndpoints_OfSecretsManager_AnswersItsUsualName()
    {
        var endpoint = Endpoint(_id);

        endpoint.Text("state").ShouldBe("available");
        endpoint.Text("privateDnsEnabled").ShouldBe("true");
        endpoint.Texts("subnetIdSet").ShouldBe(ArticleNetwork.ComputeSubnets.Select(subnet => subnet.Id));
        endpoint.Each("dnsEntrySet", "dnsName").Count.ShouldBe(4);
        endpoint.Each("dnsEntrySet", "dnsName")[^1].ShouldBe("secretsmanager.ap-northeast-1.amazonaws.com");
        Faces(_id).ShouldAllBe(face => face.Text("interfaceType") == "vpc_endpoint" && face.Text("requesterManaged") == "true");
    }

    [Fact]
    public void ModifyVpcEndpoint_PrivateDnsOff_TakesTheUsualNameAway()
    {
        _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&PrivateDnsEnabled=false");

        Endpoint(_id).Each("dnsEntrySet", "dnsName").ShouldNotContain("secretsmanager.ap-northeast-1.amazonaws.com");
        _bench.Ec2("ModifyVpcAttribute", $"VpcId={ArticleNetwork.VpcId}&EnableDnsHostnames.Value=false");
        NetworkBench.Refusal(() => _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&PrivateDnsEnabled=true")).Code.ShouldBe("InvalidParameter");
        _bench.Ec2("ModifyVpcAttribute", $"VpcId={ArticleNetwork.VpcId}&EnableDnsHostnames.Value=true");
        _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&PrivateDnsEnabled=true");
        Endpoint(_id).Text("privateDnsEnabled").ShouldBe("true");
    }

    [Fact]
    public void ModifyVpcEndpoint_Groups_ReachItsInterfaces()
    {
        _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&AddSecurityGroupId.1={ArticleNetwork.WebGroup}&RemoveSecurityGroupId.1={ArticleNetwork.EndpointGroup}");

        Endpoint(_id).Each("groupSet", "groupId").ShouldBe([ArticleNetwork.WebGroup]);
        Faces(_id).ShouldAllBe(face => face.Each("groupSet", "groupId").SequenceEqual(new[] { ArticleNetwork.WebGroup }));
    }

    [Fact]
    public void ModifyVpcEndpoint_Subnets_ComeAndGoWithAnInterface()
    {
        var (gone, stays) = (ArticleNetwork.ComputeSubnets[0].Id, ArticleNetwork.ComputeSubnets[1].Id);
        NetworkBench.Refusal(() => _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&AddSubnetId.1={ArticleNetwork.PublicSubnets[0].Id}")).Code.ShouldBe("DuplicateSubnetsInSameZone");

        _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&RemoveSubnetId.1={gone}");
        Faces(_id).ShouldHaveSingleItem().Text("subnetId").ShouldBe(stays);
        _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&AddSubnetId.1={gone}");
        Faces(_id).Select(face => face.Text("privateIpAddress")).Order(StringComparer.Ordinal).ShouldBe(["10.20.1.254", "10.20.2.11"]);
    }

    [Fact]
    public void ModifyVpcEndpoint_AddressTypes_AreTold()
    {
        _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&IpAddressType=dualstack&DnsOptions.DnsRecordIpType=ipv6");

        (Endpoint(_id).Text("ipAddressType"), Endpoint(_id).Part("dnsOptions").Text("dnsRecordIpType")).ShouldBe(("dualstack", "ipv6"));
    }

    [Fact]
    public void ModifyVpcEndpoint_Policy_IsKeptUntilItIsReset()
    {
        const string policy = """{"Statement":[]}""";
        _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&PolicyDocument={Uri.EscapeDataString(policy)}");
        _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&PrivateDnsEnabled=true");
        Endpoint(_id).Text("policyDocument").ShouldBe(policy);

        _bench.Ec2("ModifyVpcEndpoint", $"VpcEndpointId={_id}&ResetPolicy=true");

        Endpoint(_id).Text("policyDocument").ShouldContain("\"Effect\":\"Allow\"");
    }

    [Fact]
    public void CreateVpcEndpoint_ThenDeleted_LeavesNothingBehind()
    {
        var subnet = ArticleNetwork.ComputeSubnets[0].Id;
        var form = $"VpcEndpointType=Interface&VpcId={ArticleNetwork.VpcId}&ServiceName={Service}&SubnetId.1={subnet}&PrivateDnsEnabled=true";
        var created = _bench.Ec2("CreateVpcEndpoint", $"{form}&SecurityGroupId.1={ArticleNetwork.EndpointGroup}")["vpcEndpoint"].Text("vpcEndpointId");

        Faces(created).ShouldHaveSingleItem().Each("groupSet", "groupId").ShouldBe([ArticleNetwork.EndpointGroup]);
        NetworkBench.Refusal(() => _bench.Ec2("CreateVpcEndpoint", form)).Code.ShouldBe("InvalidParameter");
        _bench.Ec2("DeleteVpcEndpoints", $"VpcEndpointId.1={created}&VpcEndpointId.2=vpce-0").Each("unsuccessful", "resourceId").ShouldBe(["vpce-0"]);
        Faces(created).ShouldBeEmpty();
        NetworkBench.Refusal(() => _bench.Ec2("DescribeVpcEndpoints", $"VpcEndpointId.1={created}")).Code.ShouldBe("InvalidVpcEndpointId.NotFound");
    }

    [Fact]
    public void CreateVpcEndpoint_WithoutAGroup_CarriesTheDefaultOne()
    {
        var created = _bench.Ec2("CreateVpcEndpoint", $"VpcEndpointType=Interface&VpcId={ArticleNetwork.VpcId}&ServiceName={Service}")["vpcEndpoint"];

        created.Each("groupSet", "groupName").ShouldBe(["default"]);
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    private JsonObject Endpoint(string id) => _bench.Ec2("DescribeVpcEndpoints", $"VpcEndpointId.1={id}").List("vpcEndpointSet").ShouldHaveSingleItem();

    private IReadOnlyList<JsonObject> Faces(string id) =>
        _bench.Ec2("DescribeNetworkInterfaces", $"Filter.1.Name=description&Filter.1.Value.1={Uri.EscapeDataString($"VPC Endpoint Interface {id}")}").List("networkInterfaceSet");
}
