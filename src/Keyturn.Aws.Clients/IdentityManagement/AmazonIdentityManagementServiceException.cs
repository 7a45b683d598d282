using System.Net;
using Amazon.Runtime;

namespace Amazon.IdentityManagement;

/// <summary>An error that IAM answered. Codes without a class of their own come as this one, with <see cref="AmazonServiceException.ErrorCode"/> set.</summary>
public class AmazonIdentityManagementServiceException : AmazonServiceException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public AmazonIdentityManagementServiceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public AmazonIdentityManagementServiceException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
