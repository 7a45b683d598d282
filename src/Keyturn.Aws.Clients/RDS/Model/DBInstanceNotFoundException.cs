using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The DB instance does not exist.</summary>
public sealed class DBInstanceNotFoundException : AmazonRDSException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public DBInstanceNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public DBInstanceNotFoundException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
