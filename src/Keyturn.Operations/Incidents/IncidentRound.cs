using System.Collections.Immutable;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Incidents;

/// <summary>One rotation of one secret, as the entries tell it.</summary>
public sealed record IncidentRound
{
    public required EmergencySecret Secret { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required RoundPhase Phase { get; init; }

    /// <summary>The newest asking: the opening itself, or what came after it.</summary>
    public IncidentEntry? Asked { get; init; }

    /// <summary>The newest intent; its token is the operation's id in the audit log.</summary>
    public RotationIntended? Intended { get; init; }

    public DateTimeOffset? IntendedAt { get; init; }

    public RotationRequested? Requested { get; init; }

    public DateTimeOffset? RequestedAt { get; init; }

    public RotationRefused? Refused { get; init; }

    public RotationEnded? Ended { get; init; }

    /// <summary>First proofs by consumer, the newest version's alone.</summary>
    public ImmutableArray<UptakeSeen> Uptake { get; init; } = [];

    /// <summary>From when on a read of the new version was one of AWSCURRENT: finishSecret moves it; <see langword="null"/> while it has not.</summary>
    public DateTimeOffset? FinishedAt => Phase == RoundPhase.Succeeded && Ended is { } ended
        ? ended.Steps.FirstOrDefault(step => step.Step == RotationStep.FinishSecret)?.Started ?? ended.EndedAt
        : null;

    /// <summary>Why it was asked for.</summary>
    public string Reason => Asked?.Content switch
    {
        RoundAsked asked => asked.Reason,
        IncidentOpened opened => opened.Reason,
        _ => "",
    };

    /// <summary>Ids of failing checks that whoever asked has overridden.</summary>
    public ImmutableArray<string> InSpiteOf => Asked?.Content switch
    {
        RoundAsked asked => asked.InSpiteOf,
        IncidentOpened opened => opened.InSpiteOf.TryGetValue(Secret.Arn.Value, out var ids) ? ids : [],
        _ => [],
    };

    /// <summary>A leak's first rotations are asked for by opening; every other one by a person of its own accord.</summary>
    internal static IncidentRound Of(EmergencyPurpose purpose, EmergencySecret secret, int number, ImmutableArray<IncidentEntry> entries)
    {
        var round = new IncidentRound { Secret = secret, Number = number, Phase = RoundPhase.NotAsked };
        if (purpose == EmergencyPurpose.Leak && number == 1)
            round = round with { Phase = RoundPhase.Asked, Asked = entries[0] };
        foreach (var entry in entries.Where(entry => Concerns(entry.Content, secret.Arn.Value, number)))
            round = round.After(entry);
        return round;
    }

    private static bool Concerns(IncidentContent content, string arn, int number) => content switch
    {
        RoundAsked one => one.SecretArn == arn && one.Round == number,
        RoundSkipped one => one.SecretArn == arn && one.Round == number,
        RotationIntended one => one.SecretArn == arn && one.Round == number,
        RotationRequested one => one.SecretArn == arn && one.Round == number,
        RotationRefused one => one.SecretArn == arn && one.Round == number,
        RotationEnded one => one.SecretArn == arn && one.Round == number,
        UptakeSeen one => one.SecretArn == arn && one.Round == number,
        _ => false,
    };

    private IncidentRound After(IncidentEntry entry) => entry.Content switch
    {
        RoundAsked when Phase is RoundPhase.NotAsked or RoundPhase.Failed or RoundPhase.Skipped => new() { Secret = Secret, Number = Number, Phase = RoundPhase.Asked, Asked = entry },
        RoundSkipped when Phase is RoundPhase.NotAsked or RoundPhase.Asked or RoundPhase.Failed => this with { Phase = RoundPhase.Skipped },
        RotationIntended intended when Phase == RoundPhase.Asked => this with { Phase = RoundPhase.Sending, Intended = intended, IntendedAt = entry.At },
        RotationRequested requested when requested.Token == Intended?.Token && Phase == RoundPhase.Sending => this with { Phase = RoundPhase.Running, Requested = requested, RequestedAt = entry.At },
        RotationRefused refused when refused.Token == Intended?.Token && Phase == RoundPhase.Sending => this with { Phase = RoundPhase.Failed, Refused = refused },
        RotationEnded ended when ended.Token == Intended?.Token && Phase == RoundPhase.Running =>
            this with { Phase = ended.Outcome == RotationOutcome.Succeeded ? RoundPhase.Succeeded : RoundPhase.Failed, Ended = ended },
        UptakeSeen seen when Uptake.All(one => one.ConsumerId != seen.ConsumerId) => this with { Uptake = Uptake.Add(seen) },
        _ => this,
    };
}
