using Amazon.Runtime;

namespace Amazon.SecretsManager;

/// <summary>What a list of secrets is sorted by. A value that is not listed is kept as it came.</summary>
public sealed class SortByType : ConstantClass
{
    public static readonly SortByType CreatedDate = new("created-date");
    public static readonly SortByType LastAccessedDate = new("last-accessed-date");
    public static readonly SortByType LastChangedDate = new("last-changed-date");
    public static readonly SortByType Name = new("name");

    /// <summary>Makes a constant of a value that is not listed here.</summary>
    public SortByType(string value)
        : base(value)
    {
    }

    /// <summary>The constant of this value, a new one if it is not listed.</summary>
    public static SortByType FindValue(string value) => FindValue<SortByType>(value);

    public static implicit operator SortByType(string value) => FindValue(value);
}
