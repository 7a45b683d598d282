namespace Amazon.RDS.Model;

/// <summary>A tag.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Tag.html"/>
public sealed class Tag
{
    /// <summary>The key of the tag.</summary>
    public string? Key { get; set; }

    /// <summary>The value of the tag.</summary>
    public string? Value { get; set; }
}
