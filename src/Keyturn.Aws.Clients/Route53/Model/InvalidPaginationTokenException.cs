using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The token of the page is not valid.</summary>
public sealed class InvalidPaginationTokenException : AmazonRoute53Exception
{
    /// <summary>Makes the exception from a message alone.</summary>
    public InvalidPaginationTokenException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public InvalidPaginationTokenException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
