using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>The operation is not permitted for this account.</summary>
public sealed class OperationNotPermittedException : AmazonCloudTrailException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public OperationNotPermittedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public OperationNotPermittedException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
