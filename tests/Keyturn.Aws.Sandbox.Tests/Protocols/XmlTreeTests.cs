using System.Text;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

/// <summary>XML as EC2, RDS and Route 53 write and read it.</summary>
public sealed class XmlTreeTests
{
    [Fact]
    public void Success_Ec2_HasTheRequestIdBesideTheMembersAndItemsInLists()
    {
        var answer = new JsonObject { ["vpcSet"] = new JsonArray(new JsonObject { ["vpcId"] = "vpc-1", ["isDefault"] = false }), ["empty"] = new JsonArray() };

        Success(NetworkBench.Ec2Table, "DescribeVpcs", answer).ShouldBe(
            """<DescribeVpcsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r-1</requestId><vpcSet><item><vpcId>vpc-1</vpcId><isDefault>false</isDefault></item></vpcSet><empty /></DescribeVpcsResponse>""");
    }

    [Fact]
    public void Success_Rds_NamesItemsAfterTheirListOrMember()
    {
        var answer = new JsonObject { ["DBInstances"] = new JsonArray(new JsonObject { ["Port"] = 1521 }), ["VpcSubnetIds"] = new JsonArray("a") };

        Success(NetworkBench.RdsTable, "DescribeDBInstances", answer).ShouldBe(
            """<DescribeDBInstancesResponse xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><DescribeDBInstancesResult><DBInstances><DBInstance><Port>1521</Port></DBInstance></DBInstances><VpcSubnetIds><member>a</member></VpcSubnetIds></DescribeDBInstancesResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></DescribeDBInstancesResponse>""");
    }

    [Fact]
    public void Success_Route53_HasNothingButTheMembers()
    {
        var answer = new JsonObject { ["VPCs"] = new JsonArray(new JsonObject { ["VPCId"] = "vpc-1" }) };

        Success(NetworkBench.Route53Table, "GetHostedZone", answer).ShouldBe(
            """<GetHostedZoneResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><VPCs><VPC><VPCId>vpc-1</VPCId></VPC></VPCs></GetHostedZoneResponse>""");
    }

    [Fact]
    public void Failure_Ec2_IsAResponseWithErrors() => Failure(NetworkBench.Ec2Table, new("InvalidVpcID.NotFound", "gone")).ShouldBe(
        (400, "<Response><Errors><Error><Code>InvalidVpcID.NotFound</Code><Message>gone</Message></Error></Errors><RequestID>r-1</RequestID></Response>"));

    [Fact]
    public void Failure_Route53_IsAnErrorResponse() => Failure(NetworkBench.Route53Table, new("NoSuchHostedZone", "gone", 404)).ShouldBe(
        (404, """<ErrorResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Error><Type>Sender</Type><Code>NoSuchHostedZone</Code><Message>gone</Message></Error><RequestId>r-1</RequestId></ErrorResponse>"""));

    [Theory]
    [InlineData("AccessDeniedException", "UnauthorizedOperation", 403, "AccessDenied", 403)]
    [InlineData("ThrottlingException", "RequestLimitExceeded", 503, "Throttling", 400)]
    [InlineData("ExpiredTokenException", "RequestExpired", 400, "ExpiredToken", 403)]
    [InlineData("InternalServiceError", "InternalError", 500, "InternalFailure", 500)]
    [InlineData("UnrecognizedClientException", "AuthFailure", 401, "InvalidClientTokenId", 403)]
    [InlineData("SignatureDoesNotMatch", "AuthFailure", 401, "SignatureDoesNotMatch", 400)]
    public void Failure_ThatEveryServiceKnows_IsSaidInTheServicesOwnWords(string code, string ec2, int ec2Status, string query, int queryStatus)
    {
        var error = new WireException(code, "why");

        var (status, text) = Failure(NetworkBench.Ec2Table, error);
        status.ShouldBe(ec2Status);
        text.ShouldContain($"<Code>{ec2}</Code>");
        foreach (var service in new[] { NetworkBench.RdsTable, NetworkBench.Route53Table })
        {
            (status, text) = Failure(service, error);
            status.ShouldBe(queryStatus);
            text.ShouldContain($"<Code>{query}</Code>");
        }
    }

    [Fact]
    public void Find_RestXmlBody_IsATreeWithTheLabelsOfThePath()
    {
        const string body = """<A xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><VPC><VPCRegion>r</VPCRegion><VPCId>v</VPCId></VPC><Many><One>1</One><One>2</One></Many></A>""";

        var (operation, input) = RouteTable.Find(NetworkBench.Route53Table, NetworkBench.Request("POST", "/2013-04-01/hostedzone/Z1/associatevpc", body));

        operation.Name.ShouldBe("AssociateVPCWithHostedZone");
        JsonNode.DeepEquals(input, JsonNode.Parse("""{"VPC":{"VPCRegion":"r","VPCId":"v"},"Many":{"One":["1","2"]},"Id":"Z1"}""")).ShouldBeTrue(input.ToJsonString());
    }

    [Fact]
    public void Find_RestXmlBodyThatIsNoXml_IsInvalidInput() =>
        Should.Throw<WireException>(() => RouteTable.Find(NetworkBench.Route53Table, NetworkBench.Request("POST", "/2013-04-01/hostedzone/Z1/associatevpc", "{}"))).Code.ShouldBe("InvalidInput");

    private static string Success(WireService service, string operation, JsonObject answer) =>
        Encoding.UTF8.GetString(WireAnswer.Success(service, service.Routes.Single(route => route.Operation.Name == operation).Operation, answer, "r-1").Body);

    private static (int Status, string Text) Failure(WireService service, WireException error)
    {
        var answer = WireAnswer.Failure(service, error, "r-1");
        return (answer.Status, Encoding.UTF8.GetString(answer.Body));
    }
}
