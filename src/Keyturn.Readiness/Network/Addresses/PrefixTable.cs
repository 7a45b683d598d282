using System.Collections.Immutable;

namespace Keyturn.Readiness.Network.Addresses;

/// <summary>A part of asked addresses with the entry that decides for it; <see langword="null"/> where none does.</summary>
public sealed record PrefixSlice<T>(AddressSet Addresses, T? Entry)
    where T : class;

/// <summary>Entries under prefixes: the longest prefix decides, among equal prefixes the smaller rank, then the earlier entry.</summary>
public sealed class PrefixTable<T>
    where T : class
{
    private readonly ImmutableArray<(Cidr Prefix, T Entry)> sorted;

    /// <summary>Orders the entries by what decides first.</summary>
    public PrefixTable(IEnumerable<(Cidr Prefix, int Rank, T Entry)> entries) =>
        sorted = [.. entries.OrderByDescending(entry => entry.Prefix.Length).ThenBy(entry => entry.Rank).Select(entry => (entry.Prefix, entry.Entry))];

    /// <summary>The entry for one address.</summary>
    public T? Match(Address address)
    {
        foreach (var (prefix, entry) in sorted)
        {
            if (prefix.Contains(address))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>Every part of <paramref name="addresses"/> with its entry; parts without one come last.</summary>
    public ImmutableArray<PrefixSlice<T>> Slices(AddressSet addresses)
    {
        var slices = ImmutableArray.CreateBuilder<PrefixSlice<T>>();
        var rest = addresses;
        foreach (var (prefix, entry) in sorted)
        {
            if (rest.IsEmpty)
            {
                break;
            }

            var taken = rest.Intersect(prefix);
            if (!taken.IsEmpty)
            {
                slices.Add(new(taken, entry));
                rest = rest.Except(prefix);
            }
        }

        if (!rest.IsEmpty)
        {
            slices.Add(new(rest, null));
        }

        return slices.ToImmutable();
    }
}
