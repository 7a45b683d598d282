using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The root, organizational unit or account does not exist.</summary>
public sealed class TargetNotFoundException : AmazonOrganizationsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public TargetNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public TargetNotFoundException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
