using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53Resolver;

/// <summary>An error that Amazon Route 53 Resolver answered. Codes without a class of their own come as this one, with <see cref="AmazonServiceException.ErrorCode"/> set.</summary>
public class AmazonRoute53ResolverException : AmazonServiceException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public AmazonRoute53ResolverException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public AmazonRoute53ResolverException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
