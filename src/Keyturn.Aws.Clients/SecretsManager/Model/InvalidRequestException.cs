using System.Net;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The request does not fit the state of the resource.</summary>
public sealed class InvalidRequestException : AmazonSecretsManagerException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public InvalidRequestException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public InvalidRequestException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
