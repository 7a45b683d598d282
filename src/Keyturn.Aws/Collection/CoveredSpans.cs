using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Spans of time that were read, in order.</summary>
internal static class CoveredSpans
{
    /// <summary>More gaps than this are not told one by one: the oldest spans are given up.</summary>
    public const int Most = 400;

    /// <summary>The spans with another one; those that overlap or touch become one.</summary>
    public static ImmutableArray<CoveredSpan> Add(ImmutableArray<CoveredSpan> spans, CoveredSpan added)
    {
        if (added.From > added.Until)
            return spans;

        var merged = new List<CoveredSpan>();
        foreach (var span in spans.Append(added).OrderBy(span => span.From))
        {
            if (merged.Count > 0 && span.From <= merged[^1].Until + TimeSpan.FromSeconds(1))
                merged[^1] = merged[^1] with { Until = span.Until > merged[^1].Until ? span.Until : merged[^1].Until };
            else
                merged.Add(span);
        }

        return [.. merged.TakeLast(Most)];
    }
}
