using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Requests;

/// <summary>The condition keys of a request that the asker states. Key names ignore case.</summary>
public sealed record RequestContext
{
    private readonly ImmutableDictionary<string, ContextValue> values;

    /// <summary>The given keys.</summary>
    public RequestContext(IEnumerable<KeyValuePair<string, ContextValue>> values) =>
        this.values = values.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing stated.</summary>
    public static RequestContext Empty { get; } = new([]);

    /// <summary>The keys that are stated.</summary>
    public IEnumerable<KeyValuePair<string, ContextValue>> Values => values;

    /// <summary>What is stated of a key, if anything.</summary>
    public ContextValue? Find(string key) => values.GetValueOrDefault(key);

    /// <summary>The same with one key stated otherwise.</summary>
    public RequestContext With(string key, ContextValue value) => new(values.SetItem(key, value));

    /// <summary>The same with one key holding one value.</summary>
    public RequestContext With(string key, string value) => With(key, ContextValue.Known(value));
}
