using System.Text.Json.Nodes;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>Which secret a call means, and the refusals that every operation shares.</summary>
public sealed class SecretLookupTests
{
    private const string Token = "11111111-2222-3333-4444-555555555555";
    private const string Policy = """{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}""";

    /// <summary>Every operation that names a secret, with the rest of a request that would succeed.</summary>
    private static readonly Dictionary<string, JsonObject> Inputs = new(StringComparer.Ordinal)
    {
        ["CancelRotateSecret"] = [],
        ["DeleteResourcePolicy"] = [],
        ["DeleteSecret"] = [],
        ["DescribeSecret"] = [],
        ["GetResourcePolicy"] = [],
        ["GetSecretValue"] = [],
        ["ListSecretVersionIds"] = [],
        ["PutResourcePolicy"] = new() { ["ResourcePolicy"] = Policy },
        ["PutSecretValue"] = new() { ["SecretString"] = "x", ["ClientRequestToken"] = Token },
        ["RemoveRegionsFromReplication"] = new() { ["RemoveReplicaRegions"] = new JsonArray("us-east-1") },
        ["ReplicateSecretToRegions"] = new() { ["AddReplicaRegions"] = new JsonArray(new JsonObject { ["Region"] = "us-east-1" }) },
        ["RestoreSecret"] = [],
        ["RotateSecret"] = new() { ["ClientRequestToken"] = Token },
        ["StopReplicationToReplica"] = [],
        ["TagResource"] = new() { ["Tags"] = new JsonArray(new JsonObject { ["Key"] = "a", ["Value"] = "b" }) },
        ["UntagResource"] = new() { ["TagKeys"] = new JsonArray("a") },
        ["UpdateSecret"] = new() { ["Description"] = "new" },
        ["UpdateSecretVersionStage"] = new() { ["VersionStage"] = "BLUE", ["MoveToVersionId"] = Token },
    };

    /// <summary>Operations that still answer while a secret waits for its deletion.</summary>
    private static readonly string[] Readable = ["DescribeSecret", "GetResourcePolicy", "ListSecretVersionIds", "RestoreSecret"];

    public static TheoryData<string> Operations => [.. Inputs.Keys];

    public static TheoryData<string> Stopped => [.. Inputs.Keys.Except(Readable, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task SecretId_LeftOutOrEmpty_IsAValidationException(string operation)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var without = await SendAsync(sandbox, operation, null);
        var empty = await SendAsync(sandbox, operation, "");

        without.Code.ShouldBe("ValidationException");
        without.Message.ShouldBe("1 validation error detected: Value null at 'secretId' failed to satisfy constraint: Member must not be null");
        empty.Code.ShouldBe("ValidationException");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task SecretId_OfNoSecret_IsNotFoundWithHttp400(string operation)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await SendAsync(sandbox, operation, "app/none");

        reply.Status.ShouldBe(400);
        reply.Code.ShouldBe("ResourceNotFoundException");
        reply.Message.ShouldBe("Secrets Manager can't find the specified secret.");
    }

    [Theory]
    [MemberData(nameof(Stopped))]
    public async Task Secret_MarkedForDeletion_TakesNoCallThatUsesIt(string operation)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        lock (sandbox.Region.Gate) secret.DeletedDate = sandbox.World.Now;

        var reply = await SendAsync(sandbox, operation, secret.Arn);

        reply.Code.ShouldBe("InvalidRequestException");
        reply.Message.ShouldBe("You can't perform this operation on the secret because it was marked for deletion.");
        secret.DeletedDate.ShouldBe(sandbox.World.Now);
        secret.VersionCount.ShouldBe(1);
    }

    [Theory]
    [InlineData("DescribeSecret")]
    [InlineData("GetResourcePolicy")]
    [InlineData("ListSecretVersionIds")]
    [InlineData("RestoreSecret")]
    public async Task Secret_MarkedForDeletion_IsStillReadAndRestored(string operation)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        lock (sandbox.Region.Gate) secret.DeletedDate = sandbox.World.Now;

        var reply = await SendAsync(sandbox, operation, secret.Arn);

