using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Keyturn.Operations.Secrets;

/// <summary>Puts rows in order. Every order becomes one number per row, so that 30,000 rows sort within a few milliseconds.</summary>
internal static class SecretOrder
{
    /// <param name="rows">In the order of the board.</param>
    public static ImmutableArray<SecretRow> Arrange(List<SecretRow> rows, SecretSort sort, bool descending)
    {
        var ordered = rows.ToArray();
        if (sort is SecretSort.Name or SecretSort.Preflight)
        {
            if (descending && sort is SecretSort.Name)
            {
                Array.Reverse(ordered);
            }

            return ImmutableCollectionsMarshal.AsImmutableArray(ordered);
        }

        var values = Values(rows, sort);
        var keys = new Key[rows.Count];
        for (var place = 0; place < keys.Length; place++)
        {
            // Missing values stay last in both directions; the place keeps equal ones in order of name.
            keys[place] = new Key(values[place] is { } value ? descending ? -value : value : long.MaxValue, place);
        }

        Array.Sort(keys, ordered);
        return ImmutableCollectionsMarshal.AsImmutableArray(ordered);
    }

    private static long?[] Values(List<SecretRow> rows, SecretSort sort) => sort switch
    {
        SecretSort.State => Each(rows, row => (long)row.State),
        SecretSort.LastRotated => Each(rows, row => row.Secret.LastRotated?.UtcTicks),
        SecretSort.NextWindow => Each(rows, row => row.NextWindow?.UtcTicks),
        // The younger the password, the later it was made.
        SecretSort.PasswordAge => Each(rows, row => -row.CurrentSince?.UtcTicks),
        SecretSort.Function => Ranks(rows, row => row.FunctionName),
        SecretSort.Key => Ranks(rows, row => row.Secret.KmsKeyId),
        _ => Ranks(rows, row => $"{row.AccountAlias}\n{row.Arn.Scope.Region}"),
    };

    private static long?[] Each(List<SecretRow> rows, Func<SecretRow, long?> value)
    {
        var values = new long?[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value(rows[i]);
        }

        return values;
    }

    private static long?[] Ranks(List<SecretRow> rows, Func<SecretRow, string?> text)
    {
        var texts = rows.ConvertAll(row => text(row));
        var distinct = texts.OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(one => one, StringComparer.OrdinalIgnoreCase).ThenBy(one => one, StringComparer.Ordinal);
        var ranks = distinct.Select((one, rank) => (one, rank)).ToDictionary(pair => pair.one, pair => (long)pair.rank, StringComparer.Ordinal);
        return [.. texts.Select(one => one is null ? (long?)null : ranks[one])];
    }

    private readonly record struct Key(long Value, int Place) : IComparable<Key>
    {
        public int CompareTo(Key other) => Value != other.Value ? Value.CompareTo(other.Value) : Place.CompareTo(other.Place);
    }
}
