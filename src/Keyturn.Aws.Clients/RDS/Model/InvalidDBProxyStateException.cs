using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The proxy is in a state in which this cannot be done.</summary>
public sealed class InvalidDBProxyStateException : AmazonRDSException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public InvalidDBProxyStateException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public InvalidDBProxyStateException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
