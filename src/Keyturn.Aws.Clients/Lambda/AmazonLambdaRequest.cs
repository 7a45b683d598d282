using Amazon.Runtime;

namespace Amazon.Lambda;

/// <summary>What all requests to AWS Lambda have in common.</summary>
public abstract class AmazonLambdaRequest : AmazonWebServiceRequest;
