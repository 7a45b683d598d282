using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace Keyturn.Readiness.Checks;

/// <summary>The words of the checks of one folder: <c>CheckTexts.resx</c> beside them, in English and Japanese.</summary>
public sealed class CheckBook
{
    private static readonly ConcurrentDictionary<string, CheckBook> Books = new(StringComparer.Ordinal);
    private readonly ResourceManager texts;

    private CheckBook(string folder) => texts = new($"{folder}.CheckTexts", typeof(CheckBook).Assembly);

    /// <summary>Sentences that several checks share.</summary>
    public static CheckBook Shared { get; } = Of(typeof(CheckBook));

    /// <summary>The book of the folder that a check stands in.</summary>
    public static CheckBook Of(Type check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return Books.GetOrAdd(check.Namespace ?? "", folder => new(folder));
    }

    /// <summary>Whether there are words for a code.</summary>
    public bool Has(string code, CultureInfo culture) => texts.GetString(code, culture) is not null;

    /// <summary>The words for a code.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public string Text(string code, CultureInfo culture) =>
        texts.GetString(code, culture) ?? throw new InvalidOperationException($"{texts.BaseName} has no sentence for '{code}'.");
}
