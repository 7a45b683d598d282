using Amazon.Runtime;

namespace Amazon.CloudTrail;

/// <summary>What all requests to AWS CloudTrail have in common.</summary>
public abstract class AmazonCloudTrailRequest : AmazonWebServiceRequest;
