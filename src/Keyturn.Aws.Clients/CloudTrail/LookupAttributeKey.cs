using Amazon.Runtime;

namespace Amazon.CloudTrail;

/// <summary>What a lookup condition looks at. A value that is not listed is kept as it came.</summary>
public sealed class LookupAttributeKey : ConstantClass
{
    public static readonly LookupAttributeKey EventId = new("EventId");
    public static readonly LookupAttributeKey EventName = new("EventName");
    public static readonly LookupAttributeKey ReadOnly = new("ReadOnly");
    public static readonly LookupAttributeKey Username = new("Username");
    public static readonly LookupAttributeKey ResourceType = new("ResourceType");
    public static readonly LookupAttributeKey ResourceName = new("ResourceName");
    public static readonly LookupAttributeKey EventSource = new("EventSource");
    public static readonly LookupAttributeKey AccessKeyId = new("AccessKeyId");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public LookupAttributeKey(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static LookupAttributeKey FindValue(string value) => FindValue<LookupAttributeKey>(value);

    public static implicit operator LookupAttributeKey(string value) => FindValue(value);
}
