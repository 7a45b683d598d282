using System.Net;
using Amazon.Runtime;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Makes the exception of a service that fits an error; the service's base exception for a code that it does not declare.</summary>
internal delegate AmazonServiceException ErrorFactory(ServiceFault fault);

/// <summary>An error as it stands in an answer.</summary>
/// <param name="Code">The error code without its namespace; null if the answer named none.</param>
/// <param name="Message">The service's own sentence, or a short one of ours. Never the body of the answer.</param>
/// <param name="Kind">Whose fault it was, where the protocol says so.</param>
/// <param name="RequestId">AWS's id of the request.</param>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Cause">What the HTTP layer threw.</param>
internal sealed record ServiceFault(string? Code, string Message, ErrorType Kind, string? RequestId, HttpStatusCode StatusCode, Exception? Cause)
{
    /// <summary>Further members of the error and its headers, by name without regard to case.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A member or header of the error; null if it is not there.</summary>
    public string? Detail(string name) => Details.GetValueOrDefault(name);

    /// <summary>A request that cannot be sent as it is.</summary>
    public static ServiceFault OfTheCaller(string message) => new(null, message, ErrorType.Sender, null, default, null);

    /// <summary>The sentence for an answer that holds none.</summary>
    public static string NoMessage(string? code, HttpStatusCode status) => code is null
        ? $"The service answered HTTP {(int)status} without an error that can be read."
        : $"The service answered HTTP {(int)status} with the error code {code} and no message.";
}
