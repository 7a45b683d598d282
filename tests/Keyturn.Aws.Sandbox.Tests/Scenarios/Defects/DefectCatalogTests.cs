using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Defects.Article;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Defects;

/// <summary>The defects as they stand in the catalogue, without the wire: each is seen where it is planted and nowhere in the healthy world.</summary>
public sealed class DefectCatalogTests
{
    public static TheoryData<string> Names { get; } = [.. DefectCatalog.All.Select(defect => defect.Name)];

    [Fact]
    public void All_CoverEveryLineForEveryKindOfConsumer()
    {
        var covered = DefectCatalog.All.Select(defect => (defect.Line, defect.Consumer)).Distinct().ToList();

        foreach (var line in Enum.GetValues<ChecklistLine>())
        {
            foreach (var consumer in (DefectConsumer[])[DefectConsumer.WebServer, DefectConsumer.RotationFunction, DefectConsumer.OtherFunction, DefectConsumer.ContainerService])
                covered.ShouldContain((line, consumer));
        }
    }

    [Fact]
    public void All_AreScenariosOfTheirOwnName()
    {
        DefectCatalog.All.Select(defect => defect.Name).ShouldBeUnique();
        DefectCatalog.All.ShouldAllBe(defect => ScenarioCatalog.Find(DefectScenario.Prefix + defect.Name)!.Summary == defect.Summary);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Blocks_WithoutTheDefect_NobodyAndWithIt_ThoseItWasMadeFor(string name)
    {
        var (defect, region) = (DefectCatalog.All.Single(one => one.Name == name), Built(new HealthyScenario()));
        Enum.GetValues<DefectConsumer>().ShouldAllBe(consumer => !defect.Blocks(region, consumer));

        defect.Plant(region);

        defect.Blocks(region, defect.Consumer).ShouldBeTrue();
    }

    [Theory]
    [InlineData("endpoint-injection-dns", 5)]
    [InlineData("endpoint-function-acl", 3)]
    [InlineData("endpoint-service-egress", 2)]
    [InlineData("endpoint-web-route", 2)]
    [InlineData("key-web-deletion", 5)]
    [InlineData("database-service-acl", 3)]
    [InlineData("secret-service-deny", 1)]
    [InlineData("key-rotation-delegation", 1)]
    public void Blocks_OfADefect_TellsHowFarItReaches(string name, int consumers)
    {
        var (defect, region) = (DefectCatalog.All.Single(one => one.Name == name), Built(ScenarioCatalog.Find(DefectScenario.Prefix + name).ShouldNotBeNull()));

        Enum.GetValues<DefectConsumer>().Count(consumer => defect.Blocks(region, consumer)).ShouldBe(consumers);
    }

    [Fact]
    public void ArticleDefects_HitWhatTheScriptSays()
    {
        var region = Built(new ArticleScenario());

        ArticleDefect.All.Select(defect => string.Join(", ", region.Secrets.All.Where(secret => defect.Hits(region, secret)).Select(secret => secret.Name).Order(StringComparer.Ordinal)))
            .ShouldBe(["prod/retired/oracle/app", "prod/billing/oracle/app", "prod/identity/postgres/app"]);
        ArticleDefect.All.ShouldAllBe(defect => defect.Summary.EndsWith('.'));
    }

    private static SandboxRegion Built(IScenario scenario)
    {
        var world = new SandboxWorld(new SandboxOptions(), TimeProvider.System);
        scenario.Build(world);
        return world.Accounts[0].FindRegion(ArticleNetwork.Region).ShouldNotBeNull();
    }
}
