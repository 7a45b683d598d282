using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The service failed.</summary>
public sealed class ServerException : AmazonECSException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public ServerException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public ServerException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
