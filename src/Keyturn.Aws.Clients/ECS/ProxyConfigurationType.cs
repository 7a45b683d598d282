using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>The type of a proxy. A value that is not listed is kept as it came.</summary>
public sealed class ProxyConfigurationType : ConstantClass
{
    public static readonly ProxyConfigurationType APPMESH = new("APPMESH");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ProxyConfigurationType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ProxyConfigurationType FindValue(string value) => FindValue<ProxyConfigurationType>(value);

    public static implicit operator ProxyConfigurationType(string value) => FindValue(value);
}
