using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios;

/// <summary>The fleet: any size, the same for the same seed, and varied enough to measure with.</summary>
public sealed class FleetShapeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(250)]
    public async Task Size_OfEachRegion_IsWhatWasAskedFor(int secrets)
    {
        await using var world = Fleet(new() { FleetSecretsPerRegion = secrets, FleetConsumers = 10 });

        world.World.Accounts.ShouldHaveSingleItem().Regions.ShouldAllBe(region => region.Secrets.All.Count == secrets);
    }

    [Fact]
    public async Task Consumers_None_LeavesTheTagOut()
    {
        await using var world = Fleet(new() { FleetSecretsPerRegion = 20, FleetConsumers = 0 });

        world.Tokyo.Secrets.All.ShouldAllBe(secret => !secret.Tags.ContainsKey("consumer"));
    }

    [Fact]
    public async Task Seed_Same_GivesTheSameSecretsDownToDatesTagsAndVersions()
    {
        await using var one = Fleet(Small);
        await using var two = Fleet(Small);

        Describe(two).ShouldBe(Describe(one));
    }

    [Fact]
    public async Task Seed_Other_GivesOtherVersionsOfAsManySecrets()
    {
        await using var one = Fleet(Small);
        await using var two = Fleet(Small with { FleetSeed = 99 });

        two.Tokyo.Secrets.All.Count.ShouldBe(one.Tokyo.Secrets.All.Count);
        Describe(two).Intersect(Describe(one), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public async Task Regions_OfOneFleet_AreNotCopiesOfEachOther()
    {
        await using var world = Fleet(Small);
        var names = world.World.Accounts[0].Regions.Select(region => string.Join(' ', region.Secrets.All.Select(secret => secret.Name))).ToList();

        names.ShouldBeUnique();
    }

    [Fact]
    public async Task States_OfAThousand_AreInTheSharesTheyShouldBe()
    {
        await using var world = Fleet(new() { FleetSecretsPerRegion = 1000, FleetConsumers = 10 });
        var secrets = world.Tokyo.Secrets.All;

        secrets.Count(secret => secret.RotationEnabled is null).ShouldBeInRange(25, 80);
        secrets.Count(secret => secret.RotationEnabled == false).ShouldBeInRange(20, 70);
        secrets.Count(secret => secret.Holder(VersionStage.Pending) is { HasValue: false }).ShouldBeInRange(12, 55);
        secrets.Count(secret => secret.RotationEnabled == true && secret.NextRotationDate < world.World.Now).ShouldBeGreaterThan(30);
        secrets.Select(secret => secret.Tags["engine"]).Distinct().Count().ShouldBe(4);
        secrets.Select(secret => secret.Tags["system"]).Distinct().Count().ShouldBe(10);
        secrets.Count(secret => secret.KmsKeyId is not null).ShouldBeInRange(400, 600);
    }

    [Fact]
    public async Task Secrets_NeverRotateByThemselves()
    {
        await using var world = Fleet(Small);

        world.Tokyo.Secrets.All.ShouldAllBe(secret => secret.HoldSchedule);
    }

    [Fact]
    public async Task Arns_AreWellFormedAndUnique()
    {
        await using var world = Fleet(Small);
        var arns = world.World.Accounts[0].Regions.SelectMany(region => region.Secrets.All).Select(secret => secret.Arn).ToList();

        arns.ShouldBeUnique();
        arns.ShouldAllBe(arn => System.Text.RegularExpressions.Regex.IsMatch(arn, "^arn:aws:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:fleet/[a-z]+/[a-z]+/[a-z]+-[0-9]{5}-[A-Za-z0-9]{6}$"));
    }

    [Fact]
    public async Task Functions_NamedBySecrets_AreThere()
    {
        await using var world = Fleet(Small);

        foreach (var region in world.World.Accounts[0].Regions)
            region.Secrets.All.Where(secret => secret.RotationLambdaArn is not null).ShouldAllBe(secret => region.Functions.Find(secret.RotationLambdaArn ?? "") != null);
    }

    private static SandboxOptions Small { get; } = new() { Pace = SandboxPace.Immediate, FleetSecretsPerRegion = 120, FleetConsumers = 15 };

    private static TestWorld Fleet(SandboxOptions options) => new(new FleetScenario(), options);

    private static List<string> Describe(TestWorld world) =>
    [
        .. world.Tokyo.Secrets.All.Select(secret =>
            $"{secret.Arn} {secret.CreatedDate:O} {secret.LastRotatedDate:O} {secret.NextRotationDate:O} {secret.KmsKeyId} {string.Join(',', secret.Tags.Values)} {string.Join(',', secret.Versions.Select(version => version.Id))}"),
    ];
}
