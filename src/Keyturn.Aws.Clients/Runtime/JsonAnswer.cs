using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Reads answers of the two JSON protocols.</summary>
internal sealed class JsonAnswer<TResponse>(JsonSerializerOptions shapes, ErrorFactory errors) : JsonResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private readonly JsonTypeInfo<TResponse> _shape = (JsonTypeInfo<TResponse>)shapes.GetTypeInfo(typeof(TResponse));

    public override AmazonWebServiceResponse Unmarshall(JsonUnmarshallerContext input) =>
        IsEmpty(input.ResponseData) ? new TResponse() : JsonSerializer.Deserialize(input.Stream, _shape) ?? new TResponse();

    // An answer in chunks has no length, which the SDK tells as 0: only a length that was sent says that nothing follows.
    private static bool IsEmpty(IWebResponseData data) => data.ContentLength == 0 && data.IsHeaderPresent("Content-Length");

    public override AmazonServiceException UnmarshallException(JsonUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        errors(JsonFault.Read(input.Stream, input.ResponseData, innerException, statusCode));
}