        reply.Status.ShouldBe(200);
        reply["ARN"].ShouldBe(secret.Arn);
    }

    [Theory]
    [InlineData("CancelRotateSecret")]
    [InlineData("DeleteSecret")]
    [InlineData("PutSecretValue")]
    [InlineData("RestoreSecret")]
    [InlineData("RotateSecret")]
    [InlineData("TagResource")]
    [InlineData("UntagResource")]
    [InlineData("UpdateSecret")]
    [InlineData("UpdateSecretVersionStage")]
    public async Task Replica_TakesNoWrite(string operation)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.PrimaryRegion = "us-east-1";

        var reply = await SendAsync(sandbox, operation, secret.Arn);

        reply.Code.ShouldBe("InvalidParameterException");
        reply.Message.ShouldBe("Operation not permitted on a replica secret. Call must be made in primary secret's region.");
    }

    [Theory]
    [InlineData("DeleteSecret")]
    [InlineData("PutSecretValue")]
    [InlineData("UpdateSecret")]
    [InlineData("UpdateSecretVersionStage")]
    [InlineData("ReplicateSecretToRegions")]
    public async Task ManagedSecret_IsChangedOnlyByItsService(string operation)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("rds!db-1");
        secret.OwningService = "rds";

        var reply = await SendAsync(sandbox, operation, secret.Arn);

        reply.Code.ShouldBe("InvalidRequestException");
        reply.Message.ShouldBe("This secret is managed by an AWS service, and you must use that service to update it.");
    }

    [Fact]
    public async Task ManagedSecret_MayBeTaggedAndGivenAPolicy()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("rds!db-1");
        secret.OwningService = "rds";

        (await SendAsync(sandbox, "TagResource", secret.Arn)).Status.ShouldBe(200);
        (await SendAsync(sandbox, "PutResourcePolicy", secret.Arn)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task PartialArn_OfANameThatEndsInSixCharacters_MeansThatName()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var plain = await sandbox.CreateAsync("app");
        var odd = await sandbox.CreateAsync("app-abcdef");

        var byPartial = await SendAsync(sandbox, "DescribeSecret", sandbox.Region.Arn("secretsmanager", "secret:app-abcdef"));
        var byArn = await SendAsync(sandbox, "DescribeSecret", plain.Arn);

        byPartial["ARN"].ShouldBe(odd.Arn);
        byArn["ARN"].ShouldBe(plain.Arn);
    }

    [Theory]
    [InlineData("arn:aws:secretsmanager:us-east-1:111122223333:secret:app/db")]
    [InlineData("arn:aws:secretsmanager:ap-northeast-1:444455556666:secret:app/db")]
    [InlineData("arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:APP/DB")]
    [InlineData("App/Db")]
    public async Task Id_OfAnotherRegionAccountOrCase_IsAnotherSecret(string id)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await SendAsync(sandbox, "DescribeSecret", id)).Code.ShouldBe("ResourceNotFoundException");
    }

    [Fact]
    public async Task Secret_InAnotherRegion_IsAnotherSecretOfTheSameName()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var tokyo = await sandbox.CreateAsync("app/db");
        sandbox.Wire.Region = "ap-northeast-3";

        var missing = await SendAsync(sandbox, "DescribeSecret", "app/db");
        var created = await sandbox.Wire.CallAsync("CreateSecret", new { Name = "app/db", SecretString = "x", ClientRequestToken = Token });

        missing.Code.ShouldBe("ResourceNotFoundException");
        created["ARN"].ShouldNotBe(tokyo.Arn);
        created["ARN"].ShouldNotBeNull().ShouldStartWith("arn:aws:secretsmanager:ap-northeast-3:111122223333:secret:app/db-");
    }

    [Theory]
    [InlineData("CreateSecret", """{"Name":"new","SecretString":"x"}""")]
    [InlineData("PutSecretValue", """{"SecretId":"app/db","SecretString":"x"}""")]
    [InlineData("UpdateSecret", """{"SecretId":"app/db","SecretString":"x"}""")]
    [InlineData("RotateSecret", """{"SecretId":"app/db"}""")]
    public async Task Token_OfAWrite_IsNeededAndHasThirtyTwoToSixtyFourCharacters(string operation, string body)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");

        var without = await SendAsync(sandbox, operation, body, null);
        var shorter = await SendAsync(sandbox, operation, body, new string('t', 31));
        var longer = await SendAsync(sandbox, operation, body, new string('t', 65));
        var longest = await SendAsync(sandbox, operation, body, new string('t', 64));
        await sandbox.WhenIdleAsync();

        without.Code.ShouldBe("InvalidRequestException");
        without.Message.ShouldBe("You must provide a ClientRequestToken value. We recommend a UUID-type value.");
        shorter.Code.ShouldBe("InvalidParameterException");
        longer.Message.ShouldBe("ClientRequestToken must be 32-64 characters long.");
        longest.Status.ShouldBe(200);
        secret.Version(new string('t', 31)).ShouldBeNull();
    }

    private static Task<WireReply> SendAsync(RunningSandbox sandbox, string operation, string? secretId)
    {
        var input = Inputs[operation].DeepClone().AsObject();
        if (secretId is not null) input["SecretId"] = secretId;
        return sandbox.Wire.SendAsync($"secretsmanager.{operation}", input.ToJsonString());
    }

    private static Task<WireReply> SendAsync(RunningSandbox sandbox, string operation, string body, string? token)
    {
        var input = JsonNode.Parse(body).ShouldNotBeNull().AsObject();
        if (token is not null) input["ClientRequestToken"] = token;
        return sandbox.Wire.SendAsync($"secretsmanager.{operation}", input.ToJsonString());
    }
}
