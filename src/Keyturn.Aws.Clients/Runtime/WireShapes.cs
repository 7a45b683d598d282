using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Turns the compiler-made shapes of a service into those of the wire.</summary>
internal static class WireShapes
{
    /// <summary>The options for a service that speaks JSON.</summary>
    public static JsonSerializerOptions For(JsonSerializerContext context, IEnumerable<JsonConverter> constants, params IEnumerable<Action<JsonTypeInfo>> changes) =>
        Build(context, JsonNumberHandling.Strict, constants.Prepend(new EpochSeconds()), changes);

    /// <summary>The options for a service that speaks Query and XML, where every value is text.</summary>
    public static JsonSerializerOptions ForXml(JsonSerializerContext context, IEnumerable<JsonConverter> constants) =>
        Build(context, JsonNumberHandling.AllowReadingFromString, constants.Prepend(new Iso8601()), []);

    private static JsonSerializerOptions Build(
        JsonSerializerContext context, JsonNumberHandling numbers, IEnumerable<JsonConverter> converters, IEnumerable<Action<JsonTypeInfo>> changes)
    {
        IJsonTypeInfoResolver resolver = context;
        foreach (var change in changes.Prepend(WithoutSdkMembers))
            resolver = resolver.WithAddedModifier(change);

        var options = new JsonSerializerOptions(context.Options) { TypeInfoResolver = resolver, NumberHandling = numbers };
        foreach (var converter in converters)
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Fills a member that the caller left out with a random id, as every AWS client does for an idempotency token.</summary>
    public static Action<JsonTypeInfo> IdempotencyToken<TRequest>(string member) => shape =>
    {
        if (shape.Type != typeof(TRequest))
            return;
        var property = shape.Properties.Single(p => p.Name == member);
        if (property.Get is { } read)
            property.Get = request => read(request) ?? Guid.NewGuid().ToString();
    };

    // The base classes of requests and answers have members of their own, which are not on the wire.
    private static void WithoutSdkMembers(JsonTypeInfo shape)
    {
        for (var i = shape.Properties.Count - 1; i >= 0; i--)
        {
            if (shape.Properties[i].DeclaringType.Assembly == typeof(AmazonWebServiceRequest).Assembly)
                shape.Properties.RemoveAt(i);
        }
    }
}
