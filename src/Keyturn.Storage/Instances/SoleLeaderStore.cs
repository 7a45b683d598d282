using System.Collections.Concurrent;
using System.Collections.Immutable;
using Keyturn.Operations.Ports;

namespace Keyturn.Storage.Instances;

/// <summary>For SQLite, which serves one instance only: it leads everything.</summary>
internal sealed class SoleLeaderStore(InstanceName name, TimeProvider time) : ILeaderStore
{
    private readonly ConcurrentDictionary<string, Term> terms = new(StringComparer.Ordinal);

    public string Instance => name.Value;

    public Task<ILeaderTerm?> TryLeadAsync(string duty, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var mine = new Term(this, duty, time.GetUtcNow());
        return Task.FromResult<ILeaderTerm?>(terms.TryAdd(duty, mine) ? mine : null);
    }

    public Task<ImmutableArray<LeaderRecord>> ReadAsync(CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<LeaderRecord>>([.. terms.Values.Select(term => new LeaderRecord(term.Duty, term.Epoch, Instance, term.Since, time.GetUtcNow()))]);

    private sealed class Term(SoleLeaderStore store, string duty, DateTimeOffset since) : ILeaderTerm
    {
        private readonly CancellationTokenSource lost = new();

        public string Duty => duty;

        public long Epoch => 1;

        public DateTimeOffset Since => since;

        public CancellationToken Lost => lost.Token;

        public Task<bool> ConfirmAsync(CancellationToken cancellationToken) => Task.FromResult(!lost.IsCancellationRequested);

        public async ValueTask DisposeAsync()
        {
            await lost.CancelAsync();
            store.terms.TryRemove(KeyValuePair.Create(duty, this));
        }
    }
}
