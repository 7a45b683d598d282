using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations;

/// <summary>An error that AWS Organizations answered. Codes without a class of their own come as this one, with <see cref="AmazonServiceException.ErrorCode"/> set.</summary>
public class AmazonOrganizationsException : AmazonServiceException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public AmazonOrganizationsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public AmazonOrganizationsException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
