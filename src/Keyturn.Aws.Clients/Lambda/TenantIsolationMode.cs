using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>How tenants are kept apart. A value that is not listed is kept as it came.</summary>
public sealed class TenantIsolationMode : ConstantClass
{
    public static readonly TenantIsolationMode PER_TENANT = new("PER_TENANT");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public TenantIsolationMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static TenantIsolationMode FindValue(string value) => FindValue<TenantIsolationMode>(value);

    public static implicit operator TenantIsolationMode(string value) => FindValue(value);
}
