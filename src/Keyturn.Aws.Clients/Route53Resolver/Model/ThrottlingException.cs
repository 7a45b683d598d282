using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53Resolver.Model;

/// <summary>The call was throttled.</summary>
public sealed class ThrottlingException : AmazonRoute53ResolverException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public ThrottlingException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public ThrottlingException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
