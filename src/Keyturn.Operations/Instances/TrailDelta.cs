using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Instances;

/// <summary>What changed in the calls of an account and Region, and in how far CloudTrail was read.</summary>
public sealed record TrailDelta(EstateScope Scope, MapDelta<ImmutableArray<SecretCall>> Calls, ImmutableDictionary<string, ImmutableArray<CoveredSpan>> Covered)
{
    /// <summary>From one snapshot to the next; <see langword="null"/> when they are the same.</summary>
    public static TrailDelta? Between(TrailSnapshot before, TrailSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return ReferenceEquals(before, after)
            ? null
            : new(after.Scope, MapDelta<ImmutableArray<SecretCall>>.Between(before.Calls, after.Calls), after.Covered.Spans);
    }

    /// <summary>The snapshot after the change.</summary>
    public TrailSnapshot Apply(TrailSnapshot to)
    {
        ArgumentNullException.ThrowIfNull(to);
        return to with { Calls = Calls.Apply(to.Calls), Covered = new(Covered) };
    }
}
