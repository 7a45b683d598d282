using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The status of a proxy. A value that is not listed is kept as it came.</summary>
public sealed class DBProxyStatus : ConstantClass
{
    public static readonly DBProxyStatus Available = new("available");
    public static readonly DBProxyStatus Modifying = new("modifying");
    public static readonly DBProxyStatus IncompatibleNetwork = new("incompatible-network");
    public static readonly DBProxyStatus InsufficientResourceLimits = new("insufficient-resource-limits");
    public static readonly DBProxyStatus Creating = new("creating");
    public static readonly DBProxyStatus Deleting = new("deleting");
    public static readonly DBProxyStatus Suspended = new("suspended");
    public static readonly DBProxyStatus Suspending = new("suspending");
    public static readonly DBProxyStatus Reactivating = new("reactivating");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public DBProxyStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static DBProxyStatus FindValue(string value) => FindValue<DBProxyStatus>(value);

    public static implicit operator DBProxyStatus(string value) => FindValue(value);
}
