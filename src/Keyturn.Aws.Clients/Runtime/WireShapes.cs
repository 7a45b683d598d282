using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Turns the compiler-made shapes of a service into those of the wire.</summary>
internal static class WireShapes
{
    /// <summary>The options that requests and answers of one service are written and read with.</summary>
    public static JsonSerializerOptions For(JsonSerializerContext context, IEnumerable<JsonConverter> constants, params IEnumerable<Action<JsonTypeInfo>> changes)
    {
        IJsonTypeInfoResolver resolver = context;
        foreach (var change in changes.Prepend(WithoutSdkMembers))
            resolver = resolver.WithAddedModifier(change);

        var options = new JsonSerializerOptions(context.Options) { TypeInfoResolver = resolver };
        options.Converters.Add(new EpochSeconds());
        foreach (var constant in constants)
            options.Converters.Add(constant);
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
