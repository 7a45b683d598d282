using System.Net;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>The input is not valid.</summary>
public sealed class InvalidInputException : AmazonOrganizationsException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public InvalidInputException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public InvalidInputException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Which rule was broken.</summary>
    public InvalidInputExceptionReason? Reason { get; set; }
}
