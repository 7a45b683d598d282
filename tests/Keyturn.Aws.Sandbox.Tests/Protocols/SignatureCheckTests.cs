using Amazon.SecretsManager;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

public sealed class SignatureCheckTests
{
    [Fact]
    public async Task Verify_UnknownKey_IsUnrecognizedClient()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = sandbox.Client("AKIAUNKNOWN", "test");

        var error = await Should.ThrowAsync<AmazonSecretsManagerException>(() => client.ListSecretsAsync(new()));

        error.ErrorCode.ShouldBe("UnrecognizedClientException");
        error.Message.ShouldBe("The security token included in the request is invalid.");
    }

    [Fact]
    public async Task Verify_WrongSecret_IsInvalidSignature()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var client = sandbox.Client("test", "wrong");

        var error = await Should.ThrowAsync<AmazonSecretsManagerException>(() => client.ListSecretsAsync(new()));

        error.ErrorCode.ShouldBe("InvalidSignatureException");
        error.Message.ShouldStartWith("The request signature we calculated does not match");
    }

    [Theory]
    [InlineData(-20, "Signature expired: ")]
    [InlineData(20, "Signature not yet current: ")]
    public async Task Verify_DateOutsideFiveMinutes_IsInvalidSignature(int minutes, string text)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Wire.Date = TimeProvider.System.GetUtcNow().AddMinutes(minutes);

        var reply = await sandbox.Wire.CallAsync("ListSecrets", new { });

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("InvalidSignatureException");
        reply.Message.ShouldNotBeNull().ShouldStartWith(text);
    }

    [Fact]
    public async Task Verify_ExpiredDate_SaysByHowMuch()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Wire.Date = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.Zero);

        var reply = await sandbox.Wire.CallAsync("ListSecrets", new { });

        reply.Message.ShouldNotBeNull().ShouldMatch(@"^Signature expired: 20200102T030405Z is now earlier than \d{8}T\d{6}Z \(\d{8}T\d{6}Z - 5 min\.\)$");
    }

    [Fact]
    public async Task Verify_NoAuthorization_IsMissingToken()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, sandbox.Host.ServiceUrl);
        request.Headers.Add("X-Amz-Target", "secretsmanager.ListSecrets");

        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("MissingAuthenticationTokenException");
    }

    [Fact]
    public async Task Verify_TokenOfAnotherSession_IsUnrecognizedClient()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var credential = sandbox.World.Credentials.AssumeRole(sandbox.World.Accounts[0].ReadRoleArn, "me", null, TimeSpan.FromHours(1));
        using var client = sandbox.Client(credential.AccessKeyId, credential.SecretKey, "bm90IHRoZSB0b2tlbg==");

        (await Should.ThrowAsync<AmazonSecretsManagerException>(() => client.ListSecretsAsync(new()))).ErrorCode.ShouldBe("UnrecognizedClientException");
    }

    [Fact]
    public async Task Verify_ExpiredSession_IsExpiredToken()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var credential = sandbox.World.Credentials.AssumeRole(sandbox.World.Accounts[0].ReadRoleArn, "me", null, TimeSpan.FromSeconds(-1));
        using var client = sandbox.Client(credential.AccessKeyId, credential.SecretKey, credential.SessionToken);

        var error = await Should.ThrowAsync<AmazonSecretsManagerException>(() => client.ListSecretsAsync(new()));

        error.ErrorCode.ShouldBe("ExpiredTokenException");
    }
}
