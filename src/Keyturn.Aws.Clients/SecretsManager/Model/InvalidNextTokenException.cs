using System.Net;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The page token is not valid.</summary>
public sealed class InvalidNextTokenException : AmazonSecretsManagerException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public InvalidNextTokenException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public InvalidNextTokenException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
