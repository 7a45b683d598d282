using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing;

/// <summary>A failing world after its rotation has failed, or the healthy world it was made from.</summary>
/// <param name="failing">The world.</param>
/// <param name="isHealthy">Whether the cause is left out: then the same rotation goes through.</param>
public sealed class FailingScenario(FailingWorld failing, bool isHealthy = false) : IScenario
{
    /// <summary>What the names of these scenarios begin with.</summary>
    public const string Prefix = "failing:";

    /// <inheritdoc />
    public string Name => Prefix + failing.Name;

    /// <inheritdoc />
    public string Summary => failing.Summary;

    /// <summary>The world it plays.</summary>
    public FailingWorld World => failing;

    /// <inheritdoc />
    public void Build(SandboxWorld world) => FailingPlay.Play(world, failing, isHealthy);
}
