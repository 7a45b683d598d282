using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>An operation in the protocol AWS Query: a form in, XML out. IAM, RDS and STS speak it.</summary>
/// <seealso href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html"/>
/// <param name="service">The service.</param>
/// <param name="name">The name of the operation.</param>
/// <param name="shapes">How requests are written and answers read.</param>
/// <param name="listMembers">The element names of lists that are not called <c>member</c>, by the name of the list.</param>
/// <param name="errors">Makes the exceptions of the service.</param>
internal sealed class QueryOperation<TRequest, TResponse>(
    ServiceShape service,
    string name,
    JsonSerializerOptions shapes,
    IReadOnlyDictionary<string, string> listMembers,
    ErrorFactory errors)
    : Operation<TRequest, TResponse>(service, name, new XmlAnswer<TResponse>(shapes, errors, wrapped: true))
    where TRequest : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse, new()
{
    private readonly JsonTypeInfo<TRequest> _shape = (JsonTypeInfo<TRequest>)shapes.GetTypeInfo(typeof(TRequest));

    protected override void Write(TRequest input, DefaultRequest request)
    {
        var form = new StringBuilder($"Action={Name}&Version={Service.ApiVersion}");
        foreach (var (key, value) in QueryForm.Flatten(JsonSerializer.SerializeToNode(input, _shape), listMembers))
            form.Append('&').Append(Uri.EscapeDataString(key)).Append('=').Append(Uri.EscapeDataString(value));

        request.HttpMethod = "POST";
        request.ResourcePath = "/";
        request.Headers[HeaderKeys.ContentTypeHeader] = "application/x-www-form-urlencoded; charset=utf-8";
        request.Headers[HeaderKeys.XAmzApiVersion] = Service.ApiVersion;
        request.Content = Encoding.UTF8.GetBytes(form.ToString());
    }
}
