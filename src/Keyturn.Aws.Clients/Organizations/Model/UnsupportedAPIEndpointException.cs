using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The operation does not exist in this partition.</summary>
public sealed class UnsupportedAPIEndpointException : AmazonOrganizationsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public UnsupportedAPIEndpointException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public UnsupportedAPIEndpointException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
