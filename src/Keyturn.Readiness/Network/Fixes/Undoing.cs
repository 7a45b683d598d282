namespace Keyturn.Readiness.Network.Fixes;

/// <summary>What it takes to take a change back, the easiest first.</summary>
public enum Undoing
{
    /// <summary>What was added is removed again; nothing else was touched.</summary>
    RemoveAgain,

    /// <summary>A former value has to be known and put back, as the route that was replaced.</summary>
    RestoreFormer,

    /// <summary>What has come to rest on it meanwhile is cut off, as every consumer whose name an endpoint answers.</summary>
    CutsOff,
}
