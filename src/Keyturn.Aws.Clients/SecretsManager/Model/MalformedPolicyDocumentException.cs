using System.Net;
using Amazon.Runtime;

namespace Amazon.SecretsManager.Model;

/// <summary>The resource policy has syntax errors.</summary>
public sealed class MalformedPolicyDocumentException : AmazonSecretsManagerException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public MalformedPolicyDocumentException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public MalformedPolicyDocumentException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
