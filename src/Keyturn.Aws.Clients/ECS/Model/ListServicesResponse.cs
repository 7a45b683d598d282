using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The answer to <see cref="ListServicesRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListServices.html"/>
public sealed class ListServicesResponse : AmazonWebServiceResponse
{
    /// <summary>The ARNs of the services of this page.</summary>
    public List<string>? ServiceArns { get; set; }

    /// <summary>The token of the next page; null on the last.</summary>
    public string? NextToken { get; set; }
}
