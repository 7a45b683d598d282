using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Microsoft.Extensions.Options;

namespace Keyturn.Aws.Collection;

/// <summary>What is told for a whole account is read once for all its Regions: whoever asks first reads, the others share the answer.</summary>
internal sealed class AccountReads<T>(IOptions<AwsOptions> options, TimeProvider time)
{
    /// <summary>How long it is shared that AWS throttles: shorter than between two looks whether it still does.</summary>
    private static readonly TimeSpan SharedThrottling = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private readonly Dictionary<(string Partition, string Account), Reading> readings = [];

    /// <summary>The reading that is under way or still fresh, else a new one. A refusal is shared as well.</summary>
    public Task<OperationResult<T>> ReadAsync(
        EstateScope scope, Func<EstateScope, CancellationToken, Task<OperationResult<T>>> read, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var key = (scope.Partition, scope.AccountId);
            if (!readings.TryGetValue(key, out var reading) || !IsFresh(reading))
                readings[key] = reading = Begin(scope, read, cancellationToken);
            return reading.Answer.WaitAsync(cancellationToken);
        }
    }

    // Half the interval: each Region's next round reads anew, and the Regions of one round share.
    private bool IsFresh(Reading reading) =>
        !reading.Answer.IsCompleted
        || (reading.Answer.IsCompletedSuccessfully && time.GetUtcNow() - reading.DoneAt < SharedFor(reading));

    private TimeSpan SharedFor(Reading reading) =>
        options.Value.Collection.ReadinessInterval / 2 is var half && reading.Throttled && half > SharedThrottling ? SharedThrottling : half;

    private Reading Begin(EstateScope scope, Func<EstateScope, CancellationToken, Task<OperationResult<T>>> read, CancellationToken cancellationToken)
    {
        var reading = new Reading();
        reading.Answer = Task.Run(
            async () =>
            {
                var answer = await read(scope, cancellationToken);
                (reading.DoneAt, reading.Throttled) = (time.GetUtcNow(), answer.Error?.Kind is OperationErrorKind.Throttled);
                return answer;
            },
            cancellationToken);
        return reading;
    }

    private sealed class Reading
    {
        public Task<OperationResult<T>> Answer { get; set; } = Task.FromCanceled<OperationResult<T>>(new CancellationToken(canceled: true));

        public DateTimeOffset DoneAt { get; set; }

        public bool Throttled { get; set; }
    }
}
