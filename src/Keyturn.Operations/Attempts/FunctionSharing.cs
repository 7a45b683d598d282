using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Attempts;

/// <summary>
/// Whether a function rotated another secret too in the time of one attempt. Runs that fail write no name: in a function that nobody else used they are this attempt's,
/// in one that was busy they prove nothing.
/// </summary>
internal sealed class FunctionSharing(EstateFeed estate, TimeProvider time)
{
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <summary>Whether it was busy with another secret; what was not read is taken for busy.</summary>
    /// <param name="trace">The attempt, with its lines and events.</param>
    /// <param name="until">The latest that it can have run (UTC); its last event tells better.</param>
    /// <param name="whenLate">What is answered while CloudTrail may still be late: until then another rotation may go unseen.</param>
    public bool WasBusy(RotationTrace trace, DateTimeOffset until, bool whenLate = true)
    {
        var snapshot = estate.Find(trace.Secret.Scope);
        if (snapshot?.Secrets.Value is not { } secrets)
            return true;

        var others = secrets.Values.Where(other => other.RotationFunctionArn == trace.Described?.RotationFunctionArn && other.Arn != trace.Secret.Value).ToArray();
        if (others.Length == 0)
            return false;
        if (snapshot.RotationEvents.Value is not { } events)
            return true;

        if (!trace.Events.IsEmpty && trace.Events.Max(one => one.At) + Slack is var last && last < until)
            until = last;
        return Array.Exists(others, other => events.TryGetValue(other.Arn, out var own) && own.Any(one => one.At >= trace.Started - Slack && one.At <= until))
            || InvocationReader.Read(trace).Invocations.Any(run => run.Owner == InvocationOwner.Foreign && run.Started >= trace.Started && run.Started <= until)
            || (until > time.GetUtcNow() - TrailCoverage.Lateness && whenLate);
    }
}
