using Amazon.Runtime;

namespace Amazon.RDS;

/// <summary>What all requests to Amazon RDS have in common.</summary>
public abstract class AmazonRDSRequest : AmazonWebServiceRequest;
