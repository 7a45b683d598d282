using System.Collections.Immutable;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Instances;

/// <summary>What this instance leads now. <see cref="Election"/> writes it, whoever does something for all instances asks it.</summary>
public sealed class Leadership
{
    private readonly Lock gate = new();
    private readonly bool always;
    private ImmutableDictionary<string, ILeaderTerm> terms = ImmutableDictionary<string, ILeaderTerm>.Empty;
    private ImmutableArray<Action<string>> subscribers = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Leadership()
    {
    }

    private Leadership(bool always) => this.always = always;

    /// <summary>Of an instance that is alone and leads everything.</summary>
    public static Leadership Alone { get; } = new(always: true);

    /// <summary>Terms that hold, by duty.</summary>
    public ImmutableDictionary<string, ILeaderTerm> Terms => Volatile.Read(ref terms);

    public bool Leads(string duty) => always || (Terms.TryGetValue(duty, out var term) && !term.Lost.IsCancellationRequested);

    public bool Leads(EstateScope scope) => always || Leads(Duty.Of(scope));

    /// <summary>Cancelled when this instance does not lead the scope any more; cancelled already when it does not.</summary>
    public CancellationToken LostOf(EstateScope scope) => always ? CancellationToken.None : Terms.GetValueOrDefault(Duty.Of(scope))?.Lost ?? new CancellationToken(canceled: true);

    /// <summary>Waits until this instance leads.</summary>
    public async Task<ILeaderTerm> LeadAsync(string duty, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            if (Terms.TryGetValue(duty, out var term) && !term.Lost.IsCancellationRequested)
                return term;

            await next.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Told of each duty that was taken or lost.</summary>
    public IDisposable Subscribe(Action<string> onChange)
    {
        lock (gate)
            subscribers = subscribers.Add(onChange);
        return new Subscription(this, onChange);
    }

    internal void Take(ILeaderTerm term) => Change(term.Duty, now => now.SetItem(term.Duty, term));

    internal void Drop(ILeaderTerm term) => Change(term.Duty, now => ReferenceEquals(now.GetValueOrDefault(term.Duty), term) ? now.Remove(term.Duty) : now);

    private void Change(string duty, Func<ImmutableDictionary<string, ILeaderTerm>, ImmutableDictionary<string, ILeaderTerm>> change)
    {
        ImmutableArray<Action<string>> told;
        TaskCompletionSource waiting;
        lock (gate)
        {
            var after = change(terms);
            if (ReferenceEquals(after, terms))
                return;

            Volatile.Write(ref terms, after);
            told = subscribers;
            waiting = changed;
            Volatile.Write(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        waiting.TrySetResult();
        foreach (var tell in told)
            tell(duty);
    }

    private sealed class Subscription(Leadership leadership, Action<string> onChange) : IDisposable
    {
        public void Dispose()
        {
            lock (leadership.gate)
                leadership.subscribers = leadership.subscribers.Remove(onChange);
        }
    }
}

/// <summary>Questions of those who may run without any election.</summary>
internal static class LeadershipReading
{
    /// <summary>Whether what belongs to no account is this instance's to do.</summary>
    public static bool LeadsUpkeep(this Leadership? leadership) => leadership is null || leadership.Leads(Duty.Upkeep);
}
