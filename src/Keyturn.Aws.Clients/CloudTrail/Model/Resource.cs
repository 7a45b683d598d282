namespace Amazon.CloudTrail.Model;

/// <summary>A resource that an event names.</summary>
/// <seealso href="https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Resource.html"/>
public sealed class Resource
{
    /// <summary>The type of the resource.</summary>
    public string? ResourceType { get; set; }

    /// <summary>The name or ARN of the resource.</summary>
    public string? ResourceName { get; set; }
}
