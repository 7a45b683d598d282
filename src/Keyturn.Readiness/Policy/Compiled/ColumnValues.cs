using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>What one condition key holds on each column of a plane.</summary>
internal sealed class ColumnValues
{
    private readonly Lazy<SortedTexts> texts;

    public ColumnValues(Vocabulary words, string key, ImmutableArray<Column> columns)
    {
        Of = new int[columns.Length];
        for (var column = 0; column < columns.Length; column++)
        {
            Of[column] = words.ValueOf(columns[column].Find(key));
        }

        Distinct = [.. Of.Distinct()];
        texts = new(() => new(Of.Select((value, column) => (Text(words.Value(value)), column)).Where(pair => pair.Item1 is not null).Select(pair => (pair.Item1!, pair.column))));
    }

    /// <summary>Number of the value on each column.</summary>
    public int[] Of { get; }

    /// <summary>The values that occur.</summary>
    public int[] Distinct { get; }

    /// <summary>The single texts among them, sorted.</summary>
    public SortedTexts Texts => texts.Value;

    /// <summary>The text of a key that holds one. Whether an empty text is a value at all is not documented: it counts as none here.</summary>
    public static string? Text(ContextValue value) => value is ContextValue.KnownValue { Multivalued: false, Values: [{ Length: > 0 } text] } ? text : null;
}
