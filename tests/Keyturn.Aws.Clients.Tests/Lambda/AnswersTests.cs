using Amazon.Lambda;
using Amazon.Lambda.Model;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Lambda;

/// <summary>Answers of Lambda written out by hand, member by member.</summary>
public sealed class AnswersTests
{
    private const string Function =
        """
        {"FunctionName":"rotator","FunctionArn":"arn:f","Runtime":"python3.12","Role":"arn:role","Handler":"lambda_function.lambda_handler","CodeSize":5000000000,
         "Description":"Rotates","Timeout":30,"MemorySize":128,"LastModified":"2026-11-23T12:00:00.000+0000","CodeSha256":"sha","Version":"$LATEST","KMSKeyArn":"arn:key",
         "VpcConfig":{"SubnetIds":["subnet-1","subnet-2"],"SecurityGroupIds":["sg-1"],"VpcId":"vpc-1","Ipv6AllowedForDualStack":false},
         "TracingConfig":{"Mode":"PassThrough"},"RevisionId":"rev","State":"Active","LastUpdateStatus":"Successful","PackageType":"Zip","Architectures":["x86_64"],
         "EphemeralStorage":{"Size":512},"SnapStart":{"ApplyOn":"None","OptimizationStatus":"Off"},
         "LoggingConfig":{"LogFormat":"JSON","ApplicationLogLevel":"INFO","SystemLogLevel":"WARN","LogGroup":"/keyturn/rotation"},
         "Layers":[{"Arn":"arn:layer","CodeSize":7}],"DeadLetterConfig":{"TargetArn":"arn:queue"}}
        """;

    [Fact]
    public async Task GetFunctionConfiguration_IsReadWhole()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(Function));
        using var client = server.Lambda();

        var answer = await client.GetFunctionConfigurationAsync("rotator", TestContext.Current.CancellationToken);

        (answer.FunctionName, answer.FunctionArn, answer.Role, answer.Handler).ShouldBe(("rotator", "arn:f", "arn:role", "lambda_function.lambda_handler"));
        (answer.CodeSize, answer.Timeout, answer.MemorySize, answer.CodeSha256).ShouldBe((5_000_000_000L, 30, 128, "sha"));
        answer.Runtime.ShouldBe(Amazon.Lambda.Runtime.Python312);
        answer.LastModified.ShouldBe("2026-11-23T12:00:00.000+0000");
        answer.KMSKeyArn.ShouldBe("arn:key");
        var vpc = answer.VpcConfig.ShouldNotBeNull();
        vpc.SubnetIds.ShouldBe(["subnet-1", "subnet-2"]);
        vpc.SecurityGroupIds.ShouldBe(["sg-1"]);
        vpc.VpcId.ShouldBe("vpc-1");
        (answer.State, answer.LastUpdateStatus).ShouldBe((State.Active, LastUpdateStatus.Successful));
        var logging = answer.LoggingConfig.ShouldNotBeNull();
        (logging.LogFormat, logging.SystemLogLevel, logging.LogGroup).ShouldBe((LogFormat.JSON, SystemLogLevel.WARN, "/keyturn/rotation"));
        answer.Layers.ShouldNotBeNull().ShouldHaveSingleItem().Arn.ShouldBe("arn:layer");
        answer.EphemeralStorage.ShouldNotBeNull().Size.ShouldBe(512);
        answer.Environment.ShouldBeNull();
    }

    [Fact]
    public async Task ListFunctions_EntryAndMarker_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json($$"""{"Functions":[{{Function}},{"FunctionName":"other"}],"NextMarker":"m"}"""));
        using var client = server.Lambda();

        var answer = await client.ListFunctionsAsync(new ListFunctionsRequest { MaxItems = 2 }, TestContext.Current.CancellationToken);

        answer.NextMarker.ShouldBe("m");
        var functions = answer.Functions.ShouldNotBeNull();
        functions.Select(function => function.FunctionName).ShouldBe(["rotator", "other"]);
        functions[0].VpcConfig.ShouldNotBeNull().VpcId.ShouldBe("vpc-1");
        functions[1].VpcConfig.ShouldBeNull();
        functions[1].Timeout.ShouldBeNull();
    }

    [Fact]
    public async Task GetPolicy_Document_StaysAsItCame()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"Policy":"{\"Statement\":[{\"Sid\":\"ローテーション\"}]}","RevisionId":"rev"}"""));
        using var client = server.Lambda();

        var answer = await client.GetPolicyAsync(new GetPolicyRequest { FunctionName = "rotator" }, TestContext.Current.CancellationToken);

        answer.Policy.ShouldBe("""{"Statement":[{"Sid":"ローテーション"}]}""");
        answer.RevisionId.ShouldBe("rev");
    }

    [Theory]
    [InlineData("""{"ReservedConcurrentExecutions":0}""", 0)]
    [InlineData("""{"ReservedConcurrentExecutions":25}""", 25)]
    [InlineData("{}", null)]
    [InlineData("", null)]
    public async Task GetFunctionConcurrency_NoneAndZero_AreNotTheSame(string body, int? reserved)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(body));
        using var client = server.Lambda();

        (await client.GetFunctionConcurrencyAsync(new GetFunctionConcurrencyRequest { FunctionName = "f" }, TestContext.Current.CancellationToken)).ReservedConcurrentExecutions.ShouldBe(reserved);
    }

    [Fact]
    public async Task GetAccountSettings_LimitAndUsage_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """{"AccountLimit":{"TotalCodeSize":80530636800,"CodeSizeUnzipped":262144000,"CodeSizeZipped":52428800,"ConcurrentExecutions":1000,"UnreservedConcurrentExecutions":900},"AccountUsage":{"TotalCodeSize":7,"FunctionCount":3}}"""));
        using var client = server.Lambda();

        var answer = await client.GetAccountSettingsAsync(new GetAccountSettingsRequest(), TestContext.Current.CancellationToken);

        answer.AccountLimit.ShouldNotBeNull().TotalCodeSize.ShouldBe(80_530_636_800);
        answer.AccountLimit.UnreservedConcurrentExecutions.ShouldBe(900);
        answer.AccountUsage.ShouldNotBeNull().FunctionCount.ShouldBe(3);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("arn:aws:lambda:ap-northeast-1:111122223333:function:rotate")]
    [InlineData("111122223333:function:rotate:live")]
    public async Task FunctionName_InThePath_IsOneEncodedPart(string name)
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.Lambda();

        await client.GetPolicyAsync(new GetPolicyRequest { FunctionName = name }, TestContext.Current.CancellationToken);

        server.Request.RawTarget.ShouldBe($"/2015-03-31/functions/{Uri.EscapeDataString(name)}/policy");
    }

    [Fact]
    public async Task FunctionName_OnlyOfSpaces_IsStillSent()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.Lambda();

        await client.GetFunctionConfigurationAsync(" ", TestContext.Current.CancellationToken);

        server.Request.RawTarget.ShouldBe("/2015-03-31/functions/%20/configuration");
    }
}
