using System.Text.RegularExpressions;
using Amazon.CloudTrail.Model;
using Amazon.CloudWatchLogs.Model;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>Methods, paths, headers and signatures, as AWS documents them.</summary>
public sealed partial class ProtocolTests
{
    public static TheoryData<string, string> Targets => new()
    {
        { "ListSecrets", "secretsmanager.ListSecrets" },
        { "DescribeSecret", "secretsmanager.DescribeSecret" },
        { "ListSecretVersionIds", "secretsmanager.ListSecretVersionIds" },
        { "GetResourcePolicy", "secretsmanager.GetResourcePolicy" },
        { "RotateSecret", "secretsmanager.RotateSecret" },
        { "CancelRotateSecret", "secretsmanager.CancelRotateSecret" },
        { "UpdateSecretVersionStage", "secretsmanager.UpdateSecretVersionStage" },
        { "ValidateResourcePolicy", "secretsmanager.ValidateResourcePolicy" },
        { "DescribeLogGroups", "Logs_20140328.DescribeLogGroups" },
        { "DescribeLogStreams", "Logs_20140328.DescribeLogStreams" },
        { "FilterLogEvents", "Logs_20140328.FilterLogEvents" },
        { "GetLogEvents", "Logs_20140328.GetLogEvents" },
        { "ListResolverRules", "Route53Resolver.ListResolverRules" },
        { "ListResolverRuleAssociations", "Route53Resolver.ListResolverRuleAssociations" },
        { "ListResolverEndpoints", "Route53Resolver.ListResolverEndpoints" },
        { "ListClusters", "AmazonEC2ContainerServiceV20141113.ListClusters" },
        { "ListServices", "AmazonEC2ContainerServiceV20141113.ListServices" },
        { "DescribeServices", "AmazonEC2ContainerServiceV20141113.DescribeServices" },
        { "DescribeTaskDefinition", "AmazonEC2ContainerServiceV20141113.DescribeTaskDefinition" },
        { "ListTasks", "AmazonEC2ContainerServiceV20141113.ListTasks" },
        { "DescribeTasks", "AmazonEC2ContainerServiceV20141113.DescribeTasks" },
        { "DescribeOrganization", "AWSOrganizationsV20161128.DescribeOrganization" },
        { "ListPoliciesForTarget", "AWSOrganizationsV20161128.ListPoliciesForTarget" },
        { "DescribePolicy", "AWSOrganizationsV20161128.DescribePolicy" },
        { "ListParents", "AWSOrganizationsV20161128.ListParents" },
        { "ListRoots", "AWSOrganizationsV20161128.ListRoots" },
        { "LookupEvents", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents" },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task JsonOperation_OnTheWire_IsAPostWithATarget(string name, string target)
    {
        var operation = OfferedOperation.Named(name);
        await using var server = await LoopbackServer.StartAsync();

        await operation.CallAsync(server, (AmazonWebServiceRequest)Specimen.Full(operation.Request));

        var request = server.Request;
        request.Method.ShouldBe("POST");
        request.RawTarget.ShouldBe("/");
        request.Header("X-Amz-Target").ShouldBe(target);
        request.Header("Content-Type").ShouldBe("application/x-amz-json-1.1");
    }

    [Theory]
    [InlineData("ListSecrets", "2017-10-17", "secretsmanager", "Secrets_Manager")]
    [InlineData("GetPolicy", "2015-03-31", "lambda", "Lambda")]
    [InlineData("GetLogEvents", "2014-03-28", "logs", "CloudWatch_Logs")]
    [InlineData("LookupEvents", "2013-11-01", "cloudtrail", "CloudTrail")]
    [InlineData("GetRole", "2010-05-08", "iam", "IAM")]
    [InlineData("DescribeDBInstances", "2014-10-31", "rds", "RDS")]
    [InlineData("GetHostedZone", "2013-04-01", "route53", "Route_53")]
    [InlineData("ListResolverRules", "2018-04-01", "route53resolver", "Route53Resolver")]
    [InlineData("DescribeTasks", "2014-11-13", "ecs", "ECS")]
    [InlineData("DescribePolicy", "2016-11-28", "organizations", "Organizations")]
    public async Task AnyOperation_OnTheWire_IsSignedForItsServiceAndRegion(string name, string version, string signedFor, string agent)
    {
        var operation = OfferedOperation.Named(name);
        await using var server = await LoopbackServer.StartAsync();

        await operation.CallAsync(server, (AmazonWebServiceRequest)Specimen.Full(operation.Request));

        var request = server.Request;
        request.Header("x-amz-api-version").ShouldBe(version);
        var credential = Credential().Match(request.Header("Authorization").ShouldNotBeNull());
        credential.Groups["key"].Value.ShouldBe("AKIDEXAMPLE");
        credential.Groups["scope"].Value.ShouldBe($"{ClientsOf.Region}/{signedFor}/aws4_request");
        request.Header("User-Agent").ShouldNotBeNull().ShouldMatch($@"(^|\s)(api/)?{agent}[#/]");
        request.Header("amz-sdk-request").ShouldBe("attempt=1; max=1");
    }

    [Fact]
    public async Task TemporaryCredentials_OnTheWire_CarryTheirToken()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = new AmazonSecretsManagerClient("AKID", "secret", "session", server.Configure(new AmazonSecretsManagerConfig()));

        await client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken);

        server.Request.Header("X-Amz-Security-Token").ShouldBe("session");
    }

