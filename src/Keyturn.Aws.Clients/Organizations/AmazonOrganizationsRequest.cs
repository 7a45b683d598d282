using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>What all requests to AWS Organizations have in common.</summary>
public abstract class AmazonOrganizationsRequest : AmazonWebServiceRequest;
