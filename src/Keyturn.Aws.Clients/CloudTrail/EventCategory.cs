using Amazon.Runtime;

namespace Amazon.CloudTrail;

/// <summary>The kind of the events looked up. A value that is not listed is kept as it came.</summary>
public sealed class EventCategory : ConstantClass
{
    public static readonly EventCategory Insight = new("insight");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public EventCategory(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static EventCategory FindValue(string value) => FindValue<EventCategory>(value);

    public static implicit operator EventCategory(string value) => FindValue(value);
}
