using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Operations.Consumers;

/// <summary>Repairs on paper for one account and Region, in the order in which they were tried. Holds no facts: it is put on whatever AWS told last.</summary>
public sealed class WhatIfStack
{
    private WhatIfStack(ImmutableArray<WhatIfChange> changes) => Changes = changes;

    /// <summary>Nothing on paper.</summary>
    public static WhatIfStack Empty { get; } = new([]);

    /// <summary>The repairs.</summary>
    public ImmutableArray<WhatIfChange> Changes { get; }

    /// <summary>One repair more; one that is on paper already stays where it is.</summary>
    public WhatIfStack With(WhatIfChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Changes.Any(one => one.Key == change.Key) ? this : new(Changes.Add(change));
    }

    /// <summary>Without the repair of this <see cref="WhatIfChange.Key"/>; the others stay.</summary>
    public WhatIfStack Without(string key) => new(Changes.RemoveAll(one => one.Key == key));

    /// <summary>All repairs on the facts as they are now, each with what has become of it.</summary>
    public WhatIfPaper On(EstateSnapshot live)
    {
        ArgumentNullException.ThrowIfNull(live);
        var readiness = new EstateReadiness(live);
        var entries = ImmutableArray.CreateBuilder<WhatIfEntry>(Changes.Length);
        foreach (var change in Changes)
        {
            var (standing, after) = Put(change, readiness);
            entries.Add(new(change, standing));
            readiness = after ?? readiness;
        }

        return new(readiness, entries.MoveToImmutable());
    }

    private static (WhatIfStanding Standing, EstateReadiness? After) Put(WhatIfChange change, EstateReadiness now)
    {
        if (change.Aim.StateIn(now) is not { } before)
            return (WhatIfStanding.Gone, null);
        if (IsReached(before))
            return (WhatIfStanding.Needless, null);
        if (change.ApplyTo(now.Snapshot) is not { } facts)
            return (WhatIfStanding.Gone, null);

        var after = new EstateReadiness(facts);
        return (change.Aim.StateIn(after) is { } state && IsReached(state) ? WhatIfStanding.Helps : WhatIfStanding.NotEnough, after);
    }

    private static bool IsReached(CellState state) => state is CellState.Pass or CellState.NotApplicable;
}
