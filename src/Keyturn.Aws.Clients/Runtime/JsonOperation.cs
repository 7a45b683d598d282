using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>An operation in the protocol AWS JSON 1.1: always POST to the root, the operation named in a header.</summary>
/// <seealso href="https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html"/>
internal sealed class JsonOperation<TRequest, TResponse>(ServiceShape service, string name, JsonSerializerOptions shapes, ErrorFactory errors)
    : Operation<TRequest, TResponse>(service, name, new JsonAnswer<TResponse>(shapes, errors))
    where TRequest : AmazonWebServiceRequest
    where TResponse : AmazonWebServiceResponse, new()
{
    private readonly JsonTypeInfo<TRequest> _shape = (JsonTypeInfo<TRequest>)shapes.GetTypeInfo(typeof(TRequest));

    protected override void Write(TRequest input, DefaultRequest request)
    {
        request.HttpMethod = "POST";
        request.ResourcePath = "/";
        request.Headers["X-Amz-Target"] = $"{Service.TargetPrefix}.{Name}";
        request.Headers[HeaderKeys.ContentTypeHeader] = "application/x-amz-json-1.1";
        request.Headers[HeaderKeys.XAmzApiVersion] = Service.ApiVersion;
        request.Content = JsonSerializer.SerializeToUtf8Bytes(input, _shape);
    }
}