    [Theory]
    [InlineData("ListFunctions", "/2015-03-31/functions?FunctionVersion=ALL&Marker=m%2B1&MasterRegion=ALL&MaxItems=50")]
    [InlineData("GetFunctionConfiguration", "/2015-03-31/functions/a%3Ab/configuration?Qualifier=%24LATEST")]
    [InlineData("GetPolicy", "/2015-03-31/functions/a%3Ab/policy?Qualifier=%24LATEST")]
    [InlineData("GetFunctionConcurrency", "/2019-09-30/functions/a%3Ab/concurrency")]
    [InlineData("GetAccountSettings", "/2016-08-19/account-settings")]
    public async Task RestOperation_OnTheWire_IsAGetWithEncodedPathAndQuery(string name, string target)
    {
        var operation = OfferedOperation.Named(name);
        await using var server = await LoopbackServer.StartAsync();
        AmazonWebServiceRequest request = name switch
        {
            "ListFunctions" => new ListFunctionsRequest { FunctionVersion = Amazon.Lambda.FunctionVersion.ALL, Marker = "m+1", MasterRegion = "ALL", MaxItems = 50 },
            "GetFunctionConfiguration" => new GetFunctionConfigurationRequest { FunctionName = "a:b", Qualifier = "$LATEST" },
            "GetPolicy" => new GetPolicyRequest { FunctionName = "a:b", Qualifier = "$LATEST" },
            "GetFunctionConcurrency" => new GetFunctionConcurrencyRequest { FunctionName = "a:b" },
            _ => new GetAccountSettingsRequest(),
        };

        await operation.CallAsync(server, request);

        server.Request.Method.ShouldBe("GET");
        server.Request.RawTarget.ShouldBe(target);
        server.Request.Body.ShouldBe("");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task RestOperation_WithoutItsLabel_IsNotSent(string? functionName)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.Lambda();

        var error = await Should.ThrowAsync<Amazon.Lambda.AmazonLambdaException>(
            client.GetPolicyAsync(new GetPolicyRequest { FunctionName = functionName }, TestContext.Current.CancellationToken));

        error.Message.ShouldBe("Request object does not have required field FunctionName set");
        error.ErrorCode.ShouldBeNull();
        error.ErrorType.ShouldBe(ErrorType.Sender);
        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Overloads_WithoutARequest_SendTheSame()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var lambda = server.Lambda();
        using var logs = server.Logs();

        await lambda.ListFunctionsAsync(TestContext.Current.CancellationToken);
        await lambda.GetFunctionConfigurationAsync("rotator", TestContext.Current.CancellationToken);
        await logs.DescribeLogGroupsAsync(TestContext.Current.CancellationToken);

        server.Requests.Select(r => $"{r.Method} {r.RawTarget} {r.Body}").ShouldBe(
        [
            "GET /2015-03-31/functions ",
            "GET /2015-03-31/functions/rotator/configuration ",
            "POST / {}",
        ]);
    }

