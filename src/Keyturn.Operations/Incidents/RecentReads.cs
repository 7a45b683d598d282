using System.Collections.Concurrent;
using Keyturn.Operations.Ports;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Incidents;

/// <summary>What was looked up of late reads while an incident is open, shared by all viewers.</summary>
public sealed class RecentReads(IRecentReads source, TimeProvider time)
{
    /// <summary>Between two looks at one account and Region: CloudTrail answers two calls a second, and rotation events come first.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<EstateScope, (DateTimeOffset At, ObservedReads? Reads)> read = new();

    public ObservedReads? Find(EstateScope scope) => read.GetValueOrDefault(scope).Reads;

    /// <summary>Looks when the last look is long enough ago. What fails leaves what was known: it is only an addition.</summary>
    /// <returns>Whether there is something new.</returns>
    public async Task<bool> LookAsync(EstateScope scope, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var last = read.GetValueOrDefault(scope);
        if (now - last.At < Pause)
            return false;

        read[scope] = (now, last.Reads);
        var answer = await source.SinceAsync(scope, since, cancellationToken).ConfigureAwait(false);
        if (!answer.Succeeded)
            return false;

        read[scope] = (now, answer.Value);
        return true;
    }
}
