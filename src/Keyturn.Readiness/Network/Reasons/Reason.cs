using System.Collections.Immutable;
using System.Globalization;
using System.Resources;

namespace Keyturn.Readiness.Network.Reasons;

/// <summary>A stable code with what it speaks of; its sentence exists in English and Japanese.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Arguments">Ids, ports and blocks, in the order of the sentence.</param>
public sealed record Reason(ReasonCode Code, ImmutableArray<string> Arguments)
{
    private static readonly ResourceManager Sentences = new(typeof(Reason));

    /// <summary>A code with its arguments.</summary>
    public static Reason Of(ReasonCode code, params ImmutableArray<string> arguments) => new(code, arguments);

    /// <summary>The sentence in <paramref name="culture"/>, or in the current UI culture.</summary>
    public string ToText(CultureInfo? culture = null)
    {
        var spoken = culture ?? CultureInfo.CurrentUICulture;
        var template = Sentences.GetString(Code.ToString(), spoken) ?? Code.ToString();
        return string.Format(spoken, template, [.. Arguments]);
    }

    /// <inheritdoc/>
    public bool Equals(Reason? other) => other is not null && Code == other.Code && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Length);

    /// <inheritdoc/>
    public override string ToString() => ToText(CultureInfo.InvariantCulture);
}
