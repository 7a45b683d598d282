using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;

namespace Keyturn.Aws.Collection;

/// <summary>Reads the parts of an estate that are read whole, some at a time, and publishes them together.</summary>
internal sealed class PartCollection(ScopeEstate estate, ImmutableArray<IPartReading> parts)
{
    private const int AtOnce = 4;

    private int turn;

    /// <summary>The parts whose newest reading AWS throttled.</summary>
    private ImmutableArray<IPartReading> Throttled
    {
        get
        {
            var calls = EstateParts.Of(estate.Snapshot).Append((Call: AwsOperation.DescribeParameters.Action, Part: (IEstatePart)estate.Snapshot.Parameters)).Where(one => one.Part.Failure.IsThrottled()).Select(one => one.Call).ToHashSet(StringComparer.Ordinal);
            return [.. parts.Where(part => calls.Contains(part.Operation.Action))];
        }
    }

    public bool AnyThrottled => !Throttled.IsEmpty;

    /// <summary>Whether AWS throttles most of them: reading each of them would be as many calls as usual.</summary>
    public bool MostThrottled => Throttled.Length * 2 > parts.Length;

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

    /// <summary>Reads one of the throttled parts, and the others when AWS answers it: one call while it goes on, all of them once it is over.</summary>
    /// <returns>Whether AWS answered.</returns>
    public async Task<bool> ReadThrottledAsync(CancellationToken cancellationToken)
    {
        // Another is the first each time, so that one that stays throttled does not stand in the way of the others.
        var waiting = Throttled;
        if (waiting.IsEmpty)
            return false;

        var first = waiting[turn++ % waiting.Length];
        estate.Update(await first.ReadAsync(estate.Scope, cancellationToken));
        if (Throttled.Contains(first))
            return false;

        using var turns = new SemaphoreSlim(AtOnce);
        await Task.WhenAll(waiting.Remove(first).Select(part => ReadAsync(part, turns, show: true, cancellationToken)));
        return true;
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
