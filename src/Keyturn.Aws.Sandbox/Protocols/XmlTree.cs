using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace Keyturn.Aws.Sandbox.Protocols;

/// <summary>XML bodies of the rest-xml protocol as trees, and trees as XML: lists are elements that repeat.</summary>
/// <remarks>https://smithy.io/2.0/aws/protocols/aws-restxml-protocol.html</remarks>
internal static class XmlTree
{
    /// <summary>The members below the root. A name that occurs more than once is a list.</summary>
    /// <exception cref="WireException">The body is not XML.</exception>
    public static JsonObject Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return XDocument.Parse(Encoding.UTF8.GetString(body)).Root is { } root ? Structure(root) : [];
        }
        catch (XmlException)
        {
            throw new WireException("InvalidInput", "The XML you provided was not well-formed or did not validate against our published schema.");
        }
    }

    /// <summary>A list whose items wear a name: <paramref name="json"/> holds one item or several under it.</summary>
    public static IEnumerable<JsonObject> Items(JsonNode? json, string item) => json?[item] switch
    {
        JsonArray many => many.OfType<JsonObject>(),
        JsonObject one => [one],
        _ => [],
    };

    /// <summary>The members of <paramref name="json"/> as elements.</summary>
    /// <param name="ns">Namespace of the answer.</param>
    /// <param name="json">The structure.</param>
    /// <param name="itemName">Name of the items of a list, by the name of the list.</param>
    public static IEnumerable<XElement> Write(XNamespace ns, JsonObject json, Func<string, string> itemName) =>
        json.Select(pair => new XElement(ns + pair.Key, Content(ns, pair.Key, pair.Value, itemName)));

    private static object? Content(XNamespace ns, string name, JsonNode? node, Func<string, string> itemName) => node switch
    {
        JsonObject structure => Write(ns, structure, itemName),
        JsonArray list => list.Select(item => new XElement(ns + itemName(name), Content(ns, name, item, itemName))),
        null => null,
        _ => node.ToString(),
    };

    private static JsonObject Structure(XElement element)
    {
        var json = new JsonObject();
        foreach (var group in element.Elements().GroupBy(child => child.Name.LocalName, StringComparer.Ordinal))
        {
            var nodes = group.Select(child => child.HasElements ? Structure(child) : (JsonNode)child.Value).ToArray();
            json[group.Key] = nodes.Length == 1 ? nodes[0] : new JsonArray(nodes);
        }

        return json;
    }
}
