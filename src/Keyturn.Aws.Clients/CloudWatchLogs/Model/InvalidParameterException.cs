using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudWatchLogs.Model;

/// <summary>A parameter has a wrong name or value.</summary>
public sealed class InvalidParameterException : AmazonCloudWatchLogsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public InvalidParameterException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public InvalidParameterException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
