using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>GetSecretValue and BatchGetSecretValue: which version, which refusal, and what a read leaves behind.</summary>
public sealed class GetSecretValueTests
{
    [Fact]
    public async Task Get_Answer_NamesVersionLabelsAndDate()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");

        var reply = await GetAsync(sandbox, new { SecretId = "app/db" });

        reply["ARN"].ShouldBe(secret.Arn);
        reply["Name"].ShouldBe("app/db");
        reply["VersionId"].ShouldBe(secret.Holder(VersionStage.Current)?.Id);
        reply.Json["VersionStages"].ShouldNotBeNull().ToJsonString().ShouldBe("""["AWSCURRENT"]""");
        reply.Json["CreatedDate"].ShouldNotBeNull().GetValue<double>().ShouldBe(sandbox.World.Now.ToUnixTimeSeconds());
    }

    [Fact]
    public async Task Get_Text_HasNoBinaryMember()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db", "one");

        var reply = await GetAsync(sandbox, new { SecretId = "app/db" });

        reply.Json.Select(member => member.Key).ShouldBe(["ARN", "Name", "VersionId", "VersionStages", "CreatedDate", "SecretString"]);
    }

    [Theory]
    [InlineData("AWSPREVIOUS")]
    [InlineData("AWSPENDING")]
    [InlineData("awscurrent")]
    [InlineData("BLUE")]
    public async Task Get_LabelNobodyHolds_NamesTheLabel(string stage)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        var reply = await GetAsync(sandbox, new { SecretId = "app/db", VersionStage = stage });

        reply.Code.ShouldBe("ResourceNotFoundException");
        reply.Message.ShouldBe($"Secrets Manager can't find the specified secret value for staging label: {stage}");
    }

    [Fact]
    public async Task Get_VersionThatIsNotThere_NamesTheVersion()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        (await GetAsync(sandbox, new { SecretId = "app/db", VersionId = "none" })).Message.ShouldBe("Secrets Manager can't find the specified secret value for VersionId: none");
    }

    [Fact]
    public async Task Get_VersionWithoutLabels_IsReadableByItsId()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");
        var first = secret.Holder(VersionStage.Current)?.Id;
        for (var i = 0; i < 2; i++) await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = "app/db", SecretString = $"v{i}", ClientRequestToken = Guid.NewGuid().ToString() });

        var reply = await GetAsync(sandbox, new { SecretId = "app/db", VersionId = first });

        reply["SecretString"].ShouldBe("one");
        reply.Json.ContainsKey("VersionStages").ShouldBeFalse();
    }

    [Fact]
    public async Task Get_VersionAndItsLabel_Agree()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db", "one");

        (await GetAsync(sandbox, new { SecretId = "app/db", VersionId = secret.Holder(VersionStage.Current)?.Id, VersionStage = "AWSCURRENT" }))["SecretString"].ShouldBe("one");
    }

    [Fact]
    public async Task Get_OfAReplica_IsAllowed()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        (await sandbox.CreateAsync("app/db", "one")).PrimaryRegion = "us-east-1";

        (await GetAsync(sandbox, new { SecretId = "app/db" }))["SecretString"].ShouldBe("one");
    }

    [Fact]
    public async Task Get_OneVersion_LeavesTheOthersUnread()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/db", "one");
        await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = "app/db", SecretString = "two", ClientRequestToken = Guid.NewGuid().ToString() });

        await GetAsync(sandbox, new { SecretId = "app/db", VersionStage = "AWSPREVIOUS" });
        var versions = await sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        versions.Versions.ShouldNotBeNull().Single(version => version.VersionStages?.Contains("AWSPREVIOUS") == true).LastAccessedDate.ShouldNotBeNull();
        versions.Versions.Single(version => version.VersionStages?.Contains("AWSCURRENT") == true).LastAccessedDate.ShouldBeNull();
    }

    [Fact]
    public async Task Get_NextDay_MovesTheDayAndNotTheChangeDate()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/db", "one");
        var changed = secret.LastChangedDate;
        await GetAsync(sandbox, new { SecretId = "app/db" });
        clock.Advance(TimeSpan.FromDays(1));

        await GetAsync(sandbox, new { SecretId = "app/db" });

        secret.LastAccessedDate.ShouldBe(new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero));
        secret.LastChangedDate.ShouldBe(changed);
    }

    [Fact]
    public async Task Get_Refused_LeavesNoAccessDate()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        await GetAsync(sandbox, new { SecretId = "app/db", VersionStage = "BLUE" });

        secret.LastAccessedDate.ShouldBeNull();
    }

    [Fact]
    public async Task Get_InTrail_HasNoValue()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db", "hunter2");

        await GetAsync(sandbox, new { SecretId = "app/db", VersionStage = "AWSCURRENT" });

        var record = sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "GetSecretValue").ShouldHaveSingleItem();
        record.ReadOnly.ShouldBeTrue();
        record.ResponseElements.ShouldBeNull();
        record.RequestParameters.ShouldNotBeNull().ToJsonString().ShouldBe("""{"secretId":"app/db","versionStage":"AWSCURRENT"}""");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"SecretIdList":["a"],"Filters":[{"Key":"name","Values":["a"]}]}""")]
    public async Task Batch_NeitherOrBothWaysToName_IsRefused(string body)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.Wire.SendAsync("secretsmanager.BatchGetSecretValue", body)).Message.ShouldBe("Either 'SecretIdList' or 'Filters' must be provided, but not both.");
    }

    [Fact]
    public async Task Batch_MoreThanTwenty_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.Wire.CallAsync("BatchGetSecretValue", new { SecretIdList = Enumerable.Repeat("a", 21) })).Message.ShouldBe("SecretIdList can hold at most 20 secrets.");
        (await sandbox.Wire.CallAsync("BatchGetSecretValue", new { SecretIdList = Enumerable.Repeat("a", 20) })).Json["Errors"].ShouldNotBeNull().AsArray().Count.ShouldBe(20);
    }

    [Fact]
    public async Task Batch_ByFilter_SkipsWhatIsMarkedForDeletion()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/one", "1");
        await sandbox.CreateAsync("app/two", "2");
        await sandbox.CreateAsync("crm/one", "3");
        await sandbox.Wire.CallAsync("DeleteSecret", new { SecretId = "app/two" });

        var byFilter = await sandbox.Wire.CallAsync("BatchGetSecretValue", new { Filters = new[] { new { Key = "name", Values = new[] { "app/" } } } });
        var byName = await sandbox.Wire.CallAsync("BatchGetSecretValue", new { SecretIdList = new[] { "app/two" } });

        byFilter.Json["SecretValues"].ShouldNotBeNull().AsArray().ShouldHaveSingleItem()!["SecretString"].ShouldNotBeNull().ToString().ShouldBe("1");
        byFilter.Json["Errors"].ShouldNotBeNull().AsArray().ShouldBeEmpty();
        (byName.Json["Errors"]?[0]?["ErrorCode"]?.ToString()).ShouldBe("InvalidRequestException");
    }

    private static Task<WireReply> GetAsync(RunningSandbox sandbox, object input) => sandbox.Wire.CallAsync("GetSecretValue", input);
}
