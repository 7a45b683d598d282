using Keyturn.Aws.Sandbox.CloudTrail;
using Keyturn.Aws.Sandbox.Lambda;
using Keyturn.Aws.Sandbox.Logs;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.SecretsManager;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

/// <summary>How many calls a second AWS takes, per account, Region and group.</summary>
public sealed class CallRatesTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Allow_BeyondTheRate_RefusesUntilTheBucketRefills()
    {
        var rates = new CallRates(_time);
        var group = new RateGroup("g", 2);

        Take(rates, group, 3).ShouldBe([true, true, false]);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        Take(rates, group, 2).ShouldBe([true, false]);
        _time.Advance(TimeSpan.FromHours(1));
        Take(rates, group, 3).ShouldBe([true, true, false]);
    }

    [Fact]
    public void Allow_OtherAccountRegionOrGroup_HasABucketOfItsOwn()
    {
        var rates = new CallRates(_time);
        var group = new RateGroup("g", 1);
        rates.Allow("1", "tokyo", group).ShouldBeTrue();

        rates.Allow("1", "tokyo", group).ShouldBeFalse();
        rates.Allow("2", "tokyo", group).ShouldBeTrue();
        rates.Allow("1", "osaka", group).ShouldBeTrue();
        rates.Allow("1", "tokyo", new RateGroup("h", 1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("DescribeSecret", "GetSecretValue", 10_000)]
    [InlineData("GetResourcePolicy", "PutResourcePolicy", 50)]
    [InlineData("DeleteResourcePolicy", "ValidateResourcePolicy", 50)]
    [InlineData("PutSecretValue", "UpdateSecretVersionStage", 50)]
    [InlineData("UpdateSecret", "ReplicateSecretToRegions", 50)]
    [InlineData("RotateSecret", "CancelRotateSecret", 50)]
    [InlineData("TagResource", "UntagResource", 50)]
    [InlineData("ListSecrets", "ListSecretVersionIds", 100)]
    public async Task SecretsManager_Operations_ShareTheirDocumentedRate(string one, string other, double perSecond)
    {
        await using var world = new TestWorld(new EmptyScenario());
        var operations = SecretsManagerService.Create(world.Rotations).Routes.ToDictionary(route => route.Operation.Name, route => route.Operation.Rate, StringComparer.Ordinal);

        operations[one].ShouldBe(operations[other]);
        operations[one].ShouldNotBeNull().PerSecond.ShouldBe(perSecond);
        operations.Values.ShouldAllBe(rate => rate != null);
    }

    [Fact]
    public void OtherServices_HaveTheirOwnRates()
    {
        WireService[] services = [LambdaService.Create(), LogsService.Create(), CloudTrailService.Create()];
        var rates = services.SelectMany(service => service.Routes).ToDictionary(route => route.Operation.Name, route => route.Operation.Rate?.PerSecond, StringComparer.Ordinal);

        rates["LookupEvents"].ShouldBe(2);
        rates["FilterLogEvents"].ShouldBe(25);
        rates["GetLogEvents"].ShouldBe(25);
        rates["DescribeLogStreams"].ShouldBe(25);
        rates["DescribeLogGroups"].ShouldBe(10);
        rates["GetFunctionConfiguration"].ShouldBe(100);
        rates["ListFunctions"].ShouldBe(15);
        rates["GetPolicy"].ShouldBe(15);
    }

    [Fact]
    public async Task Throttled_Call_DoesNothingAndIsNotInTheTrail()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = SandboxPace.Immediate, Throttling = true }, clock);
        var replies = new List<WireReply>();
        for (var i = 0; i < 52; i++) replies.Add(await sandbox.Wire.CallAsync("CreateSecret", new { Name = $"s{i}", ClientRequestToken = Guid.NewGuid().ToString() }));

        replies.Count(reply => reply.Code == "ThrottlingException").ShouldBe(2);
        sandbox.Region.Secrets.All.Count.ShouldBe(50);
        sandbox.Region.Trail.VisibleAt(sandbox.World.Now, "CreateSecret").Count.ShouldBe(50);
    }

    [Fact]
    public async Task Throttling_Off_TakesAnyNumber()
    {
        await using var sandbox = await RunningSandbox.StartAsync(time: RunningSandbox.Clock());

        for (var i = 0; i < 60; i++) (await sandbox.Wire.CallAsync("GetResourcePolicy", new { SecretId = "none" })).Code.ShouldBe("ResourceNotFoundException");
    }

    private static List<bool> Take(CallRates rates, RateGroup group, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => rates.Allow("111122223333", "ap-northeast-1", group))];
}
