using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Something else changes the organization at this time.</summary>
public sealed class ConcurrentModificationException : AmazonOrganizationsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public ConcurrentModificationException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public ConcurrentModificationException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
