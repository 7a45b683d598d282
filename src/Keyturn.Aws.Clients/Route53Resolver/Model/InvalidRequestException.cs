using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53Resolver.Model;

/// <summary>The request is not valid.</summary>
public sealed class InvalidRequestException : AmazonRoute53ResolverException
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
