using Keyturn.Operations.Audit;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Rotations;

/// <summary>What the pre-flight of a rotation would say, from what was read last.</summary>
/// <param name="Failing">Reasons against it: what makes it impossible, and checks that say that it will fail.</param>
/// <param name="Unknown">Checks of the same kind whose answer is not known.</param>
/// <param name="First">The first reason, or what is not known first; <see langword="null"/> when nothing is to be said.</param>
public sealed record PreflightState(int Failing, int Unknown, string? First);

/// <summary>Answers for a list what the dialog of *Rotate now* answers for one secret, without asking AWS. A dialog that is opened still looks anew.</summary>
public sealed class PreflightStates(EstateFeed estate, RotationFeed rotations, CheckBoard checks, TimeProvider time)
{
    /// <summary>The state of one secret, with words in the current language; <see langword="null"/> while its checks cannot be asked.</summary>
    public PreflightState? Of(SecretArn arn)
    {
        ArgumentNullException.ThrowIfNull(arn);
        if (checks.Of(arn) is not { } asked)
            return null;

        var watched = rotations.Find(arn) is { Outcome: RotationOutcome.Running } running ? running.VersionId : null;
        var blockers = Preflight.Blockers(AuditAction.RotateNow, new(arn, asked.Secret, new RotationEvidence(estate.EventsOf(arn), watched), time.GetUtcNow()));
        var (failing, open) = (asked.RotationBlockers.ToList(), asked.RotationUnknowns.ToList());
        return new(
            blockers.Length + failing.Count,
            open.Count,
            blockers.Select(blocker => blocker.ToText()).Concat(failing.Concat(open).Select(result => result.Check.Title())).FirstOrDefault());
    }
}
