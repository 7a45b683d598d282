using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The service failed.</summary>
public sealed class ServiceException : AmazonOrganizationsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public ServiceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public ServiceException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
