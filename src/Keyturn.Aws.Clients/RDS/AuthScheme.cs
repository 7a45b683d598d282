using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>How a proxy signs in to a database. A value that is not listed is kept as it came.</summary>
public sealed class AuthScheme : ConstantClass
{
    public static readonly AuthScheme SECRETS = new("SECRETS");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public AuthScheme(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static AuthScheme FindValue(string value) => FindValue<AuthScheme>(value);

    public static implicit operator AuthScheme(string value) => FindValue(value);
}
