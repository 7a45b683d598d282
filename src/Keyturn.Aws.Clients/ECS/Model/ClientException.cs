using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The request is not valid, or the caller may not do this.</summary>
public sealed class ClientException : AmazonECSException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public ClientException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public ClientException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
