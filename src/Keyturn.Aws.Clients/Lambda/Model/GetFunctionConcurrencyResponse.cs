using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>The answer to <see cref="GetFunctionConcurrencyRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html"/>
public sealed class GetFunctionConcurrencyResponse : AmazonWebServiceResponse
{
    /// <summary>The reserved concurrency; null if none is reserved.</summary>
    public int? ReservedConcurrentExecutions { get; set; }
}
