using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>The operation is not supported.</summary>
public sealed class UnsupportedOperationException : AmazonCloudTrailException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public UnsupportedOperationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public UnsupportedOperationException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
