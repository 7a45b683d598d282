namespace Amazon.Lambda.Model;

/// <summary>Asks AWS Lambda for ListFunctions: lists the functions of the account in this Region with their configurations.</summary>
/// <seealso href="https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html"/>
public sealed class ListFunctionsRequest : AmazonLambdaRequest
{
    /// <summary>For Lambda@Edge: the Region of the main function, or <c>ALL</c>.</summary>
    public string? MasterRegion { get; set; }

    /// <summary><c>ALL</c> for every published version; null for the unpublished one only.</summary>
    public FunctionVersion? FunctionVersion { get; set; }

    /// <summary>The page to read: NextMarker of the page before.</summary>
    public string? Marker { get; set; }

    /// <summary>The most functions of a page; the service returns at most 50.</summary>
    public int? MaxItems { get; set; }
}
