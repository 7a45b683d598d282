using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace Keyturn.Aws.Clients.Tests.Wire;

/// <summary>What an object must look like on the wire, worked out from its declared members, with none of the code under test.</summary>
internal static class WireForm
{
    /// <summary>Members that CloudWatch Logs carries as milliseconds although the official type is a point in time.</summary>
    private static bool InMilliseconds(Type owner) => owner.Namespace == "Amazon.CloudWatchLogs.Model";

    /// <summary>Services that answer in XML carry times as text.</summary>
    private static bool InText(Type owner) => owner.Namespace is "Amazon.IdentityManagement.Model" or "Amazon.RDS.Model" or "Amazon.Route53.Model";

    public static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties().Where(p => p.CanWrite && p.DeclaringType?.Assembly != typeof(AmazonWebServiceRequest).Assembly);

    /// <summary>The JSON of an object: null members are left out.</summary>
    /// <param name="value">The object.</param>
    /// <param name="wireName">The name of a member on the wire.</param>
    public static JsonObject Of(object value, Func<string, string> wireName)
    {
        var json = new JsonObject();
        foreach (var member in Members(value.GetType()))
        {
            if (member.GetValue(value) is { } content)
                json[wireName(member.Name)] = Node(content, member, wireName);
        }

        return json;
    }

    private static JsonNode Node(object content, PropertyInfo member, Func<string, string> wireName) => content switch
    {
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        DateTime time when InMilliseconds(member.DeclaringType ?? typeof(object)) => JsonValue.Create(new DateTimeOffset(time).ToUnixTimeMilliseconds()),
        DateTime time when InText(member.DeclaringType ?? typeof(object)) => JsonValue.Create(time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        DateTime time => Seconds(new DateTimeOffset(time).ToUnixTimeMilliseconds()),
        ConstantClass constant => JsonValue.Create(constant.Value),
        IDictionary map => Map(map, member, wireName),
        IEnumerable list => new JsonArray([.. list.Cast<object>().Select(item => Node(item, member, wireName))]),
        _ => Of(content, wireName),
    };

    private static JsonValue Seconds(long milliseconds) =>
        milliseconds % 1000 == 0 ? JsonValue.Create(milliseconds / 1000) : JsonValue.Create(milliseconds / 1000m);

    private static JsonObject Map(IDictionary map, PropertyInfo member, Func<string, string> wireName)
    {
        var json = new JsonObject();
        foreach (DictionaryEntry entry in map)
            json[(string)entry.Key] = entry.Value is null ? null : Node(entry.Value, member, wireName);
        return json;
    }
}
