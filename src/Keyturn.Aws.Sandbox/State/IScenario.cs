namespace Keyturn.Aws.Sandbox.State;

/// <summary>A named world: fills an empty sandbox with accounts, secrets, functions, logs and history.</summary>
public interface IScenario
{
    /// <summary>The name given to <c>--scenario</c>.</summary>
    string Name { get; }

    /// <summary>One sentence on what it shows.</summary>
    string Summary { get; }

    /// <summary>Fills the world. The first account is the one of the key <c>test</c>.</summary>
    void Build(SandboxWorld world);
}
