using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>A reading operation in one of the REST protocols: a GET whose members stand in the path and the query.</summary>
/// <param name="service">The service.</param>
/// <param name="name">The name of the operation.</param>
/// <param name="path">The path; a label in braces is replaced by the member of that name.</param>
/// <param name="labels">The members in the path. All are required.</param>
/// <param name="query">The members in the query. Those without a value are left out.</param>
/// <param name="reader">Reads the answers.</param>
/// <param name="errors">Makes the exceptions of the service.</param>
internal abstract class RestOperation<TRequest, TResponse>(
    ServiceShape service,
    string name,
    string path,
    Func<TRequest, IEnumerable<KeyValuePair<string, string?>>> labels,
    Func<TRequest, IEnumerable<KeyValuePair<string, object?>>> query,
    ResponseUnmarshaller reader,
    ErrorFactory errors)
    : Operation<TRequest, TResponse>(service, name, reader)
    where TRequest : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse, new()
{
    protected override void Write(TRequest input, DefaultRequest request)
    {
        request.HttpMethod = "GET";
        request.ResourcePath = path;
        request.Headers[HeaderKeys.XAmzApiVersion] = Service.ApiVersion;
        foreach (var (label, value) in labels(input))
        {
            // An empty label would turn the path into that of another operation.
            if (string.IsNullOrEmpty(value))
                throw errors(ServiceFault.OfTheCaller($"Request object does not have required field {label} set"));
            request.AddPathResource("{" + label + "}", value);
        }

        foreach (var (member, value) in query(input))
        {
            if (Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } text)
                request.Parameters[member] = text;
        }

        request.UseQueryString = true;
    }
}
