using System.Diagnostics;
using System.Text;
using Amazon;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Lambda;

/// <summary>The values of environment variables are dropped while the answer is read.</summary>
public sealed class EnvironmentTests
{
    private const string Value = "hunter2-opensesame";

    private const string Function =
        $$$"""
        {"FunctionName":"rotator","Environment":{"Variables":{"DB_PASSWORD":"{{{Value}}}","EMPTY":"","NESTED":{"a":["{{{Value}}}"]},"NUMBER":1},
        "Error":{"ErrorCode":"AccessDeniedException","Message":"no kms:Decrypt"}},"Handler":"index.handler"}
        """;

    [Fact]
    public async Task GetFunctionConfiguration_KeepsTheNamesAndNoValue()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(Function));
        using var client = server.Lambda();

        var answer = await client.GetFunctionConfigurationAsync("rotator", TestContext.Current.CancellationToken);

        var environment = answer.Environment.ShouldNotBeNull();
        environment.Variables.ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DB_PASSWORD"] = "",
            ["EMPTY"] = "",
            ["NESTED"] = "",
            ["NUMBER"] = "",
        });
        environment.Error.ShouldNotBeNull().ErrorCode.ShouldBe("AccessDeniedException");
        answer.Handler.ShouldBe("index.handler");
        ReachableStrings.Of(answer).ShouldNotContain(s => s.Contains(Value, StringComparison.Ordinal));
        ReachableStrings.Of(answer).ShouldContain("DB_PASSWORD");
    }

    [Fact]
    public async Task ListFunctions_KeepsTheNamesAndNoValue()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json($$"""{"Functions":[{{Function}},{{Function}}]}"""));
        using var client = server.Lambda();

        var answer = await client.ListFunctionsAsync(TestContext.Current.CancellationToken);

        answer.Functions.ShouldNotBeNull().Count.ShouldBe(2);
        ReachableStrings.Of(answer).Count(s => s == "DB_PASSWORD").ShouldBe(2);
        ReachableStrings.Of(answer).ShouldNotContain(s => s.Contains(Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Variables_ThatAreNoMap_FailWithoutTheValue()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json($$$"""{"Environment":{"Variables":"{{{Value}}}"}}"""));
        using var client = server.Lambda();

        var error = await Should.ThrowAsync<Amazon.Runtime.AmazonUnmarshallingException>(client.GetFunctionConfigurationAsync("f", TestContext.Current.CancellationToken));

        error.ToString().ShouldNotContain(Value);
        error.ResponseBody.ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task SdkLog_WithEverythingSwitchedOn_HoldsNoValue()
    {
        var log = new StringBuilder();
        using var listener = new TextWriterTraceListener(new StringWriter(log, System.Globalization.CultureInfo.InvariantCulture), "environment");
        AWSConfigs.AddTraceListener("Amazon", listener);
        AWSConfigs.LoggingConfig.LogTo = LoggingOptions.SystemDiagnostics;
        AWSConfigs.LoggingConfig.LogResponses = ResponseLoggingOption.Always;
        AWSConfigs.LoggingConfig.LogMetrics = true;
        try
        {
            await using var server = await LoopbackServer.StartAsync(Answer.Json(Function));
            var config = server.Configure(new Amazon.Lambda.AmazonLambdaConfig());
            config.LogResponse = true;
            config.DisableLogging = false;
            using var client = new Amazon.Lambda.AmazonLambdaClient(ClientsOf.Credentials, config);

            await client.GetFunctionConfigurationAsync("rotator", TestContext.Current.CancellationToken);
            listener.Flush();
        }
        finally
        {
            AWSConfigs.LoggingConfig.LogTo = LoggingOptions.None;
            AWSConfigs.LoggingConfig.LogResponses = ResponseLoggingOption.Never;
            AWSConfigs.LoggingConfig.LogMetrics = false;
            AWSConfigs.RemoveTraceListener("Amazon", listener.Name);
        }

        log.ToString().ShouldContain("GetFunctionConfiguration");
        log.ToString().ShouldNotContain(Value);
    }
}
