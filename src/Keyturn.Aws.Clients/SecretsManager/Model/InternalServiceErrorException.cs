using System.Net;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The service failed.</summary>
public sealed class InternalServiceErrorException : AmazonSecretsManagerException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public InternalServiceErrorException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public InternalServiceErrorException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
