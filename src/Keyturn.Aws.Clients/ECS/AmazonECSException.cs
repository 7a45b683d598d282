using System.Net;
using Amazon.Runtime;

namespace Amazon.ECS;

/// <summary>An error that Amazon ECS answered. Codes without a class of their own come as this one, with <see cref="AmazonServiceException.ErrorCode"/> set.</summary>
public class AmazonECSException : AmazonServiceException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public AmazonECSException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public AmazonECSException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
