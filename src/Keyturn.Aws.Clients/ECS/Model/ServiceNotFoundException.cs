using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The service does not exist.</summary>
public sealed class ServiceNotFoundException : AmazonECSException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public ServiceNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public ServiceNotFoundException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
