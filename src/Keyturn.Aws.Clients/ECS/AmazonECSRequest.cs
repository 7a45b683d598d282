using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>What all requests to Amazon ECS have in common.</summary>
public abstract class AmazonECSRequest : AmazonWebServiceRequest;
