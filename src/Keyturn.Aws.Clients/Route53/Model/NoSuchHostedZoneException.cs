using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The hosted zone does not exist.</summary>
public sealed class NoSuchHostedZoneException : AmazonRoute53Exception
{
    /// <summary>Makes the exception from a message alone.</summary>
    public NoSuchHostedZoneException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public NoSuchHostedZoneException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
