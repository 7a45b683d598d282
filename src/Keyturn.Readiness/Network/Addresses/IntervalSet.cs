using System.Collections.Immutable;

namespace Keyturn.Readiness.Network.Addresses;

/// <summary>Numbers from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
public readonly record struct Interval(UInt128 First, UInt128 Last);

/// <summary>A set of numbers as sorted intervals that neither overlap nor touch, so that equal sets are equal lists.</summary>
public sealed class IntervalSet : IEquatable<IntervalSet>
{
    private readonly ImmutableArray<Interval> intervals;

    private IntervalSet(ImmutableArray<Interval> intervals) => this.intervals = intervals;

    /// <summary>No number.</summary>
    public static IntervalSet Empty { get; } = new([]);

    /// <summary>The parts, ascending.</summary>
    public ImmutableArray<Interval> Intervals => intervals;

    /// <summary>Whether no number is in it.</summary>
    public bool IsEmpty => intervals.IsEmpty;

    /// <summary>How many numbers are in it, as a floating number because all of IPv6 has more than fit.</summary>
    public double Count => intervals.Sum(part => (double)(part.Last - part.First) + 1);

    /// <summary>The numbers of one interval.</summary>
    public static IntervalSet Of(UInt128 first, UInt128 last) => first > last ? Empty : new([new Interval(first, last)]);

    /// <summary>The numbers of any intervals, in any order.</summary>
    public static IntervalSet Of(IEnumerable<Interval> parts)
    {
        var merged = ImmutableArray.CreateBuilder<Interval>();
        foreach (var part in parts.Where(part => part.First <= part.Last).OrderBy(part => part.First))
        {
            if (merged.Count > 0 && (part.First <= merged[^1].Last || part.First - merged[^1].Last == 1))
            {
                merged[^1] = new(merged[^1].First, UInt128.Max(merged[^1].Last, part.Last));
            }
            else
            {
                merged.Add(part);
            }
        }

        return new(merged.ToImmutable());
    }

    /// <summary>Whether <paramref name="number"/> is in it; a binary search.</summary>
    public bool Contains(UInt128 number)
    {
        var (low, high) = (0, intervals.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (number > intervals[middle].Last)
            {
                low = middle + 1;
            }
            else if (number < intervals[middle].First)
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Numbers of either.</summary>
    public IntervalSet Union(IntervalSet other) => IsEmpty ? other : other.IsEmpty ? this : Of(intervals.Concat(other.intervals));

    /// <summary>Numbers of both.</summary>
    public IntervalSet Intersect(IntervalSet other)
    {
        var parts = ImmutableArray.CreateBuilder<Interval>();
        for (int mine = 0, theirs = 0; mine < intervals.Length && theirs < other.intervals.Length;)
        {
            var (a, b) = (intervals[mine], other.intervals[theirs]);
            var (first, last) = (UInt128.Max(a.First, b.First), UInt128.Min(a.Last, b.Last));
            if (first <= last)
            {
                parts.Add(new(first, last));
            }

            if (a.Last < b.Last)
            {
                mine++;
            }
            else
            {
                theirs++;
            }
        }

        return parts.Count == 0 ? Empty : new(parts.ToImmutable());
    }

    /// <summary>Numbers of this set that are not in <paramref name="other"/>.</summary>
    public IntervalSet Except(IntervalSet other)
    {
        var parts = ImmutableArray.CreateBuilder<Interval>();
        foreach (var mine in intervals)
        {
            var (first, used) = (mine.First, false);
            foreach (var theirs in other.intervals.Where(part => part.Last >= mine.First && part.First <= mine.Last))
            {
                if (theirs.First > first)
                {
                    parts.Add(new(first, theirs.First - 1));
                }

                used = theirs.Last >= mine.Last;
                first = used ? first : theirs.Last + 1;
            }

            if (!used)
            {
                parts.Add(new(first, mine.Last));
            }
        }

        return parts.Count == 0 ? Empty : new(parts.ToImmutable());
    }

    /// <summary>Whether every number of <paramref name="other"/> is in this set.</summary>
    public bool Covers(IntervalSet other) => other.Except(this).IsEmpty;

    /// <inheritdoc/>
    public bool Equals(IntervalSet? other) => other is not null && intervals.AsSpan().SequenceEqual(other.intervals.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IntervalSet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(intervals.Length, intervals.IsEmpty ? 0 : intervals[0].First);
}
