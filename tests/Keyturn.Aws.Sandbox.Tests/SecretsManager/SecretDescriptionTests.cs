using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>DescribeSecret and an entry of ListSecrets: every member, and its absence.</summary>
public sealed class SecretDescriptionTests
{
    [Fact]
    public async Task Describe_BareSecret_LeavesOutWhatItHasNot()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");

        var reply = await sandbox.Wire.CallAsync("DescribeSecret", new { SecretId = secret.Arn });

        reply.Json.Select(member => member.Key).ShouldBe(["ARN", "Name", "LastChangedDate", "VersionIdsToStages", "CreatedDate"]);
    }

    [Fact]
    public async Task Describe_FullSecret_TellsEverything()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        var now = sandbox.World.Now;
        secret.Description = "text";
        secret.KmsKeyId = "alias/app";
        secret.Type = "Partner";
        secret.OwningService = "rds";
        secret.PrimaryRegion = RunningSandbox.RegionName;
        secret.LastRotatedDate = now.AddDays(-1);
        secret.LastAccessedDate = now.AddDays(-2);
        secret.Replicas.Add(new ReplicaRecord("us-east-1", "InSync", null, "alias/there", now.AddDays(-3)));

        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        described.Description.ShouldBe("text");
        described.KmsKeyId.ShouldBe("alias/app");
        described.Type.ShouldBe("Partner");
        described.OwningService.ShouldBe("rds");
        described.PrimaryRegion.ShouldBe(RunningSandbox.RegionName);
        described.RotationLambdaARN.ShouldBe(sandbox.FunctionArn);
        described.LastRotatedDate.ShouldNotBeNull().ToUniversalTime().ShouldBe(now.AddDays(-1).UtcDateTime);
        described.LastAccessedDate.ShouldNotBeNull().ToUniversalTime().ShouldBe(now.AddDays(-2).UtcDateTime);
        described.NextRotationDate.ShouldNotBeNull();
        var replica = described.ReplicationStatus.ShouldNotBeNull().ShouldHaveSingleItem();
        (replica.Region, replica.KmsKeyId, replica.Status?.Value).ShouldBe(("us-east-1", "alias/there", "InSync"));
        replica.StatusMessage.ShouldBeNull();
    }

    [Fact]
    public async Task List_Entry_HasNoReplicasAndNamesLabelsItsOwnWay()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        secret.Replicas.Add(new ReplicaRecord("us-east-1", "InSync"));

        var reply = await sandbox.Wire.CallAsync("ListSecrets", new { });

        var entry = reply.Json["SecretList"].ShouldNotBeNull()[0].ShouldNotBeNull().AsObject();
        entry.ShouldNotBeNull().ContainsKey("ReplicationStatus").ShouldBeFalse();
        entry.ContainsKey("VersionIdsToStages").ShouldBeFalse();
        entry["SecretVersionsToStages"].ShouldNotBeNull().AsObject().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("rate(10 days)", null, 10)]
    [InlineData("cron(0 8 ? * SUN *)", "4h", 7)]
    [InlineData("cron(0 8 * * ? *)", "2h", 1)]
    [InlineData("rate(4 hours)", null, 1)]
    public async Task Describe_Expression_AddsComputedDays(string expression, string? duration, long days)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.RotationRules = new RotationRules(null, duration, expression);

        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        var rules = described.RotationRules.ShouldNotBeNull();
        rules.ScheduleExpression.ShouldBe(expression);
        rules.Duration.ShouldBe(duration);
        rules.AutomaticallyAfterDays.ShouldBe(days);
    }

    [Fact]
    public async Task Describe_RotationOff_HidesTheNextDateAndKeepsTheRest()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateRotatingAsync("app/db");
        secret.RotationEnabled = false;

        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        described.NextRotationDate.ShouldBeNull();
        described.RotationEnabled.ShouldBe(false);
        described.RotationRules.ShouldNotBeNull().AutomaticallyAfterDays.ShouldBe(30);
    }

    [Fact]
    public async Task Describe_Date_KeepsItsFraction()
    {
        var clock = RunningSandbox.Clock();
        clock.Advance(TimeSpan.FromMilliseconds(125));
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/db");

        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);

        described.CreatedDate.ShouldNotBeNull().ToUniversalTime().Millisecond.ShouldBe(125);
    }

    [Fact]
    public async Task Describe_VersionWithoutLabels_IsNotNamed()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        lock (sandbox.Region.Gate) secret.Add(new VersionRecord { Id = "old", CreatedDate = sandbox.World.Now, SecretString = "x" });

        (await sandbox.LabelsAsync(secret)).Count.ShouldBe(1);
    }
}
