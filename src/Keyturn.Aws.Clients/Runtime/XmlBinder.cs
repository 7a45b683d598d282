using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Xml;
using System.Xml.Linq;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Brings XML into the form that the compiler-made shapes read, guided by those shapes. There is no reflection in it.</summary>
internal static class XmlBinder
{
    /// <summary>Reads a document without following anything outside of it.</summary>
    /// <exception cref="XmlException">It is not well-formed, or has a document type.</exception>
    public static XElement Load(Stream body)
    {
        using var reader = XmlReader.Create(body, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader).Root ?? throw new XmlException("The document is empty.");
    }

    public static JsonNode? ToJson(XElement element, JsonTypeInfo shape) => shape.Kind switch
    {
        JsonTypeInfoKind.Object => Members(element, shape),
        JsonTypeInfoKind.Enumerable => Items(element, shape),
        JsonTypeInfoKind.Dictionary => Entries(element, shape),
        _ => Value(element.Value, shape.Type),
    };

    private static JsonObject Members(XElement element, JsonTypeInfo shape)
    {
        var members = new JsonObject();
        foreach (var property in shape.Properties)
        {
            if (Child(element, property.Name) is { } child)
                members[property.Name] = ToJson(child, shape.Options.GetTypeInfo(property.PropertyType));
        }

        return members;
    }

    private static JsonArray Items(XElement element, JsonTypeInfo shape)
    {
        var items = new JsonArray();
        if (shape.ElementType is { } type)
        {
            foreach (var child in element.Elements())
                items.Add(ToJson(child, shape.Options.GetTypeInfo(type)));
        }

        return items;
    }

    private static JsonObject Entries(XElement element, JsonTypeInfo shape)
    {
        var entries = new JsonObject();
        foreach (var entry in element.Elements())
        {
            if (shape.ElementType is { } type && Child(entry, "key") is { } key && Child(entry, "value") is { } value)
                entries[key.Value] = ToJson(value, shape.Options.GetTypeInfo(type));
        }

        return entries;
    }

    // Numbers stay text: the shapes of an XML service read numbers from strings.
    private static JsonValue? Value(string text, Type type) =>
        type == typeof(bool) || type == typeof(bool?) ? JsonValue.Create(XmlConvert.ToBoolean(text)) : JsonValue.Create(text);

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
