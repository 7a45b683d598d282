using Amazon.SecretsManager.Model;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>UpdateSecretVersionStage and ListSecretVersionIds: who may move a label, and which versions are listed.</summary>
public sealed class VersionStageTests
{
    [Fact]
    public async Task RemoveFromVersionId_Left_Out_IsRefusedWithTheHolder()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, old, now) = await TwoVersionsAsync(sandbox);

        var error = await Should.ThrowAsync<InvalidParameterException>(() => MoveAsync(sandbox, secret, VersionStage.Current, old, null));

        error.Message.ShouldBe($"The parameter RemoveFromVersionId can't be empty. Staging label AWSCURRENT is currently attached to version {now}, so you must explicitly reference that version in RemoveFromVersionId.");
    }

    [Fact]
    public async Task RemoveFromVersionId_OfAVersionWithoutTheLabel_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, old, _) = await TwoVersionsAsync(sandbox);

        var error = await Should.ThrowAsync<InvalidParameterException>(() => MoveAsync(sandbox, secret, VersionStage.Current, old, old));

        error.Message.ShouldStartWith("The parameter RemoveFromVersionId must be the version that currently has");
        (await sandbox.LabelsAsync(secret))[old].ShouldBe([VersionStage.Previous]);
    }

    [Fact]
    public async Task AWSPREVIOUS_WhenAWSCURRENTIsMovedBack_FollowsToTheLoser()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, old, now) = await TwoVersionsAsync(sandbox);

        await MoveAsync(sandbox, secret, VersionStage.Current, old, now);
        var labels = await sandbox.LabelsAsync(secret);

        labels[old].ShouldBe([VersionStage.Current]);
        labels[now].ShouldBe([VersionStage.Previous]);
    }

    [Fact]
    public async Task AWSCURRENT_WithoutATarget_CannotBeRemoved()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, _, now) = await TwoVersionsAsync(sandbox);

        await Should.ThrowAsync<InvalidParameterException>(() => MoveAsync(sandbox, secret, VersionStage.Current, null, now));
    }

    [Fact]
    public async Task AWSCURRENT_ToAnEmptyVersion_IsRefused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, _, now) = await TwoVersionsAsync(sandbox);
        lock (sandbox.Region.Gate) secret.Add(new VersionRecord { Id = "empty", CreatedDate = sandbox.World.Now });

        await Should.ThrowAsync<InvalidRequestException>(() => MoveAsync(sandbox, secret, VersionStage.Current, "empty", now));
    }

    [Fact]
    public async Task Move_ToAVersionThatIsNotThere_IsNotFound()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, _, now) = await TwoVersionsAsync(sandbox);

        await Should.ThrowAsync<ResourceNotFoundException>(() => MoveAsync(sandbox, secret, VersionStage.Current, Guid.NewGuid().ToString(), now));
    }

    [Fact]
    public async Task CustomLabel_AttachedToOneVersion_LeavesTheOther()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, old, now) = await TwoVersionsAsync(sandbox);

        await MoveAsync(sandbox, secret, "BLUE", old, null);
        await MoveAsync(sandbox, secret, "BLUE", now, old);
        var labels = await sandbox.LabelsAsync(secret);

        labels[old].ShouldBe([VersionStage.Previous]);
        labels[now].ShouldBe([VersionStage.Current, "BLUE"]);
    }

    [Fact]
    public async Task ListSecretVersionIds_IncludeDeprecated_IsHonoured()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, _, _) = await TwoVersionsAsync(sandbox);
        await PutAsync(sandbox, secret, "third");

        var labelled = await sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);
        var all = await sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = secret.Arn, IncludeDeprecated = true }, TestContext.Current.CancellationToken);

        labelled.Versions.ShouldNotBeNull().Count.ShouldBe(2);
        all.Versions.ShouldNotBeNull().Count.ShouldBe(3);
        all.Versions.ShouldContain(version => version.VersionStages == null || version.VersionStages.Count == 0);
        all.Versions.ShouldAllBe(version => version.KmsKeyIds != null && version.KmsKeyIds.Single() == "DefaultEncryptionKey");
    }

    [Fact]
    public async Task ListSecretVersionIds_SmallPages_ComeOneAfterTheOther()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (secret, _, _) = await TwoVersionsAsync(sandbox);

        var first = await sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = secret.Arn, MaxResults = 1 }, TestContext.Current.CancellationToken);
        var second = await sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = secret.Arn, MaxResults = 1, NextToken = first.NextToken }, TestContext.Current.CancellationToken);

        first.Versions.ShouldNotBeNull().Single().VersionId.ShouldNotBe(second.Versions.ShouldNotBeNull().Single().VersionId);
        second.NextToken.ShouldBeNull();
    }

    [Fact]
    public async Task UnlabelledVersions_BeyondAHundredAndOlderThanADay_AreTrimmed()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        var secret = await sandbox.CreateAsync("app/db");
        for (var i = 0; i < 120; i++) await PutAsync(sandbox, secret, $"value {i}");
        var young = secret.VersionCount;
        clock.Advance(TimeSpan.FromDays(2));

        await PutAsync(sandbox, secret, "last");

        young.ShouldBe(121);
        secret.VersionCount.ShouldBe(100);
        secret.Holder(VersionStage.Current).ShouldNotBeNull();
    }

    private static async Task<(SecretRecord Secret, string Old, string Now)> TwoVersionsAsync(RunningSandbox sandbox)
    {
        var secret = await sandbox.CreateAsync("app/db");
        var old = secret.Holder(VersionStage.Current)?.Id ?? "";
        return (secret, old, await PutAsync(sandbox, secret, "second"));
    }

    private static async Task<string> PutAsync(RunningSandbox sandbox, SecretRecord secret, string value) =>
        (await sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = secret.Arn, SecretString = value, ClientRequestToken = Guid.NewGuid().ToString() }))["VersionId"] ?? "";

    private static Task<UpdateSecretVersionStageResponse> MoveAsync(RunningSandbox sandbox, SecretRecord secret, string stage, string? to, string? from) =>
        sandbox.Secrets.UpdateSecretVersionStageAsync(new() { SecretId = secret.Arn, VersionStage = stage, MoveToVersionId = to, RemoveFromVersionId = from }, TestContext.Current.CancellationToken);
}
