using System.Globalization;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>TagResource and UntagResource: all of a call or nothing of it.</summary>
public sealed class TagResourceTests
{
    [Fact]
    public async Task Tag_KeyThatIsThere_ChangesItsValueInPlace()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        await TagAsync(sandbox, ("team", "dba"), ("env", "prod"));

        await TagAsync(sandbox, ("team", "platform"));

        secret.Tags.ShouldBe([new("team", "platform"), new("env", "prod")]);
    }

    [Fact]
    public async Task Tag_KeysInAnotherCase_AreOtherKeys()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        await TagAsync(sandbox, ("team", "a"), ("Team", "b"));

        secret.Tags.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("aws:cloudformation:stack-name")]
    [InlineData("AWS:x")]
    public async Task Tag_ReservedPrefix_LeavesTheOtherTagsOfTheCallOutToo(string key)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        var reply = await TagAsync(sandbox, ("team", "dba"), (key, "x"));

        reply.Message.ShouldBe("Tag keys that start with aws: are reserved for AWS use.");
        secret.Tags.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tag_BeyondFifty_IsRefusedAndKeepsTheFifty()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        for (var i = 0; i < 50; i++) secret.Tags[i.ToString(CultureInfo.InvariantCulture)] = "x";

        var replaced = await TagAsync(sandbox, ("7", "y"));
        var added = await TagAsync(sandbox, ("8", "y"), ("fifty-first", "x"));

        replaced.Status.ShouldBe(200);
        added.Code.ShouldBe("InvalidRequestException");
        added.Message.ShouldBe("You have exceeded the maximum number of tags (50) per secret.");
        secret.Tags.Count.ShouldBe(50);
        secret.Tags["8"].ShouldBe("x");
    }

    [Theory]
    [InlineData(128, 256, 200)]
    [InlineData(129, 1, 400)]
    [InlineData(1, 257, 400)]
    public async Task Tag_KeyAndValue_HaveALongest(int key, int value, int status)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        var reply = await TagAsync(sandbox, (new string('k', key), new string('v', value)));

        reply.Status.ShouldBe(status);
        reply.Code.ShouldBe(status == 200 ? null : "ValidationException");
    }

    [Fact]
    public async Task Tag_WithoutAKey_IsAValidationException()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await sandbox.Wire.CallAsync("TagResource", new { SecretId = "app/db", Tags = new[] { new { Value = "x" } } })).Code.ShouldBe("ValidationException");
    }

    [Fact]
    public async Task Untag_WithoutKeys_IsAValidationException()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await sandbox.Wire.CallAsync("UntagResource", new { SecretId = "app/db" })).Message.ShouldNotBeNull().ShouldContain("'tagKeys'");
    }

    [Fact]
    public async Task Untag_SomeKeys_KeepsTheRestInOrder()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        await TagAsync(sandbox, ("a", "1"), ("b", "2"), ("c", "3"));

        var reply = await sandbox.Wire.CallAsync("UntagResource", new { SecretId = "app/db", TagKeys = new[] { "b", "B" } });

        reply.Text.ShouldBe("{}");
        secret.Tags.Keys.ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task Tags_InListAndDescribe_AreTheSame()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        var bare = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);
        await TagAsync(sandbox, ("team", "dba"));

        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);
        var listed = await sandbox.Secrets.ListSecretsAsync(new(), TestContext.Current.CancellationToken);

        bare.Tags.ShouldBeNull();
        described.Tags.ShouldNotBeNull().ShouldHaveSingleItem().Value.ShouldBe("dba");
        listed.SecretList.ShouldNotBeNull()[0].Tags.ShouldNotBeNull().ShouldHaveSingleItem().Key.ShouldBe("team");
    }

    private static Task<WireReply> TagAsync(RunningSandbox sandbox, params (string Key, string Value)[] tags) =>
        sandbox.Wire.CallAsync("TagResource", new { SecretId = "app/db", Tags = tags.Select(tag => new { tag.Key, tag.Value }) });
}
