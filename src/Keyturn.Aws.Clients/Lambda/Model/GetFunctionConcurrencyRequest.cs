namespace Amazon.Lambda.Model;

/// <summary>Asks AWS Lambda for GetFunctionConcurrency: reads the reserved concurrency of a function.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConcurrency.html"/>
public sealed class GetFunctionConcurrencyRequest : AmazonLambdaRequest
{
    /// <summary>The name of the function; in a request also its ARN or partial ARN.</summary>
    public string? FunctionName { get; set; }
}
