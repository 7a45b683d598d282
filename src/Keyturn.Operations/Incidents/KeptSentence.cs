using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Incidents;

/// <summary>A sentence as it is kept: its code with its arguments, so that whoever opens the record reads it in their own language.</summary>
/// <param name="Book">Which book it is in.</param>
/// <param name="Code">Its code.</param>
/// <param name="Arguments">As text; times in UTC.</param>
public sealed record KeptSentence(string Book, string Code, ImmutableArray<string> Arguments)
{
    private static readonly ImmutableDictionary<string, SentenceBook> Books =
        new[] { RotationSentences.Book, OperationErrors.Book, EmergencySentences.Book, IncidentSentences.Book }.ToImmutableDictionary(book => book.Name, StringComparer.Ordinal);

    public static KeptSentence Of(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return new(sentence.Book.Name, sentence.Code, [.. sentence.Arguments.Select(Text)]);
    }

    /// <summary>In the language of the culture; its code where the sentence is not known any more.</summary>
    public string ToText(CultureInfo? culture = null) =>
        Books.TryGetValue(Book, out var book) && book.Has(Code) ? book.Say(Code, [.. Arguments]).ToText(culture) : Code;

    private static string Text(object argument) => argument switch
    {
        DateTime time => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Sentence inner => inner.ToText(CultureInfo.InvariantCulture),
        _ => Convert.ToString(argument, CultureInfo.InvariantCulture) ?? "",
    };
}
