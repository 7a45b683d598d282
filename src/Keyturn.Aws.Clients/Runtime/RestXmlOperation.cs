using System.Text.Json;
using Amazon.Runtime;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>A reading operation in the protocol REST-XML. Route 53 speaks it.</summary>
/// <seealso href="https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html"/>
/// <param name="service">The service.</param>
/// <param name="name">The name of the operation.</param>
/// <param name="path">The path; a label in braces is replaced by the member of that name.</param>
/// <param name="labels">The members in the path. All are required.</param>
/// <param name="query">The members in the query. Those without a value are left out.</param>
/// <param name="shapes">How answers are read.</param>
/// <param name="errors">Makes the exceptions of the service.</param>
internal sealed class RestXmlOperation<TRequest, TResponse>(
    ServiceShape service,
    string name,
    string path,
    Func<TRequest, IEnumerable<KeyValuePair<string, string?>>> labels,
    Func<TRequest, IEnumerable<KeyValuePair<string, object?>>> query,
    JsonSerializerOptions shapes,
    ErrorFactory errors)
    : RestOperation<TRequest, TResponse>(service, name, path, labels, query, new XmlAnswer<TResponse>(shapes, errors, wrapped: false), errors)
    where TRequest : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse, new();
