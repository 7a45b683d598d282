using System.Net;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Reads an error of the Query and REST-XML protocols. Anything else in the body leaves only the status.</summary>
/// <seealso href="https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#operation-error-serialization"/>
internal static class XmlFault
{
    public static ServiceFault Read(Stream body, IWebResponseData answer, Exception? cause, HttpStatusCode status)
    {
        var root = Load(body);
        var code = Text(root, "Code");
        var kind = Text(root, "Type") switch
        {
            "Sender" => ErrorType.Sender,
            "Receiver" => ErrorType.Receiver,
            _ => ErrorType.Unknown,
        };
        var requestId = Text(root, "RequestId") ?? Text(root, "RequestID") ?? answer.GetHeaderValue(HeaderKeys.RequestIdHeader);
        return new ServiceFault(code, Text(root, "Message") ?? ServiceFault.NoMessage(code, status), kind, requestId, status, cause);
    }

    private static XElement? Load(Stream body)
    {
        try
        {
            return XmlBinder.Load(body);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Only inside <Error>, or beside it for the request id: a page of HTML that happens to be well-formed has neither.
    private static string? Text(XElement? root, string name) =>
        root is { Name.LocalName: "ErrorResponse" or "Response" }
        && root.Descendants().FirstOrDefault(e => e.Name.LocalName == name) is { Value.Length: > 0 } found
            ? found.Value.Trim()
            : null;
}
