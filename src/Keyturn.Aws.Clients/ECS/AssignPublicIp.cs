using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Whether tasks get public addresses. A value that is not listed is kept as it came.</summary>
public sealed class AssignPublicIp : ConstantClass
{
    public static readonly AssignPublicIp ENABLED = new("ENABLED");
    public static readonly AssignPublicIp DISABLED = new("DISABLED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public AssignPublicIp(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static AssignPublicIp FindValue(string value) => FindValue<AssignPublicIp>(value);

    public static implicit operator AssignPublicIp(string value) => FindValue(value);
}
