namespace Amazon.Lambda.Model;

/// <summary>Asks AWS Lambda for GetPolicy: reads the resource policy of a function.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html"/>
public sealed class GetPolicyRequest : AmazonLambdaRequest
{
    /// <summary>The name of the function; in a request also its ARN or partial ARN.</summary>
    public string? FunctionName { get; set; }

    /// <summary>A version or an alias.</summary>
    public string? Qualifier { get; set; }
}
