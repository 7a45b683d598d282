using System.Net;
using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

/// <summary>The page size is not valid.</summary>
public sealed class InvalidMaxResultsException : AmazonCloudTrailException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public InvalidMaxResultsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public InvalidMaxResultsException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
