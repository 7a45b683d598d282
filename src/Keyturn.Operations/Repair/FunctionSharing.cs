using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Repair;

/// <summary>
/// Whether a function rotated another secret too in the time of one attempt. Runs that fail write no name: in a function that nobody else used they are this attempt's,
/// in one that was busy they prove nothing.
/// </summary>
internal sealed class FunctionSharing(EstateFeed estate, TimeProvider time)
{
    /// <summary>CloudTrail's events arrive within about a quarter of an hour; until then another rotation may go unseen.</summary>
    public static readonly TimeSpan Lateness = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(2);

    /// <summary>Not known is taken for busy.</summary>
    public bool WasBusy(RotationTrace trace, RepairSuspect suspect)
    {
        var snapshot = estate.Find(trace.Secret.Scope);
        if (snapshot?.Secrets.Value is not { } secrets)
            return true;

        var others = secrets.Values.Where(other => other.RotationFunctionArn == trace.Described?.RotationFunctionArn && other.Arn != trace.Secret.Value).ToArray();
        if (others.Length == 0)
            return false;

        var until = suspect.Events.IsEmpty || suspect.Events[^1].At + Slack > suspect.Until ? suspect.Until : suspect.Events[^1].At + Slack;
        if (snapshot.RotationEvents.Value is not { } events || until > time.GetUtcNow() - Lateness)
            return true;

        return Array.Exists(others, other => events.TryGetValue(other.Arn, out var own) && own.Any(one => one.At >= suspect.From - Slack && one.At <= until))
            || InvocationReader.Read(trace).Invocations.Any(run => run.Owner == InvocationOwner.Foreign && run.Started >= suspect.From && run.Started <= until);
    }
}
