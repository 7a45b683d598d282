using System.Collections.Immutable;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>One signed call as it reached the sandbox, whatever came of it.</summary>
/// <param name="At">When it had been read (UTC).</param>
/// <param name="Operation">Operation name.</param>
/// <param name="AccountId">Account of the caller.</param>
/// <param name="Region">Region of the signature.</param>
/// <param name="Resource">SecretId, FunctionName or logGroupName of the input; null when it names none.</param>
public sealed record ObservedCall(DateTimeOffset At, string Operation, string AccountId, string Region, string? Resource)
{
    /// <summary>The service as signatures name it, for instance <c>secretsmanager</c>.</summary>
    public string Service { get; init; } = "";
}

/// <summary>Counts calls on AWS's side of the wire, for tests and benchmarks. Keeps nothing until somebody records.</summary>
public sealed class CallJournal
{
    private ImmutableArray<Action<ObservedCall>> observers = [];

    /// <summary>Whether anybody records.</summary>
    public bool IsObserved => !observers.IsEmpty;

    /// <summary>Calls <paramref name="observer"/> for every call from now on, on the thread that serves it.</summary>
    /// <returns>Dispose it to end.</returns>
    public IDisposable Observe(Action<ObservedCall> observer)
    {
        ImmutableInterlocked.Update(ref observers, list => list.Add(observer));
        return new Observation(this, observer);
    }

    /// <summary>Tells the observers.</summary>
    public void Record(ObservedCall call)
    {
        foreach (var observer in observers) observer(call);
    }

    private sealed class Observation(CallJournal journal, Action<ObservedCall> observer) : IDisposable
    {
        public void Dispose() => ImmutableInterlocked.Update(ref journal.observers, list => list.Remove(observer));
    }
}
