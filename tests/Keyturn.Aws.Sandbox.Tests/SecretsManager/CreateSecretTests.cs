using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>CreateSecret: names, tokens, first versions, and what is refused before anything is made.</summary>
public sealed class CreateSecretTests
{
    private const string Token = "11111111-2222-3333-4444-555555555555";

    [Fact]
    public async Task Create_WithAValue_MakesOneVersionUnderTheToken()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.Wire.CallAsync("CreateSecret", new { Name = "app/db", SecretString = "one", ClientRequestToken = Token });

        var secret = sandbox.Record(reply["ARN"]);
        reply["Name"].ShouldBe("app/db");
        reply["VersionId"].ShouldBe(Token);
        secret.VersionCount.ShouldBe(1);
        secret.Holder(VersionStage.Current).ShouldNotBeNull().Id.ShouldBe(Token);
        secret.Holder(VersionStage.Previous).ShouldBeNull();
        secret.CreatedDate.ShouldBe(sandbox.World.Now);
        secret.LastChangedDate.ShouldBe(sandbox.World.Now);
        secret.RotationEnabled.ShouldBeNull();
    }

    [Fact]
    public async Task Create_WithoutAValue_MakesASecretWithoutVersions()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.Wire.CallAsync("CreateSecret", new { Name = "app/later", ClientRequestToken = Token });
        var value = await sandbox.Wire.CallAsync("GetSecretValue", new { SecretId = "app/later" });
        var described = await sandbox.Wire.CallAsync("DescribeSecret", new { SecretId = "app/later" });

        reply["VersionId"].ShouldBeNull();
        value.Code.ShouldBe("ResourceNotFoundException");
        value.Message.ShouldBe("Secrets Manager can't find the specified secret value for staging label: AWSCURRENT");
        described.Json.ContainsKey("VersionIdsToStages").ShouldBeFalse();
    }

    [Fact]
    public async Task Create_WithEverything_KeepsEverything()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.Wire.CallAsync("CreateSecret", new
        {
            Name = "app/db",
            Description = "The orders database",
            KmsKeyId = "alias/app",
            SecretBinary = "AQID",
            ClientRequestToken = Token,
            Tags = new[] { new { Key = "team", Value = "dba" }, new { Key = "empty", Value = "" } },
        });

        var secret = sandbox.Record(reply["ARN"]);
        secret.Description.ShouldBe("The orders database");
        secret.KmsKeyId.ShouldBe("alias/app");
        secret.Tags.ShouldBe([new("team", "dba"), new("empty", "")]);
        secret.Version(Token).ShouldNotBeNull().KmsKeyId.ShouldBe("alias/app");
    }

    [Theory]
    [InlineData("a")]
    [InlineData("prod/app_1+x=y.z@w-v")]
    [InlineData("!odd")]
    public async Task Name_OfAllowedCharacters_IsTaken(string name)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await CreateAsync(sandbox, name)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("")]
    [InlineData("with blank")]
    [InlineData("colon:name")]
    [InlineData("星")]
    [InlineData("line\nbreak")]
    public async Task Name_OfOtherCharacters_IsRefused(string name)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await CreateAsync(sandbox, name);

        reply.Code.ShouldBe("ValidationException");
        reply.Message.ShouldNotBeNull().ShouldStartWith("Invalid name. Must be a valid name containing alphanumeric characters");
    }

    [Fact]
    public async Task Name_OfFiveHundredAndTwelveCharacters_IsTheLongest()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await CreateAsync(sandbox, new string('n', 512))).Status.ShouldBe(200);
        (await CreateAsync(sandbox, new string('n', 513))).Code.ShouldBe("ValidationException");
    }

    [Fact]
    public async Task Name_LeftOut_IsAValidationException()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.Wire.CallAsync("CreateSecret", new { SecretString = "x", ClientRequestToken = Token })).Message
            .ShouldBe("1 validation error detected: Value null at 'name' failed to satisfy constraint: Member must not be null");
    }

    [Theory]
    [InlineData(2048, 200)]
    [InlineData(2049, 400)]
    public async Task Description_HasAtMost2048Characters(int length, int status)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.Wire.CallAsync("CreateSecret", new { Name = "app/db", Description = new string('d', length), ClientRequestToken = Token });

        reply.Status.ShouldBe(status);
        if (status != 200) reply.Message.ShouldNotBeNull().ShouldEndWith("at 'description' failed to satisfy constraint: Member must have length less than or equal to 2048");
    }

    [Fact]
    public async Task Create_SameTokenSameValue_AnswersTheSameAgain()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var first = await CreateAsync(sandbox, "app/db", "one");
        var again = await CreateAsync(sandbox, "app/db", "one");
        var other = await CreateAsync(sandbox, "app/db", "two");

        again.Json.ToJsonString().ShouldBe(first.Json.ToJsonString());
        other.Code.ShouldBe("ResourceExistsException");
        sandbox.Record(first["ARN"]).VersionCount.ShouldBe(1);
    }

    [Fact]
    public async Task Create_SameTokenForTwoNames_MakesTwoSecrets()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var one = await CreateAsync(sandbox, "app/one");
        var two = await CreateAsync(sandbox, "app/two");

        one["VersionId"].ShouldBe(two["VersionId"]);
        one["ARN"].ShouldNotBe(two["ARN"]);
    }

    [Theory]
    [InlineData("""{"Name":"app/db","SecretString":"x","SecretBinary":"AQID"}""", "InvalidParameterException", "You can't specify both a binary secret value and a string secret value in the same secret.")]
    [InlineData("""{"Name":"app/db","SecretBinary":"not base64!"}""", "SerializationException", "SecretBinary is not base64.")]
    [InlineData("""{"Name":"app/db","SecretString":"x","AddReplicaRegions":[{"Region":"us-east-1"}]}""", "InvalidParameterException", "Invalid replica region.")]
    [InlineData("""{"Name":"app/db","SecretString":"x","Tags":[{"Key":"aws:team","Value":"x"}]}""", "InvalidParameterException", "Tag keys that start with aws: are reserved for AWS use.")]
    public async Task Create_BadInput_MakesNothing(string body, string code, string text)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.Wire.SendAsync("secretsmanager.CreateSecret", body.Replace("{\"Name\"", $"{{\"ClientRequestToken\":\"{Token}\",\"Name\"", StringComparison.Ordinal));

        reply.Code.ShouldBe(code);
        reply.Message.ShouldBe(text);
        sandbox.Region.Secrets.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_InTrail_NamesTheSecretAndHidesTheValue()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await CreateAsync(sandbox, "app/db", "hunter2");

        var record = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "CreateSecret").ShouldHaveSingleItem();

        record.RequestParameters.ShouldNotBeNull().ToJsonString().ShouldBe($$"""{"name":"app/db","clientRequestToken":"{{Token}}"}""");
        record.ResponseElements.ShouldNotBeNull()["name"].ShouldNotBeNull().ToString().ShouldBe("app/db");
        record.ReadOnly.ShouldBeFalse();
    }

    private static Task<WireReply> CreateAsync(RunningSandbox sandbox, string name, string value = "x") =>
        sandbox.Wire.CallAsync("CreateSecret", new { Name = name, SecretString = value, ClientRequestToken = Token });
}
