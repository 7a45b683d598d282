using Amazon.Runtime;

namespace Amazon.CloudWatchLogs;

/// <summary>What all requests to Amazon CloudWatch Logs have in common.</summary>
public abstract class AmazonCloudWatchLogsRequest : AmazonWebServiceRequest;
