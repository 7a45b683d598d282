namespace Amazon.ECS.Model;

/// <summary>The network of tasks.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_NetworkConfiguration.html"/>
public sealed class NetworkConfiguration
{
    /// <summary>The subnets and security groups.</summary>
    public AwsVpcConfiguration? AwsvpcConfiguration { get; set; }
}
