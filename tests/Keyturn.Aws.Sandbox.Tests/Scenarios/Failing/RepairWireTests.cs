using Amazon.Lambda;
using Amazon.Lambda.Model;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

/// <summary>Repairs of failing worlds with the console's own clients: labels, schedule, states of functions, over HTTP.</summary>
public sealed class RepairWireTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FinishForward_MovesCurrentAndTheConsumersLogInAgain()
    {
        await using var wire = await Wire.StartAsync("sqlserver-finish-denied");
        var (pending, current) = (wire.Holder(VersionStage.Pending), wire.Holder(VersionStage.Current));

        await wire.Secrets.UpdateSecretVersionStageAsync(new() { SecretId = wire.Arn, VersionStage = VersionStage.Current, MoveToVersionId = pending, RemoveFromVersionId = current }, Cancel);
        await wire.Secrets.UpdateSecretVersionStageAsync(new() { SecretId = wire.Arn, VersionStage = VersionStage.Pending, RemoveFromVersionId = pending }, Cancel);

        var stages = (await wire.Secrets.DescribeSecretAsync(new() { SecretId = wire.Arn }, Cancel)).VersionIdsToStages.ShouldNotBeNull();
        stages[pending].ShouldBe([VersionStage.Current]);
        stages[current].ShouldBe([VersionStage.Previous]);
        wire.Logins.CurrentLogsIn.ShouldBeTrue();
    }

    [Fact]
    public async Task MoveWithAStaleHolder_IsRefusedAndChangesNothing()
    {
        await using var wire = await Wire.StartAsync("sqlserver-finish-denied");
        var (pending, previous) = (wire.Holder(VersionStage.Pending), wire.Holder(VersionStage.Previous));

        var refusal = await Should.ThrowAsync<InvalidParameterException>(() => wire.Secrets.UpdateSecretVersionStageAsync(
            new() { SecretId = wire.Arn, VersionStage = VersionStage.Current, MoveToVersionId = pending, RemoveFromVersionId = previous }, Cancel));

        refusal.Message.ShouldStartWith("The parameter RemoveFromVersionId must be the version that currently has staging label AWSCURRENT attached.");
        wire.Holder(VersionStage.Pending).ShouldBe(pending);
    }

    [Fact]
    public async Task MoveToAnEmptyVersion_IsRefused()
    {
        await using var wire = await Wire.StartAsync("postgres-put-denied");

        await Should.ThrowAsync<InvalidRequestException>(() => wire.Secrets.UpdateSecretVersionStageAsync(
            new() { SecretId = wire.Arn, VersionStage = VersionStage.Current, MoveToVersionId = wire.Holder(VersionStage.Pending), RemoveFromVersionId = wire.Holder(VersionStage.Current) }, Cancel));
    }

    [Fact]
    public async Task ReattachPending_OfTheVersionThatOnlyTheDeprecatedListShows_LetsTheNextRotationIn()
    {
        await using var wire = await Wire.StartAsync("oracle-detached-too-early");
        var lost = wire.Logins.AcceptedVersionIds.ShouldHaveSingleItem();
        var labelled = await wire.Secrets.ListSecretVersionIdsAsync(new() { SecretId = wire.Arn }, Cancel);
        var all = await wire.Secrets.ListSecretVersionIdsAsync(new() { SecretId = wire.Arn, IncludeDeprecated = true }, Cancel);

        await wire.Secrets.UpdateSecretVersionStageAsync(new() { SecretId = wire.Arn, VersionStage = VersionStage.Pending, MoveToVersionId = lost }, Cancel);

        labelled.Versions.ShouldNotBeNull().ShouldNotContain(version => version.VersionId == lost);
        all.Versions.ShouldNotBeNull().ShouldContain(version => version.VersionId == lost);
        wire.Holder(VersionStage.Pending).ShouldBe(lost);
    }

    [Fact]
    public async Task RotateWhilePendingIsElsewhere_IsRefusedInBothForms()
    {
        await using var wire = await Wire.StartAsync("oracle-changed-by-hand");
        foreach (var immediately in new[] { true, false })
        {
            var refusal = await Should.ThrowAsync<InvalidRequestException>(() => wire.Secrets.RotateSecretAsync(
                new() { SecretId = wire.Arn, ClientRequestToken = Guid.NewGuid().ToString("D"), RotateImmediately = immediately }, Cancel));
            refusal.Message.ShouldBe("A previous rotation isn't complete. That rotation will be reattempted.");
        }
    }

    [Fact]
    public async Task StopAndEnableWithATest_TurnsTheScheduleOffAndOn()
    {
        await using var wire = await Wire.StartAsync("sqlserver-consumers-cache");
        await wire.Secrets.CancelRotateSecretAsync(new() { SecretId = wire.Arn }, Cancel);
        var off = await wire.Secrets.DescribeSecretAsync(new() { SecretId = wire.Arn }, Cancel);

        await wire.Secrets.RotateSecretAsync(
            new()
            {
                SecretId = wire.Arn, ClientRequestToken = Guid.NewGuid().ToString("D"), RotateImmediately = false,
                RotationRules = new RotationRulesType { ScheduleExpression = "cron(0 16 ? * SUN *)", Duration = "2h" },
            },
            Cancel);
        await wire.Host.Rotations.WhenIdleAsync();

        var on = await wire.Secrets.DescribeSecretAsync(new() { SecretId = wire.Arn }, Cancel);
        (off.RotationEnabled, off.RotationLambdaARN is null).ShouldBe((false, false));
        (on.RotationEnabled, on.RotationRules?.ScheduleExpression, on.RotationRules?.Duration).ShouldBe((true, "cron(0 16 ? * SUN *)", "2h"));
        on.VersionIdsToStages.ShouldNotBeNull().Count.ShouldBe(2);
        wire.Region.Trail.VisibleAt(wire.Host.World.Now, "TestRotationSucceeded").ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("mysql-interface-limit", "Failed", "EniLimitExceeded")]
    [InlineData("postgres-subnet-full", "Failed", "SubnetOutOfIPAddresses")]
    [InlineData("sqlserver-subnet-gone", "Failed", "InvalidSubnet")]
    [InlineData("sqlserver-interface-denied", "Failed", "InsufficientRolePermissions")]
    [InlineData("postgres-image-denied", "Failed", "ImageAccessDenied")]
    [InlineData("sqlserver-function-inactive", "Pending", "Restoring")]
    [InlineData("oracle-memory", "Active", null)]
    public async Task GetFunctionConfiguration_TellsTheStateAndItsReason(string name, string state, string? reason)
    {
        await using var wire = await Wire.StartAsync(name);

        var function = await wire.Lambda.GetFunctionConfigurationAsync(new GetFunctionConfigurationRequest { FunctionName = wire.Secret.RotationLambdaArn }, Cancel);

        (function.State?.Value, function.StateReasonCode?.Value).ShouldBe((state, reason));
    }

    [Fact]
    public async Task RepairOfTheCause_ThenDetachAndRotate_GoesThrough()
    {
        await using var wire = await Wire.StartAsync("postgres-function-egress");
        var group = wire.Region.Network.SecurityGroups.Find(ArticleNetwork.FunctionGroup).ShouldNotBeNull();
        group.Rules.Add(new("sgr-0a1b2c3d4e5f60718", new(true, "tcp", 5432, 5432, new(GroupPeerKind.Group, ArticleNetwork.DatabaseGroup))));

        await wire.Secrets.UpdateSecretVersionStageAsync(new() { SecretId = wire.Arn, VersionStage = VersionStage.Pending, RemoveFromVersionId = wire.Holder(VersionStage.Pending) }, Cancel);
        var token = Guid.NewGuid().ToString("D");
        await wire.Secrets.RotateSecretAsync(new() { SecretId = wire.Arn, ClientRequestToken = token }, Cancel);
        await wire.Host.Rotations.WhenIdleAsync();

        (wire.Holder(VersionStage.Current), wire.Logins.CurrentLogsIn).ShouldBe((token, true));
    }

    private sealed class Wire : IAsyncDisposable
    {
        private static readonly BasicAWSCredentials Test = new("test", "test");

        private Wire(SandboxHost host, FailingWorld failing)
        {
            (Host, Region) = (host, host.World.Accounts[0].FindRegion(ArticleNetwork.Region).ShouldNotBeNull());
            Secret = Region.Secrets.Find(failing.SecretName).ShouldNotBeNull();
            Secrets = new(Test, new AmazonSecretsManagerConfig { ServiceURL = host.ServiceUrl.ToString(), AuthenticationRegion = Region.Name, MaxErrorRetry = 0 });
            Lambda = new(Test, new AmazonLambdaConfig { ServiceURL = host.ServiceUrl.ToString(), AuthenticationRegion = Region.Name, MaxErrorRetry = 0 });
        }

        public SandboxHost Host { get; }

        public SandboxRegion Region { get; }

        public SecretRecord Secret { get; }

        public string Arn => Secret.Arn;

        public AmazonSecretsManagerClient Secrets { get; }

        public AmazonLambdaClient Lambda { get; }

        public ConsumerLogin Logins => ConsumerLogin.Of(Region, Secret);

        public static async Task<Wire> StartAsync(string name)
        {
            var failing = FailingWorlds.All.Single(world => world.Name == name);
            var options = new SandboxOptions { Pace = SandboxPace.Immediate, Scenario = FailingScenario.Prefix + name };
            return new(await SandboxHost.StartAsync(options, TimeProvider.System, NullLoggerFactory.Instance, Cancel), failing);
        }

        public string Holder(string stage) => Secret.Holder(stage).ShouldNotBeNull().Id;

        public ValueTask DisposeAsync()
        {
            Secrets.Dispose();
            Lambda.Dispose();
            return Host.DisposeAsync();
        }
    }
}
