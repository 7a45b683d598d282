using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Failing;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>The named worlds.</summary>
public static class ScenarioCatalog
{
    /// <summary>All scenarios.</summary>
    public static IReadOnlyList<IScenario> All { get; } =
    [
        new ArticleScenario(), new FleetScenario(), new EnginesScenario(), new FailingStepsScenario(), new EmptyScenario(), new HealthyScenario(),
        .. DefectCatalog.All.Select(defect => new DefectScenario(defect)),
        .. FailingWorlds.All.Select(world => new FailingScenario(world)),
    ];

    /// <summary>The scenario of this name, case ignored; null when there is none.</summary>
    public static IScenario? Find(string name) =>
        All.FirstOrDefault(scenario => string.Equals(scenario.Name, name, StringComparison.OrdinalIgnoreCase));
}
