using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The log router. A value that is not listed is kept as it came.</summary>
public sealed class FirelensConfigurationType : ConstantClass
{
    public static readonly FirelensConfigurationType Fluentd = new("fluentd");
    public static readonly FirelensConfigurationType Fluentbit = new("fluentbit");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public FirelensConfigurationType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static FirelensConfigurationType FindValue(string value) => FindValue<FirelensConfigurationType>(value);

    public static implicit operator FirelensConfigurationType(string value) => FindValue(value);
}
