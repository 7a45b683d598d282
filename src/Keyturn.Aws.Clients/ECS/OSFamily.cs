using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>An operating system. A value that is not listed is kept as it came.</summary>
public sealed class OSFamily : ConstantClass
{
    public static readonly OSFamily WINDOWS_SERVER_2019_FULL = new("WINDOWS_SERVER_2019_FULL");
    public static readonly OSFamily WINDOWS_SERVER_2019_CORE = new("WINDOWS_SERVER_2019_CORE");
    public static readonly OSFamily WINDOWS_SERVER_2016_FULL = new("WINDOWS_SERVER_2016_FULL");
    public static readonly OSFamily WINDOWS_SERVER_2004_CORE = new("WINDOWS_SERVER_2004_CORE");
    public static readonly OSFamily WINDOWS_SERVER_2022_CORE = new("WINDOWS_SERVER_2022_CORE");
    public static readonly OSFamily WINDOWS_SERVER_2022_FULL = new("WINDOWS_SERVER_2022_FULL");
    public static readonly OSFamily WINDOWS_SERVER_2025_CORE = new("WINDOWS_SERVER_2025_CORE");
    public static readonly OSFamily WINDOWS_SERVER_2025_FULL = new("WINDOWS_SERVER_2025_FULL");
    public static readonly OSFamily WINDOWS_SERVER_20H2_CORE = new("WINDOWS_SERVER_20H2_CORE");
    public static readonly OSFamily LINUX = new("LINUX");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public OSFamily(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static OSFamily FindValue(string value) => FindValue<OSFamily>(value);

    public static implicit operator OSFamily(string value) => FindValue(value);
}
