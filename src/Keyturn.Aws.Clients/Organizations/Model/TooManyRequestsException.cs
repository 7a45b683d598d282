using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The call was throttled.</summary>
public sealed class TooManyRequestsException : AmazonOrganizationsException
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

    /// <summary>Which limit was exceeded.</summary>
    public string? Type { get; set; }
}
