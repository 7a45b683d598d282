using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;

namespace Keyturn.Testing.Fakes;

/// <summary>The audit chain in a list. <see cref="Unavailable"/> makes it refuse.</summary>
public sealed class InMemoryAuditLog(TimeProvider time) : IAuditLog
{
    private readonly Lock gate = new();
    private ImmutableList<AuditEntry> entries = [];

    public bool Unavailable { get; set; }

    /// <summary>Called with each draft before it is kept; may throw.</summary>
    public Action<AuditDraft>? OnAppend { get; set; }

    /// <summary>Oldest first.</summary>
    public ImmutableList<AuditEntry> Entries => Volatile.Read(ref entries);

    public Task<AuditEntry> AppendAsync(AuditDraft draft, CancellationToken cancellationToken)
    {
        OnAppend?.Invoke(draft);
        if (Unavailable)
        {
            throw new AuditUnavailableException("The audit log of this test is unavailable.");
        }

        lock (gate)
        {
            var entry = AuditChain.Append(entries.IsEmpty ? AuditLink.Start : AuditLink.Of(entries[^1]), time.GetUtcNow(), draft);
            entries = entries.Add(entry);
            return Task.FromResult(entry);
        }
    }

    public Task<ImmutableArray<AuditEntry>> ReadAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        if (Unavailable)
        {
            throw new AuditUnavailableException("The audit log of this test is unavailable.");
        }

        var found = Entries.Reverse()
            .Where(entry => (query.Before is null || entry.Sequence < query.Before)
                && (query.SecretArn is null || entry.Draft.SecretArn == query.SecretArn)
                && (query.OperationId is null || entry.Draft.OperationId == query.OperationId)
                && (query.OperatorId is null || entry.Draft.OperatorId == query.OperatorId)
                && (query.Action is null || entry.Draft.Action == query.Action))
            .Take(query.Take);
        return Task.FromResult(found.ToImmutableArray());
    }

    public Task<ImmutableArray<AuditEntry>> ReadOpenAsync(CancellationToken cancellationToken)
    {
        var all = Entries;
        var ended = all.Where(entry => entry.Draft.Phase == AuditPhase.Outcome).Select(entry => entry.Draft.OperationId).ToHashSet(StringComparer.Ordinal);
        return Task.FromResult(all.Where(entry => entry.Draft.Phase == AuditPhase.Requested && !ended.Contains(entry.Draft.OperationId)).ToImmutableArray());
    }

    public Task<AuditVerification> VerifyAsync(AuditAnchors anchors, IAsyncEnumerable<AuditEntry?>? archived, CancellationToken cancellationToken) =>
        Unavailable
            ? throw new AuditUnavailableException("The audit log of this test is unavailable.")
            : AuditChain.VerifyAsync(Each(Entries), null, anchors, time.GetUtcNow(), cancellationToken);

    public async IAsyncEnumerable<AuditEntry> ReadClosableAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var entry in Entries.TakeWhile(entry => entry.At < before))
        {
            yield return entry;
        }
    }

    public async Task CloseAsync(AuditSegment segment, string reason, CancellationToken cancellationToken)
    {
        await AppendAsync(segment.Checkpoint("close", reason), cancellationToken);
        lock (gate)
        {
            entries = entries.RemoveAll(entry => entry.Sequence <= segment.Last.Sequence);
        }
    }

    private static async IAsyncEnumerable<AuditEntry?> Each(ImmutableList<AuditEntry> kept)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var entry in kept)
        {
            yield return entry;
        }
    }
}
