using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios;

public sealed class FleetScenarioTests
{
    private static readonly SandboxOptions Small = new() { Pace = SandboxPace.Immediate, FleetSecretsPerRegion = 300, FleetConsumers = 20 };

    [Fact]
    public async Task Build_SizesSet_MakesThatManyInEachOfThreeRegions()
    {
        await using var world = new TestWorld(new FleetScenario(), Small);

        var regions = world.World.Accounts[0].Regions.ToList();
        regions.Count.ShouldBe(3);
        regions.ShouldAllBe(region => region.Secrets.All.Count == 300);
        regions.SelectMany(region => region.Secrets.All).Select(secret => secret.Tags["consumer"]).Distinct(StringComparer.Ordinal).Count().ShouldBe(20);
    }

    [Fact]
    public async Task Build_SameSeed_SameFleet()
    {
        await using var first = new TestWorld(new FleetScenario(), Small);
        await using var second = new TestWorld(new FleetScenario(), Small);
        await using var other = new TestWorld(new FleetScenario(), Small with { FleetSeed = 7 });

        Arns(second).ShouldBe(Arns(first));
        Arns(other).ShouldNotBe(Arns(first));
    }

    [Fact]
    public async Task Build_EverySecret_HasACurrentVersionAndSomeAreStuckOrOverdue()
    {
        await using var world = new TestWorld(new FleetScenario(), Small);

        world.Tokyo.Secrets.All.ShouldAllBe(secret => secret.Holder(VersionStage.Current) != null && secret.Holder(VersionStage.Previous) != null);
        world.Tokyo.Secrets.All.Count(secret => secret.Holder(VersionStage.Pending) != null).ShouldBeInRange(1, 30);
        world.Tokyo.Secrets.All.Count(secret => secret.NextRotationDate < world.World.Now).ShouldBeInRange(1, 60);
    }

    private static List<string> Arns(TestWorld world) => [.. world.Tokyo.Secrets.All.Select(secret => secret.Arn)];
}
