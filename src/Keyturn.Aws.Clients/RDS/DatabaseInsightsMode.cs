using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>The mode of Database Insights. A value that is not listed is kept as it came.</summary>
public sealed class DatabaseInsightsMode : ConstantClass
{
    public static readonly DatabaseInsightsMode Standard = new("standard");
    public static readonly DatabaseInsightsMode Advanced = new("advanced");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public DatabaseInsightsMode(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static DatabaseInsightsMode FindValue(string value) => FindValue<DatabaseInsightsMode>(value);

    public static implicit operator DatabaseInsightsMode(string value) => FindValue(value);
}
