using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The account is in no organization.</summary>
public sealed class AWSOrganizationsNotInUseException : AmazonOrganizationsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public AWSOrganizationsNotInUseException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public AWSOrganizationsNotInUseException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
