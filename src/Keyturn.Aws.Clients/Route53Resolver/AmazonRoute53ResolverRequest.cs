using Amazon.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>What all requests to Amazon Route 53 Resolver have in common.</summary>
public abstract class AmazonRoute53ResolverRequest : AmazonWebServiceRequest;
