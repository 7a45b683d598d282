using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>An answer ready for the wire.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="ContentType">Media type.</param>
/// <param name="Body">Bytes.</param>
/// <param name="ErrorType">Value of X-Amzn-ErrorType, or null.</param>
public sealed record WireAnswer(int Status, string ContentType, byte[] Body, string? ErrorType = null)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer of an operation that succeeded.</summary>
    public static WireAnswer Success(WireService service, WireOperation operation, JsonObject answer, string requestId) => service.Protocol switch
    {
        WireProtocol.Query => Xml(200, QueryAnswer(service, operation.Name, answer, requestId)),
        WireProtocol.Ec2Query => Xml(200, Ec2Answer(service, operation.Name, answer, requestId)),
        WireProtocol.RestXml => Xml(200, RestAnswer(service, operation.Name, answer)),
        WireProtocol.RestJson => new WireAnswer(operation.SuccessStatus, "application/json", operation.SuccessStatus == 204 ? [] : Bytes(answer)),
        _ => new WireAnswer(200, "application/x-amz-json-1.1", Bytes(answer)),
    };

    /// <summary>An error in the words of the protocol.</summary>
    public static WireAnswer Failure(WireService? service, WireException error, string requestId) => Refusal(service, ErrorWords.Of(service, error), requestId);

    private static WireAnswer Refusal(WireService? service, WireException error, string requestId) => service?.Protocol switch
    {
        WireProtocol.Query or WireProtocol.RestXml => Xml(error.Status, QueryError(service.Target, error, requestId)),
        WireProtocol.Ec2Query => Xml(error.Status, Ec2Error(error, requestId)),
        WireProtocol.RestJson => new WireAnswer(
            error.Status,
            "application/json",
            Bytes(new JsonObject { ["Type"] = error.Status < 500 ? "User" : "Service", ["Message"] = error.Message, ["message"] = error.Message }),
            error.Code),
        _ => new WireAnswer(
            error.Status,
            "application/x-amz-json-1.1",
            Bytes(new JsonObject { ["__type"] = error.Code }.With(MessageMember(service), error.Message))),
    };

    /// <summary>A page that no AWS service writes: what a proxy in between answers.</summary>
    public static WireAnswer Html(int status) =>
        new(status, "text/html", Encoding.UTF8.GetBytes($"<html><head><title>{status} Service Temporarily Unavailable</title></head><body><h1>{status} Service Temporarily Unavailable</h1></body></html>"));

    // Secrets Manager writes the member with a capital letter, the other JSON services do not.
    private static string MessageMember(WireService? service) => service?.SigningName == "secretsmanager" ? "Message" : "message";

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Plain);

    private static WireAnswer Xml(int status, XElement root) => new(status, "text/xml", Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting)));

    private static XElement QueryAnswer(WireService service, string operation, JsonObject answer, string requestId)
    {
        XNamespace ns = service.Target;
        return new(ns + (operation + "Response"),
            new XElement(ns + (operation + "Result"), Members(service, answer)),
            new XElement(ns + "ResponseMetadata", new XElement(ns + "RequestId", requestId)));
    }

    private static XElement Ec2Answer(WireService service, string operation, JsonObject answer, string requestId)
    {
        XNamespace ns = service.Target;
        return new(ns + (operation + "Response"), new XElement(ns + "requestId", requestId), Members(service, answer));
    }

    private static XElement RestAnswer(WireService service, string operation, JsonObject answer)
    {
        XNamespace ns = service.Target;
        return new(ns + (operation + "Response"), Members(service, answer));
    }

    private static XElement QueryError(XNamespace ns, WireException error, string requestId) =>
        new(ns + "ErrorResponse",
            new XElement(ns + "Error",
                new XElement(ns + "Type", error.Status < 500 ? "Sender" : "Receiver"),
                new XElement(ns + "Code", error.Code),
                new XElement(ns + "Message", error.Message)),
            new XElement(ns + "RequestId", requestId));

    private static XElement Ec2Error(WireException error, string requestId) =>
        new("Response",
            new XElement("Errors", new XElement("Error", new XElement("Code", error.Code), new XElement("Message", error.Message))),
            new XElement("RequestID", requestId));

    private static IEnumerable<XElement> Members(WireService service, JsonObject json)
    {
        var usual = service.Protocol == WireProtocol.Ec2Query ? "item" : "member";
        return XmlTree.Write(service.Target, json, list => service.ItemNames.GetValueOrDefault(list, usual));
    }
}
