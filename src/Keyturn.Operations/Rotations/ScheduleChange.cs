using System.Collections.Immutable;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>What other rotation rules would change, and what stands against them. Pure.</summary>
public static class ScheduleChange
{
    /// <summary>Windows that a preview names.</summary>
    public const int WindowsShown = 5;

    /// <summary>Why these rules cannot be set; empty when they can.</summary>
    public static ImmutableArray<Sentence> Blockers(RotationRules rules, PreflightFacts facts) =>
        ScheduleRules.Problem(rules) is { } problem ? [problem]
        : !facts.IsOff && ScheduleRules.Same(rules, facts.Secret.RotationRules) ? [Say("BlockSameSchedule", ScheduleRules.Text(rules))]
        : [];

    public static ImmutableArray<Sentence> Effects(RotationRules rules, PreflightFacts facts)
    {
        var before = ScheduleRules.Text(facts.Secret.RotationRules);
        return
        [
            facts.Secret.RotationRules is null ? Say("ScheduleSet", ScheduleRules.Text(rules)) : Say("ScheduleFromTo", before, ScheduleRules.Text(rules)),
            facts.IsOff ? Say("TurnsScheduleOn") : Say("KeepsScheduleOn"),
            .. RotationStrategies.IsManaged(facts.Secret) ? (ImmutableArray<Sentence>)[] : [Say("TestOnly")],
            facts.Secret.RotationRules is null ? Say("ScheduleUndoesNothing") : Say("ScheduleUndoneBy", before),
        ];
    }

    /// <summary>What is worth knowing of the new rules alone.</summary>
    public static IEnumerable<Sentence> Warnings(RotationRules rules, PreflightFacts facts)
    {
        if (IsInterval(rules) || (!facts.IsOff && facts.Secret.RotationRules is { } before && IsInterval(before)))
            yield return Say("WarnPlannedMayFire");
        foreach (var (window, freeze) in WindowsOf(rules, facts).SelectMany(window => facts.FreezesIn(window).Select(freeze => (window, freeze))))
            yield return Say("WarnWindowInFreeze", window.Opens.UtcDateTime, freeze.Name);
    }

    /// <summary>When AWS may rotate next under the rules. NextRotationDate belongs to the rules of before: only the last rotation counts.</summary>
    public static ImmutableArray<RotationWindow> WindowsOf(RotationRules rules, PreflightFacts facts) => WindowsOf(rules, facts.Secret, facts.Now);

    /// <inheritdoc cref="WindowsOf(RotationRules, PreflightFacts)"/>
    public static ImmutableArray<RotationWindow> WindowsOf(RotationRules rules, Secret secret, DateTimeOffset now) =>
        ScheduleRules.Problem(rules) is null && RotationSchedule.Parse(ScheduleRules.ToSend(rules)).Schedule is { } schedule
            ? schedule.NextWindows(now, null, secret.LastRotated ?? now, WindowsShown)
            : [];

    private static bool IsInterval(RotationRules rules) => rules.ScheduleExpression?.StartsWith("cron(", StringComparison.Ordinal) != true;

    private static Sentence Say(string code, params ReadOnlySpan<object> arguments) => RotationSentences.Book.Say(code, arguments);
}
