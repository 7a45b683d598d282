using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests.AwsCli;

/// <summary>A client that is not ours: Debian's awscli signs, sends and parses. One world, calls in the order an operator would make them.</summary>
public sealed class AwsCliTests
{
    private const string Token = "4f1b0a52-6c84-4b9e-9d11-2a7c0f5e8b34";

    [Fact]
    public async Task Operator_ReadsRotatesRepairsAndCancels_WithDebiansAwsCli()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var host = await SandboxHost.StartAsync(
            new() { Pace = SandboxPace.Immediate, Scenario = "Article" }, TimeProvider.System, NullLoggerFactory.Instance, cancellation);

        var reads = await Task.WhenAll(
            Aws(host, "sts get-caller-identity"),
            Aws(host, "secretsmanager list-secrets --filters Key=name,Values=prod/orders"),
            Aws(host, $"secretsmanager describe-secret --secret-id {ArticleScenario.Star}"),
            Aws(host, "lambda get-function-configuration --function-name keyturn-rotate-oracle-single"),
            Aws(host, "cloudtrail lookup-events --max-items 10 --lookup-attributes AttributeKey=EventName,AttributeValue=RotationFailed"));

        ((string?)reads[0]["Account"]).ShouldBe(ArticleNetwork.AccountId);
        reads[1]["SecretList"].ShouldNotBeNull().AsArray().Count.ShouldBe(4);
        ((bool?)reads[2]["RotationEnabled"]).ShouldBe(true);
        ((string?)reads[3]["VpcConfig"]?["VpcId"]).ShouldBe(ArticleNetwork.VpcId);
        reads[4]["Events"].ShouldNotBeNull().AsArray().Count.ShouldBe(4);

        var before = VersionWith(reads[2], VersionStage.Current);
        var rotated = await Aws(host, $"secretsmanager rotate-secret --secret-id {ArticleScenario.Star} --client-request-token {Token}");
        ((string?)rotated["VersionId"]).ShouldBe(Token);
        await host.Rotations.WhenIdleAsync();

        var after = await Task.WhenAll(
            Aws(host, $"secretsmanager list-secret-version-ids --secret-id {ArticleScenario.Star} --include-deprecated"),
            Aws(host, "logs filter-log-events --log-group-name /aws/lambda/keyturn-rotate-oracle-single --filter-pattern", $"\"{Token}\""));
        var versions = after[0]["Versions"].ShouldNotBeNull().AsArray();
        versions.ShouldContain(version => (string?)version!["VersionId"] == Token && version["VersionStages"]!.AsArray().Any(stage => (string?)stage == VersionStage.Current));
        after[1]["events"].ShouldNotBeNull().AsArray().Select(entry => (string?)entry!["message"] ?? "")
            .ShouldContain(message => message.Contains("finishSecret: Successfully set AWSCURRENT stage", StringComparison.Ordinal));

        await Aws(host, $"secretsmanager update-secret-version-stage --secret-id {ArticleScenario.Star} --version-stage AWSCURRENT --move-to-version-id {before} --remove-from-version-id {Token}");
        var cancelled = await Aws(host, "secretsmanager cancel-rotate-secret --secret-id prod/finance/oracle/gl");
        ((string?)cancelled["Name"]).ShouldBe("prod/finance/oracle/gl");

        var tokyo = host.World.Accounts[0].FindRegion(ArticleNetwork.Region).ShouldNotBeNull();
        (tokyo.Secrets.Find(ArticleScenario.Star)?.Holder(VersionStage.Current)?.Id).ShouldBe(before);
        tokyo.Secrets.Find("prod/finance/oracle/gl").ShouldNotBeNull().RotationEnabled.ShouldBe(false);
    }

    [Fact]
    public async Task WrongKey_WithDebiansAwsCli_IsRefusedByTheSignature()
    {
        await using var host = await SandboxHost.StartAsync(
            new() { Pace = SandboxPace.Immediate, Scenario = "Empty" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);

        var error = await new AwsCommand(host, AwsCommand.Wrong).FailAsync("secretsmanager list-secrets");

        error.ShouldContain("InvalidSignatureException");
    }

    private static Task<JsonNode> Aws(SandboxHost host, string command, params string[] more) => new AwsCommand(host).AnswerAsync(command, more);

    private static string VersionWith(JsonNode secret, string stage) =>
        secret["VersionIdsToStages"].ShouldNotBeNull().AsObject().Single(pair => pair.Value.ShouldNotBeNull().AsArray().Any(label => (string?)label == stage)).Key;
}
