using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Reads answers in XML: of the Query protocol <c>XResponse</c> with an <c>XResult</c> and the request id in it, of REST-XML the members themselves.</summary>
/// <param name="shapes">How answers are read.</param>
/// <param name="errors">Makes the exceptions of the service.</param>
/// <param name="wrapped">Whether the members stand in an <c>XResult</c>, as in the Query protocol.</param>
internal sealed class XmlAnswer<TResponse>(JsonSerializerOptions shapes, ErrorFactory errors, bool wrapped) : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private readonly JsonTypeInfo<TResponse> _shape = (JsonTypeInfo<TResponse>)shapes.GetTypeInfo(typeof(TResponse));

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var root = XmlBinder.Load(input.Stream);
        var result = (wrapped ? root.Elements().FirstOrDefault(e => e.Name.LocalName.EndsWith("Result", StringComparison.Ordinal)) : null) ?? root;
        var response = XmlBinder.ToJson(result, _shape).Deserialize(_shape) ?? new TResponse();
        response.ResponseMetadata = new ResponseMetadata { RequestId = RequestId(root) };
        return response;
    }

    public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode) =>
        errors(XmlFault.Read(input.Stream, input.ResponseData, innerException, statusCode));

    // Core prefers the header, if there is one.
    private static string? RequestId(XElement root) =>
        root.Descendants().FirstOrDefault(e => e.Name.LocalName.Equals("RequestId", StringComparison.OrdinalIgnoreCase))?.Value;
}
