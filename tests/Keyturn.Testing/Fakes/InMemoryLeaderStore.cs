using System.Collections.Immutable;
using Keyturn.Operations.Ports;

namespace Keyturn.Testing.Fakes;

/// <summary>Leaders of one or several instances without a database: a test ends terms, and has the store fail.</summary>
public sealed class InMemoryLeaderStore(TimeProvider time, string instance = "here") : ILeaderStore
{
    private readonly Lock gate = new();
    private ImmutableDictionary<string, LeaderRecord> records = ImmutableDictionary<string, LeaderRecord>.Empty;
    private ImmutableDictionary<string, Term> held = ImmutableDictionary<string, Term>.Empty;

    public string Instance => instance;

    /// <summary>What every call throws, while it is set.</summary>
    public Exception? Failure { get; set; }

    /// <summary>A leader that is another instance.</summary>
    public void Put(LeaderRecord record) => records = records.SetItem(record.Duty, record);

    /// <summary>Ends a term from outside, as a broken connection does.</summary>
    public void Break(string duty) => held.GetValueOrDefault(duty)?.Break();

    public Task<ILeaderTerm?> TryLeadAsync(string duty, CancellationToken cancellationToken)
    {
        if (Failure is { } failure)
            return Task.FromException<ILeaderTerm?>(failure);

        lock (gate)
        {
            if (held.ContainsKey(duty) || records.GetValueOrDefault(duty) is { } other && other.Instance != instance)
                return Task.FromResult<ILeaderTerm?>(null);

            var record = new LeaderRecord(duty, (records.GetValueOrDefault(duty)?.Epoch ?? 0) + 1, instance, time.GetUtcNow(), time.GetUtcNow());
            records = records.SetItem(duty, record);
            var term = new Term(this, record);
            held = held.SetItem(duty, term);
            return Task.FromResult<ILeaderTerm?>(term);
        }
    }

    public Task<ImmutableArray<LeaderRecord>> ReadAsync(CancellationToken cancellationToken) =>
        Failure is { } failure ? Task.FromException<ImmutableArray<LeaderRecord>>(failure) : Task.FromResult<ImmutableArray<LeaderRecord>>([.. records.Values]);

    private sealed class Term(InMemoryLeaderStore store, LeaderRecord record) : ILeaderTerm
    {
        private readonly CancellationTokenSource lost = new();

        public string Duty => record.Duty;

        public long Epoch => record.Epoch;

        public DateTimeOffset Since => record.Since;

        public CancellationToken Lost => lost.Token;

        public Task<bool> ConfirmAsync(CancellationToken cancellationToken)
        {
            if (store.Failure is { } failure)
                return Task.FromException<bool>(failure);

            store.records = store.records.SetItem(Duty, record with { Seen = store.CurrentTime });
            return Task.FromResult(!lost.IsCancellationRequested);
        }

        public void Break()
        {
            store.held = store.held.Remove(Duty);
            lost.Cancel();
        }

        public ValueTask DisposeAsync()
        {
            Break();
            return ValueTask.CompletedTask;
        }
    }

    private DateTimeOffset CurrentTime => time.GetUtcNow();
}
