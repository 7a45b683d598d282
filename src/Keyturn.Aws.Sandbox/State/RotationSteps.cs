namespace Keyturn.Aws.Sandbox.State;

/// <summary>The four steps, spelled as the service sends them.</summary>
public static class RotationSteps
{
    /// <summary>Makes a value and stores it as AWSPENDING.</summary>
    public const string Create = "createSecret";

    /// <summary>Changes the password in the database.</summary>
    public const string Set = "setSecret";

    /// <summary>Logs in with the new value.</summary>
    public const string Test = "testSecret";

    /// <summary>Moves AWSCURRENT.</summary>
    public const string Finish = "finishSecret";

    /// <summary>All four, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [Create, Set, Test, Finish];
}
