using Amazon.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>Whether a rule is shared. A value that is not listed is kept as it came.</summary>
public sealed class ShareStatus : ConstantClass
{
    public static readonly ShareStatus NOT_SHARED = new("NOT_SHARED");
    public static readonly ShareStatus SHARED_WITH_ME = new("SHARED_WITH_ME");
    public static readonly ShareStatus SHARED_BY_ME = new("SHARED_BY_ME");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public ShareStatus(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static ShareStatus FindValue(string value) => FindValue<ShareStatus>(value);

    public static implicit operator ShareStatus(string value) => FindValue(value);
}
