namespace Amazon.ECS.Model;

/// <summary>What the access log of Service Connect looks like.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceConnectAccessLogConfiguration.html"/>
public sealed class ServiceConnectAccessLogConfiguration
{
    /// <summary>The format.</summary>
    public ServiceConnectAccessLoggingFormat? Format { get; set; }

    /// <summary>Whether query parameters are in it.</summary>
    public ServiceConnectIncludeQueryParameters? IncludeQueryParameters { get; set; }
}
