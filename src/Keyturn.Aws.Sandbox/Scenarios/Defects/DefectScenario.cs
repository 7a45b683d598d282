using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects;

/// <summary>The small healthy world with one defect.</summary>
public sealed class DefectScenario(Defect defect) : IScenario
{
    /// <summary>What the names of these scenarios begin with.</summary>
    public const string Prefix = "defect:";

    /// <inheritdoc />
    public string Name => Prefix + defect.Name;

    /// <inheritdoc />
    public string Summary => defect.Summary;

    /// <inheritdoc />
    public void Build(SandboxWorld world) => defect.Plant(HealthyWorld.Build(world));
}
