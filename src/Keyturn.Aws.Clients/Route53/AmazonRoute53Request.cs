using Amazon.Runtime;

namespace Amazon.Route53;

/// <summary>What all requests to Amazon Route 53 have in common.</summary>
public abstract class AmazonRoute53Request : AmazonWebServiceRequest;
