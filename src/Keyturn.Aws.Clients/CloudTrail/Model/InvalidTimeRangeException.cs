using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>The time range is not valid.</summary>
public sealed class InvalidTimeRangeException : AmazonCloudTrailException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public InvalidTimeRangeException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public InvalidTimeRangeException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
