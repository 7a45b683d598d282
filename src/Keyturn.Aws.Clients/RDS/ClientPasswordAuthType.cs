using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>How clients of a proxy sign in with a password. A value that is not listed is kept as it came.</summary>
public sealed class ClientPasswordAuthType : ConstantClass
{
    public static readonly ClientPasswordAuthType MYSQL_NATIVE_PASSWORD = new("MYSQL_NATIVE_PASSWORD");
    public static readonly ClientPasswordAuthType MYSQL_CACHING_SHA2_PASSWORD = new("MYSQL_CACHING_SHA2_PASSWORD");
    public static readonly ClientPasswordAuthType POSTGRES_SCRAM_SHA_256 = new("POSTGRES_SCRAM_SHA_256");
    public static readonly ClientPasswordAuthType POSTGRES_MD5 = new("POSTGRES_MD5");
    public static readonly ClientPasswordAuthType SQL_SERVER_AUTHENTICATION = new("SQL_SERVER_AUTHENTICATION");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ClientPasswordAuthType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ClientPasswordAuthType FindValue(string value) => FindValue<ClientPasswordAuthType>(value);

    public static implicit operator ClientPasswordAuthType(string value) => FindValue(value);
}
