using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>The answer to <see cref="ListFunctionsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html"/>
public sealed class ListFunctionsResponse : AmazonWebServiceResponse
{
    /// <summary>The marker of the next page; null on the last.</summary>
    public string? NextMarker { get; set; }

    /// <summary>The functions of this page.</summary>
    public List<FunctionConfiguration>? Functions { get; set; }
}
