using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>The answer of a fleet to a reverse question. What an unknown one hangs on, <see cref="ConsumerReadsSecret"/> tells.</summary>
/// <param name="Certain">Can.</param>
/// <param name="Unknown">May.</param>
public sealed record FleetReaders<T>(ImmutableArray<T> Certain, ImmutableArray<T> Unknown)
{
    internal static FleetReaders<T> Of(IReadOnlyList<T> items, Func<int, Truth> ask)
    {
        var certain = ImmutableArray.CreateBuilder<T>();
        var unknown = ImmutableArray.CreateBuilder<T>();
        for (var at = 0; at < items.Count; at++)
        {
            var answer = ask(at);
            if (answer == Truth.Yes)
            {
                certain.Add(items[at]);
            }
            else if (answer == Truth.Unknown)
            {
                unknown.Add(items[at]);
            }
        }

        return new(certain.ToImmutable(), unknown.ToImmutable());
    }
}
