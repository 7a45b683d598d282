using System.Net;
using Amazon.Runtime;

namespace Amazon.SecretsManager;

/// <summary>An error that AWS Secrets Manager answered. Codes without a class of their own come as this one, with <see cref="AmazonServiceException.ErrorCode"/> set.</summary>
public class AmazonSecretsManagerException : AmazonServiceException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public AmazonSecretsManagerException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public AmazonSecretsManagerException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
