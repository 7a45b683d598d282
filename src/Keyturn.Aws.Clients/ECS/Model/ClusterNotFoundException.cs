using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The cluster does not exist.</summary>
public sealed class ClusterNotFoundException : AmazonECSException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public ClusterNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public ClusterNotFoundException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
