using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Reads the parts of an estate that are read whole, some at a time, and publishes them together.</summary>
internal sealed class PartCollection(ScopeEstate estate, ImmutableArray<IPartReading> parts)
{
    private const int AtOnce = 4;

    /// <summary>Reads every part once. When nothing is known each is shown as it comes, later, and after a warm start, all of them at once.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var first = !HasRead && EstateParts.OldestRead(estate.Snapshot) is null;
        using var turns = new SemaphoreSlim(AtOnce);
        using var tally = CallTally.Begin();
        var changes = await Task.WhenAll(parts.Select(part => ReadAsync(part, turns, first, cancellationToken)));
        estate.Update(now =>
        {
            var read = first ? now : changes.Aggregate(now, (snapshot, change) => change(snapshot));
            return read.CallsOfLastFacts == tally.Calls ? read : read with { CallsOfLastFacts = tally.Calls };
        });
        HasRead = true;
    }

    /// <summary>Whether every part was tried once.</summary>
    public bool HasRead { get; private set; }

    private async Task<Func<EstateSnapshot, EstateSnapshot>> ReadAsync(IPartReading part, SemaphoreSlim turns, bool show, CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        try
        {
            var change = await part.ReadAsync(estate.Scope, cancellationToken);
            if (show)
                estate.Update(change);
            return change;
        }
        finally
        {
            turns.Release();
        }
    }
}
