using System.Collections.Immutable;

namespace Keyturn.Web.Ui;

/// <summary>Keeps the choices of an open menu where they are, so that none moves under the pointer while counts change.</summary>
public static class FacetPlaces
{
    /// <summary>The choices of now in the places they were shown in: new ones come last, and one that is gone stays with nothing to find.</summary>
    /// <param name="shown">As they stand on the page.</param>
    /// <param name="now">With the newest counts, in the order in which they would be drawn afresh.</param>
    public static ImmutableArray<Facet> Keep(ImmutableArray<Facet> shown, ImmutableArray<Facet> now)
    {
        var counted = now.ToDictionary(facet => facet.Value, StringComparer.Ordinal);
        var places = shown.Select(facet => facet.Value).ToHashSet(StringComparer.Ordinal);
        return [.. shown.Select(facet => counted.GetValueOrDefault(facet.Value) ?? facet with { Count = 0 }), .. now.Where(facet => !places.Contains(facet.Value))];
    }
}
