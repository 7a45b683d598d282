using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>Whether the task role is used for EFS. A value that is not listed is kept as it came.</summary>
public sealed class EFSAuthorizationConfigIAM : ConstantClass
{
    public static readonly EFSAuthorizationConfigIAM ENABLED = new("ENABLED");
    public static readonly EFSAuthorizationConfigIAM DISABLED = new("DISABLED");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public EFSAuthorizationConfigIAM(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static EFSAuthorizationConfigIAM FindValue(string value) => FindValue<EFSAuthorizationConfigIAM>(value);

    public static implicit operator EFSAuthorizationConfigIAM(string value) => FindValue(value);
}
