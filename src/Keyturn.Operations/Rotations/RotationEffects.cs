using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>What an action would do, and what is worth knowing before. Pure.</summary>
public static class RotationEffects
{
    private static readonly string[] SynchronisedTags = ["sourced by cyberark", "sourcedby", "managed-by-vault", "external-secrets"];

    public static ImmutableArray<Sentence> Of(ActionPlan plan, PreflightFacts facts) =>
        plan.Rules is { } rules ? ScheduleChange.Effects(rules, facts) : Of(plan.Action, facts);

    public static ImmutableArray<Sentence> Warnings(ActionPlan plan, PreflightFacts facts) =>
        plan.Rules is { } rules ? [.. ScheduleChange.Warnings(rules, facts), .. Warnings(plan.Action, facts)] : Warnings(plan.Action, facts);

    public static ImmutableArray<Sentence> Of(AuditAction action, PreflightFacts facts) => action switch
    {
        AuditAction.RotateNow => [.. Labels(facts.Secret), Consumers(facts.Secret), Say("DatabaseNotUndone"), .. Schedule(facts)],
        AuditAction.TestRotation => [Say("TestOnly"), Say("TestProves"), Say("TestProvesNot"), facts.IsOff ? Say("TurnsScheduleOn") : Say("KeepsScheduleOn")],
        AuditAction.StopRotation => [Say("StopEnds"), Say("StopTurnsOff"), .. KeptPending(facts.Secret), Say("StopUndoesNothing")],
        _ => [Rules(facts.Secret), Say("TestOnly")],
    };

    public static ImmutableArray<Sentence> Warnings(AuditAction action, PreflightFacts facts)
    {
        var warnings = ImmutableArray.CreateBuilder<Sentence>();
        if (action == AuditAction.RotateNow)
        {
            foreach (var freeze in facts.FreezesNow)
                warnings.Add(Say("WarnFreeze", freeze.Name, freeze.To.UtcDateTime));
            if (RotationStrategies.Of(facts.Secret) == RotationStrategy.AlternatingUsers)
                warnings.Add(Say("WarnLeakNeedsTwo"));
            if (LastEnd(facts) is { Kind: RotationEventKind.Failed } failed)
                warnings.Add(Say("WarnLastFailed", failed.At.UtcDateTime));
        }

        if (action == AuditAction.StopRotation)
        {
            if (facts.Running is not null || RotationStates.StrayPending(facts.Secret) is not null)
                warnings.Add(Say("WarnStopInFlight"));
            return warnings.ToImmutable();
        }

        if (OpenWindow(facts) is { } window)
            warnings.Add(Say("WarnWindowOpen", window.Closes.UtcDateTime));
        if (action is not (AuditAction.RotateNow or AuditAction.ChangeSchedule) && facts.Secret.RotationRules?.ScheduleExpression?.StartsWith("cron(", StringComparison.Ordinal) != true)
            warnings.Add(Say("WarnPlannedMayFire"));
        if (Synchroniser(facts.Secret) is { } product)
            warnings.Add(Say("WarnSynchronised", product));
        return warnings.ToImmutable();
    }

    private static IEnumerable<Sentence> Labels(Secret secret)
    {
        if (RotationStrategies.IsManaged(secret))
        {
            yield break;
        }

        yield return Say("NewVersion");
        if (secret.VersionWith(VersionStage.Current) is { } current)
            yield return Say("CurrentBecomesPrevious", current);
        if (secret.VersionWith(VersionStage.Previous) is { } previous)
            yield return Say("PreviousLosesLabel", previous);
    }

    private static Sentence Consumers(Secret secret) => RotationStrategies.Of(secret) switch
    {
        RotationStrategy.SingleUser => Say("ConsumersSingleUser"),
        RotationStrategy.AlternatingUsers => Say("ConsumersAlternating"),
        RotationStrategy.Managed => Say("ConsumersManaged"),
        _ => Say("ConsumersUnknown"),
    };

    private static IEnumerable<Sentence> Schedule(PreflightFacts facts) => facts.IsOff ? [Say("TurnsScheduleOn")] : [];

    private static IEnumerable<Sentence> KeptPending(Secret secret) =>
        RotationStates.StrayPending(secret) is { } pending ? [Say("StopKeepsPending", pending)] : [];

    private static Sentence Rules(Secret secret) => secret.RotationRules switch
    {
        { ScheduleExpression: { } expression } => Say("RestoreReusesRules", expression),
        { AutomaticallyAfterDays: { } days } => Say("RestoreReusesRules", $"rate({days} days)"),
        _ => Say("RestoreReusesUnknownRules"),
    };

    private static RotationWindow? OpenWindow(PreflightFacts facts)
    {
        if (facts.IsOff || facts.Secret.RotationRules is not { } rules || RotationSchedule.Parse(rules).Schedule is not { } schedule)
        {
            return null;
        }

        var next = schedule.NextWindows(facts.Now, facts.Secret.NextRotation, facts.Secret.LastRotated, 1);
        return !next.IsEmpty && next[0].Opens <= facts.Now ? next[0] : null;
    }

    private static RotationEvent? LastEnd(PreflightFacts facts) =>
        facts.Evidence.Events.LastOrDefault(one => one.Kind is RotationEventKind.Succeeded or RotationEventKind.Failed or RotationEventKind.Abandoned);

    private static string? Synchroniser(Secret secret)
    {
        foreach (var (name, value) in secret.Tags)
        {
            if (SynchronisedTags.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return $"{name}={value}";
            }
        }

        return null;
    }

    private static Sentence Say(string code, params ReadOnlySpan<object> arguments) => RotationSentences.Book.Say(code, arguments);
}
