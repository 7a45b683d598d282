using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Scenarios.Failing;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Failing;

/// <summary>What holds of every failing world: its healthy twin rotates, its history is good, it tells the same story twice.</summary>
public sealed class FailingWorldsTests
{
    public static TheoryData<string> Names { get; } = [.. FailingWorlds.All.Select(world => world.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void HealthyTwin_RotatesAndItsValueLogsIn(string name)
    {
        var twin = FailedWorld.Of(name, isHealthy: true);

        twin.Events.Select(record => record.EventName).ShouldContain("RotationSucceeded");
        twin.Events.ShouldNotContain(record => record.EventName == "RotationFailed");
        twin.Labels.ShouldBe("current | previous");
        twin.Secret.RotationEnabled.ShouldBe(true);
        twin.Logins.CurrentLogsIn.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void World_ShowsItsSigns(string name)
    {
        var world = FailedWorld.Of(name);

        FailingSigns.All.ShouldContainKey(name);
        FailingSigns.All[name].Verify(world);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void History_HasFiveGoodRotationsOfEachSecret(string name)
    {
        var world = FailedWorld.Of(name);

        var succeeded = world.Home.Trail.VisibleAt(world.World.Now, "RotationSucceeded").Where(record => record.EventTime < world.World.Now.AddDays(-7)).ToList();
        succeeded.Count.ShouldBe(10);
        succeeded.GroupBy(record => record.SecretId).Select(group => group.Count()).ShouldBe([5, 5]);
        world.Home.Trail.VisibleAt(world.World.Now, "RotationFailed").ShouldAllBe(record => record.EventTime > world.World.Now.AddDays(-7));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Story_PlayedTwice_IsTheSame(string name)
    {
        var (first, second) = (FailedWorld.Of(name), FailedWorld.Of(name));

        first.Labels.ShouldBe(second.Labels);
        first.Secret.Versions.Select(version => version.Id).ShouldBe(second.Secret.Versions.Select(version => version.Id));
        first.Events.Select(record => (record.EventName, record.EventTime, record.ErrorMessage)).ShouldBe(second.Events.Select(record => (record.EventName, record.EventTime, record.ErrorMessage)));
        first.Log.Count.ShouldBe(second.Log.Count);
    }

    [Fact]
    public void All_AreScenariosOfTheirOwnName()
    {
        FailingWorlds.All.Select(world => world.Name).ShouldBeUnique();
        FailingWorlds.All.ShouldAllBe(world => ScenarioCatalog.Find(FailingScenario.Prefix + world.Name)!.Summary == world.Summary);
        FailingWorlds.All.ShouldAllBe(world => world.Name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-'));
        FailingWorlds.All.ShouldAllBe(world => world.Also.Length == 0 == (world.WhyAlso == null) && !world.Also.Contains(world.Row));
    }

    [Fact]
    public void Catalogue_EveryRowHasAWorldOrAReason()
    {
        (char Part, int Rows)[] parts = [('R', 22), ('P', 16), ('L', 13), ('N', 12), ('K', 10), ('C', 20), ('F', 12)];
        var rows = parts.SelectMany(part => Enumerable.Range(1, part.Rows).Select(number => FormattableString.Invariant($"{part.Part}{number}"))).ToList();

        var played = FailingWorlds.All.Select(world => world.Row).Distinct().ToList();

        rows.Except(played).Order(StringComparer.Ordinal).ShouldBe(FailingWorlds.Without.Keys);
        played.Except(rows).ShouldBeEmpty();
        FailingWorlds.All.SelectMany(world => world.Also).Except(rows).ShouldBeEmpty();
        FailingWorlds.Without.Values.ShouldAllBe(reason => reason.EndsWith('.'));
    }

    [Fact]
    public void All_AreManyOfEveryEngineStrategyAndState()
    {
        FailingWorlds.All.Length.ShouldBeGreaterThanOrEqualTo(60);
        foreach (var engine in Enum.GetValues<DatabaseEngine>())
        {
            FailingWorlds.All.Count(world => world.Engine == engine).ShouldBeGreaterThanOrEqualTo(15);
            FailingWorlds.All.ShouldContain(world => world.Engine == engine && world.Strategy == FailingStrategy.AlternatingUsers);
        }

        FailingWorlds.All.Select(world => world.State).Distinct().Order().ShouldBe(Enum.GetValues<FailingState>());
    }

    [Fact]
    public void Signs_AreOfWorldsOnly() => FailingSigns.All.Keys.Order(StringComparer.Ordinal).ShouldBe(FailingWorlds.All.Select(world => world.Name).Order(StringComparer.Ordinal));
}
