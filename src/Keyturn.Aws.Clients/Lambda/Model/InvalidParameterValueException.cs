using System.Net;
using Amazon.Runtime;

namespace Amazon.Lambda.Model;

/// <summary>A parameter has a value that the operation does not accept.</summary>
public sealed class InvalidParameterValueException : AmazonLambdaException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public InvalidParameterValueException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public InvalidParameterValueException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    /// <summary>Whose fault it was: <c>User</c> or <c>Service</c>.</summary>
    public string? Type { get; set; }
}
