namespace Amazon.CloudTrail.Model;

/// <summary>A condition of a lookup.</summary>
/// <seealso href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupAttribute.html"/>
public sealed class LookupAttribute
{
    /// <summary>What to compare.</summary>
    public LookupAttributeKey? AttributeKey { get; set; }

    /// <summary>The value to look for.</summary>
    public string? AttributeValue { get; set; }
}
