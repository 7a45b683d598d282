using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The target group does not exist.</summary>
public sealed class DBProxyTargetGroupNotFoundException : AmazonRDSException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public DBProxyTargetGroupNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public DBProxyTargetGroupNotFoundException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
