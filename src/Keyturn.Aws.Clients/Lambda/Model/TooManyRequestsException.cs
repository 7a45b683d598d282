using System.Net;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>The call was throttled.</summary>
public sealed class TooManyRequestsException : AmazonLambdaException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public TooManyRequestsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public TooManyRequestsException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Seconds to wait before the next call, as text.</summary>
    public string? RetryAfterSeconds { get; set; }

    /// <summary>Whose fault it was: <c>User</c> or <c>Service</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Which limit was exceeded.</summary>
    public ThrottleReason? Reason { get; set; }
}
