using System.Text.Json.Nodes;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>One operation of a service; one class, one file.</summary>
public abstract class WireOperation
{
    /// <summary>AWS's name of the operation: the class name without its ending.</summary>
    public string Name => GetType().Name[..^"Operation".Length];

    /// <summary>The documented rate the operation shares, or null without one.</summary>
    public virtual RateGroup? Rate => null;

    /// <summary>Whether the operation changes nothing; CloudTrail says so, and a read role may call it.</summary>
    public virtual bool ReadOnly => Name.StartsWith("List", StringComparison.Ordinal)
        || Name.StartsWith("Get", StringComparison.Ordinal)
        || Name.StartsWith("Describe", StringComparison.Ordinal)
        || Name.StartsWith("Lookup", StringComparison.Ordinal)
        || Name.StartsWith("Filter", StringComparison.Ordinal)
        || Name.StartsWith("Validate", StringComparison.Ordinal);

    /// <summary>Whether CloudTrail keeps the call.</summary>
    public virtual bool Recorded => false;

    /// <summary>The HTTP status of success, for REST services that have more than one.</summary>
    public virtual int SuccessStatus => 200;

    /// <summary>The resource that a refusal names, in the words of the service; null for the secret of the call.</summary>
    public virtual string? ResourceOf(WireCall call) => null;

    /// <summary>Carries the call out. Members without a value are left out of the answer.</summary>
    /// <exception cref="WireException">AWS's refusal.</exception>
    public abstract JsonObject Answer(WireCall call);
}

/// <summary>A rate that operations share, per account and Region.</summary>
/// <param name="Name">Name of the group.</param>
/// <param name="PerSecond">Calls per second.</param>
public sealed record RateGroup(string Name, double PerSecond);
