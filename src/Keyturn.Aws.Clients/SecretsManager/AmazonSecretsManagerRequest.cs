using Amazon.Runtime;

namespace Amazon.SecretsManager;

/// <summary>What all requests to AWS Secrets Manager have in common.</summary>
public abstract class AmazonSecretsManagerRequest : AmazonWebServiceRequest;
