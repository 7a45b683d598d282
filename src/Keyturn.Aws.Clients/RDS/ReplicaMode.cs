using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>Whether a replica is mounted or open. A value that is not listed is kept as it came.</summary>
public sealed class ReplicaMode : ConstantClass
{
    public static readonly ReplicaMode OpenReadOnly = new("open-read-only");
    public static readonly ReplicaMode Mounted = new("mounted");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ReplicaMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ReplicaMode FindValue(string value) => FindValue<ReplicaMode>(value);

    public static implicit operator ReplicaMode(string value) => FindValue(value);
}
