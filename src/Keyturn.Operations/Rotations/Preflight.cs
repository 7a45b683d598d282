using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Schedules;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>What is known of a secret at the moment somebody wants to act on it.</summary>
/// <param name="Secret">Described just now.</param>
/// <param name="Arn">Its address.</param>
/// <param name="Evidence">Collected events and the live watch.</param>
/// <param name="Now">The moment.</param>
public sealed record PreflightFacts(SecretArn Arn, Secret Secret, RotationEvidence Evidence, DateTimeOffset Now)
{
    /// <summary>Version of the rotation that is running, as far as anything shows.</summary>
    public string? Running => Evidence.Watched ?? RotationStates.RunningVersion(Secret, Evidence.Events, Now);

    public bool IsOff => Secret.RotationEnabled != true;

    /// <summary>The declared freezes that cover the secret, over all times.</summary>
    public ImmutableArray<Freeze> Freezes { get; init; } = [];

    /// <summary>Those that hold now.</summary>
    public ImmutableArray<Freeze> FreezesNow => [.. Freezes.Where(freeze => freeze.Touches(Now, Now.AddTicks(1)))];

    /// <summary>Those that touch a window.</summary>
    public IEnumerable<Freeze> FreezesIn(RotationWindow window) => Freezes.Where(freeze => freeze.Touches(window.Opens, window.Closes));
}

/// <summary>What stands against an action: each reason alone stops it. Pure.</summary>
public static class Preflight
{
    public static ImmutableArray<Sentence> Blockers(ActionPlan plan, PreflightFacts facts) =>
        [.. Blockers(plan.Action, facts), .. plan.Rules is { } rules ? ScheduleChange.Blockers(rules, facts) : []];

    public static ImmutableArray<Sentence> Blockers(AuditAction action, PreflightFacts facts)
    {
        var secret = facts.Secret;
        if (secret.Deleted is not null)
        {
            return [Say("BlockDeleted")];
        }

        if (secret.PrimaryRegion is { } primary && primary != facts.Arn.Scope.Region)
        {
            return [Say("BlockReplica", primary)];
        }

        return action switch
        {
            _ when action.MovesLabels() => [],
            AuditAction.StopRotation => facts.IsOff ? [Say("BlockRotationIsOff")] : [],
            AuditAction.RestoreSchedule when !facts.IsOff => [Say("BlockScheduleIsOn")],
            _ => [.. Function(secret), .. Pending(facts)],
        };
    }

    private static IEnumerable<Sentence> Function(Secret secret)
    {
        if (secret.RotationFunctionArn is null && !RotationStrategies.IsManaged(secret))
        {
            yield return Say("BlockNoFunction");
        }
    }

    private static IEnumerable<Sentence> Pending(PreflightFacts facts)
    {
        if (facts.Running is { } running)
        {
            yield return Say("BlockAlreadyRotating", running);
        }
        else if (RotationStates.StrayPending(facts.Secret) is { } stray)
        {
            yield return Say("BlockStuckPending", stray);
        }
    }

    private static Sentence Say(string code, params ReadOnlySpan<object> arguments) => RotationSentences.Book.Say(code, arguments);
}
