using Keyturn.Aws.Sandbox.Scenarios.Defects.World;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects;

/// <summary>The small world in which every line of the checklist holds for every kind of consumer.</summary>
public sealed class HealthyScenario : IScenario
{
    /// <inheritdoc />
    public string Name => "Healthy";

    /// <inheritdoc />
    public string Summary => "One secret, one Oracle database and a consumer of each kind in a private network; everything is as it should be.";

    /// <inheritdoc />
    public void Build(SandboxWorld world) => HealthyWorld.Build(world);
}
