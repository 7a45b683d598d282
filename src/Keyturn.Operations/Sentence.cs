using System.Collections.Immutable;
using System.Globalization;

namespace Keyturn.Operations;

/// <summary>A stable code with its arguments; the words per language live in the resx of <see cref="Book"/>.</summary>
/// <remarks>Two sentences are equal when code and arguments are: tests compare meaning, not wording.</remarks>
public sealed record Sentence(SentenceBook Book, string Code, ImmutableArray<object> Arguments)
{
    /// <summary>The sentence in <paramref name="culture"/>, or in the current UI culture.</summary>
    public string ToText(CultureInfo? culture = null) => Book.Format(Code, Arguments, culture ?? CultureInfo.CurrentUICulture);

    public bool Equals(Sentence? other) =>
        other is not null && Book == other.Book && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Book, Code, Arguments.Length);

    public override string ToString() => ToText(CultureInfo.InvariantCulture);
}
