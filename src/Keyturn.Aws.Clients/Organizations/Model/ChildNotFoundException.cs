using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The account or organizational unit does not exist.</summary>
public sealed class ChildNotFoundException : AmazonOrganizationsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public ChildNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public ChildNotFoundException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
