using System.Net;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>How a call ends when it does not end well: which errors are tried again, and what cancelling does.</summary>
public sealed class CallEndTests
{
    [Theory]
    [InlineData("AccessDeniedException", 400)]
    [InlineData("ExpiredTokenException", 400)]
    [InlineData("UnrecognizedClientException", 400)]
    [InlineData("ValidationException", 400)]
    [InlineData("InvalidRequestException", 400)]
    [InlineData("ResourceNotFoundException", 404)]
    public async Task Error_ThatStaysTheSame_IsAskedOnce(string code, int status)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Error(code, "no", status));
        using var client = server.SecretsManager(retries: 2);

        var error = await Should.ThrowAsync<AmazonSecretsManagerException>(client.RotateSecretAsync(new RotateSecretRequest { SecretId = "n" }, TestContext.Current.CancellationToken));

        error.ErrorCode.ShouldBe(code);
        server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task GatewayPage_Once_IsTriedAgain(int status)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Html(status), Answer.Json("""{"Name":"n"}"""));
        using var client = server.SecretsManager(retries: 1);

        (await client.CancelRotateSecretAsync(new CancelRotateSecretRequest { SecretId = "n" }, TestContext.Current.CancellationToken)).Name.ShouldBe("n");
        server.Requests.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task PageOfAProxyThatRefuses_IsNotTriedAgain(int status)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Html(status));
        using var client = server.SecretsManager(retries: 2);

        var error = await Should.ThrowAsync<AmazonSecretsManagerException>(client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken));

        error.StatusCode.ShouldBe((HttpStatusCode)status);
        error.Message.ShouldBe($"The service answered HTTP {status} without an error that can be read.");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Retries_Zero_AskOnce()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Error("ThrottlingException", "Rate exceeded"));
        using var client = server.SecretsManager(retries: 0);

        await Should.ThrowAsync<AmazonSecretsManagerException>(client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken));

        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Cancelled_BeforeTheCall_SendsNothing()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.SecretsManager(retries: 2);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(client.RotateSecretAsync(new RotateSecretRequest { SecretId = "n" }, cancelled.Token));

        server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cancelled_WhileWaiting_IsNotTriedAgain()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(Answer.Json("{}") with { Gate = gate.Task });
        using var client = server.SecretsManager(retries: 2);
        using var cancelled = new CancellationTokenSource();

        var call = client.RotateSecretAsync(new RotateSecretRequest { SecretId = "n" }, cancelled.Token);
        while (server.Requests.Count == 0) await Task.Yield();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(call);
        server.Requests.Count.ShouldBe(1);
        gate.SetResult();
    }

    [Fact]
    public async Task TwoCalls_OnOneClient_DoNotWaitForEachOther()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"Name":"slow"}""") with { Gate = gate.Task }, Answer.Json("""{"Name":"fast"}"""));
        using var client = server.SecretsManager();

        var slow = client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "a" }, TestContext.Current.CancellationToken);
        while (server.Requests.Count == 0) await Task.Yield();
        var fast = await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "b" }, TestContext.Current.CancellationToken);
        gate.SetResult();

        fast.Name.ShouldBe("fast");
        (await slow).Name.ShouldBe("slow");
    }

    [Fact]
    public async Task Error_OfOneCall_LeavesTheClientUsable()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Error("ResourceNotFoundException"), Answer.Html(200), Answer.Json("""{"Name":"n"}"""));
        using var client = server.SecretsManager();

        await Should.ThrowAsync<ResourceNotFoundException>(client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "n" }, TestContext.Current.CancellationToken));
        await Should.ThrowAsync<AmazonUnmarshallingException>(client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "n" }, TestContext.Current.CancellationToken));

        (await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "n" }, TestContext.Current.CancellationToken)).Name.ShouldBe("n");
    }

    [Theory]
    [InlineData("""{"__type":"aws.secretsmanager#InvalidRequestException","Message":"A previous rotation isn't complete. That rotation will be reattempted."}""", "A previous rotation isn't complete. That rotation will be reattempted.")]
    [InlineData("""{"__type":"InvalidRequestException","Message":"改行\nと \"引用\""}""", "改行\nと \"引用\"")]
    public async Task Message_OfAnError_IsAwssOwnText(string body, string text)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(body, 400));
        using var client = server.SecretsManager();

        (await Should.ThrowAsync<InvalidRequestException>(client.RotateSecretAsync(new RotateSecretRequest { SecretId = "n" }, TestContext.Current.CancellationToken))).Message.ShouldBe(text);
    }
}
