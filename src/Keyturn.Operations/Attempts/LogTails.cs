using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Attempts;

/// <summary>Follows the logs of rotation functions while somebody looks: one poller for each function, however many look.</summary>
public sealed class LogTails(ILogsGateway logs, ILambdaGateway lambda, EstateFeed estate, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<(EstateScope Scope, string FunctionArn), LogTail> tails = [];

    /// <summary>Tells every change until it is disposed; the last one who looks ends the poller.</summary>
    public IDisposable Follow(EstateScope scope, string functionArn, Action<LogTailState> onChange)
    {
        lock (gate)
        {
            var key = (scope, functionArn);
            if (!tails.TryGetValue(key, out var tail))
                tails[key] = tail = new LogTail(scope, functionArn, logs, lambda, estate, time);
            tail.Add(onChange);
            return new Following(this, key, tail, onChange);
        }
    }

    private sealed class Following(LogTails owner, (EstateScope, string) key, LogTail tail, Action<LogTailState> onChange) : IDisposable
    {
        public void Dispose()
        {
            lock (owner.gate)
            {
                if (!tail.Remove(onChange) || owner.tails.GetValueOrDefault(key) != tail)
                    return;

                owner.tails.Remove(key);
                tail.Dispose();
            }
        }
    }
}

/// <summary>The newest lines of a function's log.</summary>
/// <param name="LogGroup">The group.</param>
/// <param name="Lines">In order of time.</param>
/// <param name="From">From when on (UTC).</param>
/// <param name="Dropped">Lines that were dropped from the front.</param>
/// <param name="Trouble">Why the newest look failed, if it did; looking goes on.</param>
/// <param name="AsOf">When AWS was last asked (UTC).</param>
public sealed record LogTailState(string LogGroup, ImmutableArray<LogEvent> Lines, DateTimeOffset From, int Dropped, OperationError? Trouble, DateTimeOffset AsOf);
