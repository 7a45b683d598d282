using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>The service cannot complete the request now.</summary>
public sealed class ServiceUnavailableException : AmazonCloudWatchLogsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public ServiceUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public ServiceUnavailableException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
