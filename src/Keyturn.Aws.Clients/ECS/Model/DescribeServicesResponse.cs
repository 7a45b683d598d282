using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The answer to <see cref="DescribeServicesRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html"/>
public sealed class DescribeServicesResponse : AmazonWebServiceResponse
{
    /// <summary>The services.</summary>
    public List<Service>? Services { get; set; }

    /// <summary>What could not be described, and why.</summary>
    public List<Failure>? Failures { get; set; }
}
