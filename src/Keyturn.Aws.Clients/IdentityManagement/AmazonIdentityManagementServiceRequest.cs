using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>What all requests to IAM have in common.</summary>
public abstract class AmazonIdentityManagementServiceRequest : AmazonWebServiceRequest;
