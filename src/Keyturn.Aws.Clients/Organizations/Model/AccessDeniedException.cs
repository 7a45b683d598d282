using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The caller may not do this, or not from this account.</summary>
public sealed class AccessDeniedException : AmazonOrganizationsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public AccessDeniedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public AccessDeniedException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
