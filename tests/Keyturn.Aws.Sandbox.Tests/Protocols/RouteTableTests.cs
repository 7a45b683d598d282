using System.Text;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.CloudTrail;
using Keyturn.Aws.Sandbox.Lambda;
using Keyturn.Aws.Sandbox.Logs;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Sts;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

/// <summary>Which operation a request means, and what it brings along, in each of the three protocols.</summary>
public sealed class RouteTableTests
{
    private static readonly WireService[] Services = [LambdaService.Create(), LogsService.Create(), CloudTrailService.Create(), StsService.Create()];
    private readonly RouteTable _routes = new(Services);

    [Theory]
    [InlineData("Logs_20140328.FilterLogEvents", "logs")]
    [InlineData("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents", "cloudtrail")]
    [InlineData("DynamoDB_20120810.ListTables", null)]
    [InlineData("FilterLogEvents", null)]
    public void FindService_ByTarget_NeedsNoSignature(string target, string? service) =>
        (_routes.FindService(Request("POST", "/", "", target), null)?.SigningName).ShouldBe(service);

    [Theory]
    [InlineData("lambda", "lambda")]
    [InlineData("sts", "sts")]
    [InlineData("logs", null)]
    [InlineData("s3", null)]
    public void FindService_WithoutTarget_GoesByTheSignature(string signedFor, string? service)
    {
        var header = new SigV4Header("AKID", "20260401", "ap-northeast-1", signedFor, ["host"], "");

        (_routes.FindService(Request("GET", "/", ""), header)?.SigningName).ShouldBe(service);
    }

    [Theory]
    [InlineData("/2015-03-31/functions", "ListFunctions", "{}")]
    [InlineData("/2015-03-31/functions/", "ListFunctions", "{}")]
    [InlineData("/2015-03-31/functions?Marker=m%2B1&MaxItems=50", "ListFunctions", """{"Marker":"m+1","MaxItems":"50"}""")]
    [InlineData("/2015-03-31/functions/a%3Ab/configuration", "GetFunctionConfiguration", """{"FunctionName":"a:b"}""")]
    [InlineData("/2015-03-31/functions/f/policy?Qualifier=%24LATEST", "GetPolicy", """{"FunctionName":"f","Qualifier":"$LATEST"}""")]
    [InlineData("/2019-09-30/functions/f/concurrency", "GetFunctionConcurrency", """{"FunctionName":"f"}""")]
    [InlineData("/2016-08-19/account-settings", "GetAccountSettings", "{}")]
    public void Find_RestPath_FillsTheLabels(string path, string operation, string input)
    {
        var found = RouteTable.Find(Services[0], Request("GET", path, ""));

        found.Operation.Name.ShouldBe(operation);
        JsonNode.DeepEquals(found.Input, JsonNode.Parse(input)).ShouldBeTrue(found.Input.ToJsonString());
    }

    [Theory]
    [InlineData("POST", "/2015-03-31/functions")]
    [InlineData("GET", "/2015-03-31/functions/f")]
    [InlineData("GET", "/2015-03-31/functions/f/policy/more")]
    [InlineData("GET", "/2014-11-13/functions")]
    [InlineData("GET", "/")]
    public void Find_RestPathNobodyKnows_Is404(string method, string path)
    {
        var refusal = Should.Throw<WireException>(() => RouteTable.Find(Services[0], Request(method, path, "")));

        refusal.Status.ShouldBe(404);
        refusal.Message.ShouldBe($"The sandbox does not know {method} {path}.");
    }

    [Fact]
    public void Find_QueryAction_ReadsTheForm()
    {
        var found = RouteTable.Find(Services[3], Request("POST", "/", "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fa&RoleSessionName=a+b"));

        found.Operation.Name.ShouldBe("AssumeRole");
        found.Input["RoleArn"].ShouldNotBeNull().ToString().ShouldBe("arn:aws:iam::1:role/a");
        found.Input["RoleSessionName"].ShouldNotBeNull().ToString().ShouldBe("a b");
    }

    [Theory]
    [InlineData("Action=GetSessionToken&Version=2011-06-15", "Could not find operation GetSessionToken for version 2011-06-15")]
    [InlineData("", "Could not find operation  for version ")]
    public void Find_QueryActionNobodyKnows_IsInvalidAction(string form, string text)
    {
        var refusal = Should.Throw<WireException>(() => RouteTable.Find(Services[3], Request("POST", "/", form)));

        refusal.Code.ShouldBe("InvalidAction");
        refusal.Message.ShouldBe(text);
    }

    [Theory]
    [InlineData("[1]", "Start of structure or map found where not expected.")]
    [InlineData("null", "Start of structure or map found where not expected.")]
    [InlineData("{\"a\":", "The body is not JSON.")]
    [InlineData("a=b", "The body is not JSON.")]
    public void Find_JsonBodyThatIsNoStructure_IsASerializationException(string body, string text)
    {
        var refusal = Should.Throw<WireException>(() => RouteTable.Find(Services[1], Request("POST", "/", body, "Logs_20140328.GetLogEvents")));

        refusal.Code.ShouldBe("SerializationException");
        refusal.Message.ShouldBe(text);
    }

    [Fact]
    public void Find_JsonWithoutABody_IsAnEmptyInput() =>
        RouteTable.Find(Services[1], Request("POST", "/", "", "Logs_20140328.DescribeLogGroups")).Input.Count.ShouldBe(0);

    [Fact]
    public async Task Handle_ServiceNobodyPlays_Is404()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.Wire.SendAsync("DynamoDB_20120810.ListTables", "{}");

        reply.Status.ShouldBe(404);
        reply.Code.ShouldBe("UnknownOperationException");
        reply.Message.ShouldBe("The sandbox does not play this service.");
    }

    private static SignedRequest Request(string method, string target, string body, string? amzTarget = null)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["host"] = "localhost" };
        if (amzTarget is not null) headers["x-amz-target"] = amzTarget;
        return new SignedRequest(method, target, headers, Encoding.UTF8.GetBytes(body));
    }
}
