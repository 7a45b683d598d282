using System.Net;
using Amazon.Runtime;

namespace Amazon.RDS.Model;

/// <summary>The DB cluster does not exist.</summary>
public sealed class DBClusterNotFoundException : AmazonRDSException
{
    /// <summary>Makes the exception from a message alone.</summary>
    public DBClusterNotFoundException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception from what the service answered.</summary>
    public DBClusterNotFoundException(string message, Exception? innerException, ErrorType errorType, string? errorCode, string? requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }
}
