using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The policy does not exist.</summary>
public sealed class PolicyNotFoundException : AmazonOrganizationsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public PolicyNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public PolicyNotFoundException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
