using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>Two accounts without a single secret.</summary>
public sealed class EmptyScenario : IScenario
{
    /// <inheritdoc />
    public string Name => "Empty";

    /// <inheritdoc />
    public string Summary => "Two accounts without a single secret.";

    /// <inheritdoc />
    public void Build(SandboxWorld world)
    {
        world.AddAccount("111122223333", "keyturn-prod", true, "ap-northeast-1", "ap-northeast-3");
        world.AddAccount("444455556666", "keyturn-dev", false, "ap-northeast-1");
    }
}
