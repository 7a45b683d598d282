using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Requests;

/// <summary>What is known of a condition key of one request.</summary>
public abstract record ContextValue
{
    private ContextValue()
    {
    }

    /// <summary>The key is certainly not in the request.</summary>
    public static ContextValue Absent { get; } = new AbsentValue();

    /// <summary>The key may be absent or hold any values.</summary>
    public static ContextValue Anything { get; } = new AnyValue();

    /// <summary>The key holds this one value.</summary>
    public static ContextValue Known(string value) => new KnownValue([value], false);

    /// <summary>The key is multivalued and holds these values.</summary>
    public static ContextValue KnownSet(params ImmutableArray<string> values) => new KnownValue(values, true);

    /// <summary>The key is absent or holds this one value.</summary>
    public static ContextValue MaybeAbsent(string value) => new MaybeAbsentValue(new KnownValue([value], false));

    /// <summary>The key is multivalued, and is absent or holds these values.</summary>
    public static ContextValue MaybeAbsentSet(params ImmutableArray<string> values) => new MaybeAbsentValue(new KnownValue(values, true));

    /// <summary>Not in the request.</summary>
    public sealed record AbsentValue : ContextValue;

    /// <summary>Absent or anything at all.</summary>
    public sealed record AnyValue : ContextValue;

    /// <summary>In the request with these values.</summary>
    /// <param name="Values">The values; exactly one when not multivalued.</param>
    /// <param name="Multivalued">Whether the key is one that can hold several ("Multivalued context keys", IAM User Guide).</param>
    public sealed record KnownValue(ImmutableArray<string> Values, bool Multivalued) : ContextValue;

    /// <summary>Either absent or with the given values.</summary>
    /// <param name="Present">What it holds when it is there.</param>
    public sealed record MaybeAbsentValue(KnownValue Present) : ContextValue;
}
