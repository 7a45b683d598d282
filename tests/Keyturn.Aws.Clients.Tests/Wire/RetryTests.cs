using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>Retries are Core's: standard mode, three attempts.</summary>
public sealed class RetryTests
{
    public static TheoryData<string, int> Transient => new()
    {
        { "ThrottlingException", 400 },
        { "TooManyRequestsException", 429 },
        { "InternalServiceError", 500 },
        { "", 503 },
    };

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task TransientError_Once_IsRetriedWithTheSameToken(string code, int status)
    {
        var error = code.Length == 0 ? Answer.Empty(status) : Answer.Error(code, "busy", status);
        await using var server = await LoopbackServer.StartAsync(error, Answer.Json("""{"Name":"n"}"""));
        using var client = server.SecretsManager(retries: 1);

        var answer = await client.RotateSecretAsync(new RotateSecretRequest { SecretId = "n" }, TestContext.Current.CancellationToken);

        answer.Name.ShouldBe("n");
        server.Requests.Count.ShouldBe(2);
        server.Requests[1].Body.ShouldBe(server.Requests[0].Body);
        server.Requests.Select(r => r.Header("amz-sdk-request")?.Split(';')[0]).ShouldBe(["attempt=1", "attempt=2"]);
        server.Requests.Select(r => r.Header("amz-sdk-invocation-id")).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task TransientError_ForEver_IsThrownAfterTheLastAttempt()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Error("ThrottlingException", "Rate exceeded"));
        using var client = server.SecretsManager(retries: 1);

        var error = await Should.ThrowAsync<AmazonSecretsManagerException>(client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken));

        error.ErrorCode.ShouldBe("ThrottlingException");
        server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task OtherError_IsNotRetried()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Error("ResourceNotFoundException"));
        using var client = server.SecretsManager(retries: 2);

        await Should.ThrowAsync<ResourceNotFoundException>(client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "n" }, TestContext.Current.CancellationToken));

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void Configuration_ByDefault_IsStandardModeWithThreeAttempts()
    {
        var config = new AmazonSecretsManagerConfig();

        config.RetryMode.ShouldBe(RequestRetryMode.Standard);
        config.MaxErrorRetry.ShouldBe(2);
    }

    [Fact]
    public async Task Cancellation_WhileAnAnswerIsAwaited_EndsTheCall()
    {
        var never = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(Answer.Json("{}") with { Gate = never.Task });
        using var client = server.SecretsManager(retries: 2);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        client.AfterResponseEvent += (_, _) => throw new InvalidOperationException("There must be no answer.");
        client.BeforeRequestEvent += (_, _) => cancellation.CancelAfter(TimeSpan.FromMilliseconds(50));

        await Should.ThrowAsync<OperationCanceledException>(client.ListSecretsAsync(new ListSecretsRequest(), cancellation.Token));

        server.Requests.Count.ShouldBeLessThanOrEqualTo(1);
        never.SetResult();
    }

    [Fact]
    public async Task Timeout_WhileAnAnswerIsAwaited_IsATimeoutException()
    {
        var never = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(Answer.Json("{}") with { Gate = never.Task });
        var config = server.Configure(new AmazonSecretsManagerConfig());
        config.Timeout = TimeSpan.FromMilliseconds(50);
        using var client = new AmazonSecretsManagerClient(ClientsOf.Credentials, config);

        await Should.ThrowAsync<TimeoutException>(client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken));

        never.SetResult();
    }

    [Fact]
    public async Task UnreachableHost_IsAnHttpRequestException()
    {
        Uri gone;
        await using (var server = await LoopbackServer.StartAsync())
            gone = server.Url;
        using var client = new AmazonSecretsManagerClient(
            ClientsOf.Credentials,
            new AmazonSecretsManagerConfig { ServiceURL = gone.ToString(), AuthenticationRegion = ClientsOf.Region, MaxErrorRetry = 0 });

        await Should.ThrowAsync<HttpRequestException>(client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken));
    }
}
