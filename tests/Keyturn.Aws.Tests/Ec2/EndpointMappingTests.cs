using Amazon.EC2.Model;
using Keyturn.Aws.Ec2;

namespace Keyturn.Aws.Tests.Ec2;

public sealed class EndpointMappingTests
{
    [Fact]
    public void From_InterfaceEndpoint_KeepsWhatAPathMeets()
    {
        var endpoint = EndpointMapping.From(new VpcEndpoint
        {
            VpcEndpointId = "vpce-1",
            VpcId = "vpc-1",
            ServiceName = "com.amazonaws.ap-northeast-1.secretsmanager",
            VpcEndpointType = "Interface",
            State = "available",
            NetworkInterfaceIds = ["eni-1"],
            SubnetIds = ["subnet-1"],
            Groups = [new() { GroupId = "sg-1" }],
            PrivateDnsEnabled = true,
            PolicyDocument = "{}",
        });

        (endpoint.Id, endpoint.VpcId, endpoint.ServiceName).ShouldBe(("vpce-1", "vpc-1", "com.amazonaws.ap-northeast-1.secretsmanager"));
        (endpoint.IsInterface, endpoint.State, endpoint.PrivateDns, endpoint.Policy).ShouldBe((true, "available", true, "{}"));
        endpoint.InterfaceIds.ShouldBe(["eni-1"]);
        endpoint.SubnetIds.ShouldBe(["subnet-1"]);
        endpoint.GroupIds.ShouldBe(["sg-1"]);
    }

    [Theory]
    [InlineData("Available", "available")]
    [InlineData("available", "available")]
    [InlineData("PendingAcceptance", "pendingAcceptance")]
    public void From_State_BeginsInLowerCase(string told, string state) =>
        EndpointMapping.From(new VpcEndpoint { VpcEndpointId = "vpce-1", State = new(told) }).State.ShouldBe(state);

    [Theory]
    [InlineData(null, true, false)]
    [InlineData("ipv4", true, false)]
    [InlineData("service-defined", true, false)]
    [InlineData("dualstack", true, true)]
    [InlineData("ipv6", false, true)]
    public void From_RecordType_TellsWhichFamiliesAnswer(string? type, bool v4, bool v6)
    {
        var endpoint = EndpointMapping.From(new VpcEndpoint { VpcEndpointId = "vpce-1", DnsOptions = type is null ? null : new() { DnsRecordIpType = type } });

        (endpoint.Ipv4Answers, endpoint.Ipv6Answers).ShouldBe((v4, v6));
    }

    [Fact]
    public void From_GatewayEndpoint_IsNoInterfaceAndHasFullAccess()
    {
        var endpoint = EndpointMapping.From(new VpcEndpoint { VpcEndpointId = "vpce-1", VpcEndpointType = "Gateway", PolicyDocument = "" });

        (endpoint.IsInterface, endpoint.PrivateDns, endpoint.Policy, endpoint.State).ShouldBe((false, false, null, ""));
        endpoint.InterfaceIds.ShouldBeEmpty();
    }
}
