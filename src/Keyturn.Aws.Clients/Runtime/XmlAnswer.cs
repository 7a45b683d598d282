using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Reads answers of the Query protocol: <c>XResponse</c> with an <c>XResult</c> and the request id in it.</summary>
internal sealed class XmlAnswer<TResponse>(JsonSerializerOptions shapes, ErrorFactory errors) : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private readonly JsonTypeInfo<TResponse> _shape = (JsonTypeInfo<TResponse>)shapes.GetTypeInfo(typeof(TResponse));

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var root = XmlBinder.Load(input.Stream);
        var result = root.Elements().FirstOrDefault(e => e.Name.LocalName.EndsWith("Result", StringComparison.Ordinal)) ?? root;
        var response = XmlBinder.ToJson(result, _shape).Deserialize(_shape) ?? new TResponse();
        response.ResponseMetadata = new ResponseMetadata { RequestId = RequestId(root) };
        return response;
    }

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        errors(XmlFault.Read(input.Stream, input.ResponseData, innerException, statusCode));

    private static string? RequestId(XElement root) =>
        root.Descendants().FirstOrDefault(e => e.Name.LocalName.Equals("RequestId", StringComparison.OrdinalIgnoreCase))?.Value;
}
