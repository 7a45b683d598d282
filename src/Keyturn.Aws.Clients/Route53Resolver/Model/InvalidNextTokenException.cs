using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53Resolver.Model;

/// <summary>The token of the page is not valid.</summary>
public sealed class InvalidNextTokenException : AmazonRoute53ResolverException
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