    [Fact]
    public async Task RotateSecret_WithItsOwnToken_SendsThatOne()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"ARN":"arn","Name":"n","VersionId":"t-1"}"""));
        using var client = server.SecretsManager();

        var answer = await client.RotateSecretAsync(
            new RotateSecretRequest
            {
                SecretId = "n",
                ClientRequestToken = "t-1",
                RotateImmediately = false,
                RotationRules = new RotationRulesType { ScheduleExpression = "rate(10 days)", Duration = "3h" },
            },
            TestContext.Current.CancellationToken);

        server.Request.Body.ShouldBe(
            """{"SecretId":"n","ClientRequestToken":"t-1","RotationRules":{"Duration":"3h","ScheduleExpression":"rate(10 days)"},"RotateImmediately":false}""");
        answer.VersionId.ShouldBe("t-1");
    }

    [Fact]
    public async Task RotateSecret_WithoutAToken_SendsARandomOneAndLeavesTheRequestAsItIs()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.SecretsManager();
        var request = new RotateSecretRequest { SecretId = "n" };

        await client.RotateSecretAsync(request, TestContext.Current.CancellationToken);
        await client.RotateSecretAsync(request, TestContext.Current.CancellationToken);

        var tokens = server.Requests.Select(r => r.Json?["ClientRequestToken"]?.GetValue<string>()).ToList();
        tokens.Select(t => Guid.TryParseExact(t, "D", out var id) && id != Guid.Empty).ShouldBe([true, true]);
        tokens.ShouldBeUnique();
        request.ClientRequestToken.ShouldBeNull();
    }

    [Fact]
    public async Task Lists_EmptyAndNull_AreDifferentOnTheWire()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.SecretsManager();

        await client.ListSecretsAsync(new ListSecretsRequest { Filters = [] }, TestContext.Current.CancellationToken);
        await client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken);

        server.Requests.Select(r => r.Body).ShouldBe(["""{"Filters":[]}""", "{}"]);
    }

    [Fact]
    public async Task LookupEvents_Times_AreSecondsSince1970InAnyZone()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"Events":[{"EventId":"e","EventTime":1795435200.5,"Resources":[]}]}"""));
        using var client = server.CloudTrail();
        var start = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

        var answer = await client.LookupEventsAsync(
            new LookupEventsRequest { StartTime = start.ToLocalTime(), EndTime = start.AddMilliseconds(1500) }, TestContext.Current.CancellationToken);

        server.Request.Body.ShouldBe("""{"StartTime":1795435200,"EndTime":1795435201.5}""");
        var time = answer.Events.ShouldNotBeNull().ShouldHaveSingleItem().EventTime.ShouldNotBeNull();
        time.ShouldBe(start.AddMilliseconds(500));
        time.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public async Task GetLogEvents_Times_AreMillisecondsSince1970()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"events":[{"timestamp":1795435200123,"message":"START"}],"nextForwardToken":"f/1"}"""));
        using var client = server.Logs();
        var start = new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

        var answer = await client.GetLogEventsAsync(
            new GetLogEventsRequest { LogStreamName = "s", StartTime = start.AddTicks(9_999), EndTime = start.AddMilliseconds(7).ToLocalTime() }, TestContext.Current.CancellationToken);

        server.Request.Body.ShouldBe("""{"logStreamName":"s","startTime":1795435200000,"endTime":1795435200007}""");
        var line = answer.Events.ShouldNotBeNull().ShouldHaveSingleItem();
        line.Timestamp.ShouldBe(start.AddMilliseconds(123));
        line.Timestamp.ShouldNotBeNull().Kind.ShouldBe(DateTimeKind.Utc);
        line.IngestionTime.ShouldBeNull();
        line.Message.ShouldBe("START");
        answer.NextForwardToken.ShouldBe("f/1");
    }

    [Fact]
    public async Task Constants_ThatAreNotListed_AreKeptAsTheyCame()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"Runtime":"cobol85","State":null,"Architectures":["riscv"],"PackageType":"Zip"}"""));
        using var client = server.Lambda();

        var answer = await client.GetFunctionConfigurationAsync("f", TestContext.Current.CancellationToken);

        answer.Runtime.ShouldNotBeNull().Value.ShouldBe("cobol85");
        answer.State.ShouldBeNull();
        answer.Architectures.ShouldBe(["riscv"]);
        answer.PackageType.ShouldBe(Amazon.Lambda.PackageType.Zip);
    }

    [GeneratedRegex(@"^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/\d{8}/(?<scope>[^,]+), SignedHeaders=")]
    private static partial Regex Credential();
}
