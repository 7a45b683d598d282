using System.Collections.Immutable;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Incidents;

/// <summary>An incident as its entries tell it. Everything is worked out from them, so that anybody can go on after a restart.</summary>
public sealed record Incident
{
    public required string Id { get; init; }

    public required ImmutableArray<IncidentEntry> Entries { get; init; }

    public required IncidentOpened Opened { get; init; }

    /// <summary>In the order in which they are rotated.</summary>
    public required ImmutableArray<EmergencySecret> Secrets { get; init; }

    public required ImmutableArray<EmergencyStep> Steps { get; init; }

    public required ImmutableArray<IncidentRound> Rounds { get; init; }

    /// <summary>By ARN, who holds the value; with what people have learned since.</summary>
    public required ImmutableDictionary<string, ImmutableArray<BlastConsumer>> Radius { get; init; }

    /// <summary>By step, the entry that ticked it; without those whose tick was taken back.</summary>
    public required ImmutableDictionary<string, IncidentEntry> Ticks { get; init; }

    public required IncidentEntry? Closed { get; init; }

    public bool IsOpen => Closed is null;

    public DateTimeOffset OpenedAt => Entries[0].At;

    /// <summary>Number of the newest entry.</summary>
    public int Last => Entries[^1].Number;

    public IncidentRound Round(EmergencySecret secret, int round) => Rounds.First(one => one.Secret == secret && one.Number == round);

    public IncidentRound? FindRound(string secretArn, int round) => Rounds.FirstOrDefault(one => one.Secret.Arn.Value == secretArn && one.Number == round);

    public EmergencySecret? Find(string secretArn) => Secrets.FirstOrDefault(secret => secret.Arn.Value == secretArn);

    public EmergencyOrder Order => new(Secrets);

    /// <summary>From a whole record; <see langword="null"/> when it does not begin as one.</summary>
    public static Incident? Of(string id, ImmutableArray<IncidentEntry> entries)
    {
        if (entries is not [{ Content: IncidentOpened opened }, ..])
            return null;

        var secrets = new EmergencyOrder(opened.Secrets.Select(Known).OfType<EmergencySecret>()).Secrets;
        return new()
        {
            Id = id,
            Entries = entries,
            Opened = opened,
            Secrets = secrets,
            Steps = Procedures.Of(opened.Purpose, secrets),
            Rounds = [.. secrets.SelectMany(secret => Enumerable.Range(1, secret.Rounds(opened.Purpose)).Select(round => IncidentRound.Of(opened.Purpose, secret, round, entries)))],
            Radius = RadiusOf(entries),
            Ticks = entries.Where(entry => entry.Content is StepTicked).GroupBy(entry => ((StepTicked)entry.Content).StepId, StringComparer.Ordinal)
                .Select(step => step.Last()).Where(entry => entry.Content is StepTicked { Done: true }).ToImmutableDictionary(entry => ((StepTicked)entry.Content).StepId, StringComparer.Ordinal),
            Closed = entries.FirstOrDefault(entry => entry.Content is IncidentClosed),
        };
    }

    private static EmergencySecret? Known(IncidentSecret kept) => SecretArn.TryParse(kept.Arn, out var arn)
        ? new(arn, kept.Strategy, kept.Engine, kept.FunctionArn, kept.SuperuserArn, kept.Concurrency, kept.ConcurrencyIsKnown)
        : null;

    private static ImmutableDictionary<string, ImmutableArray<BlastConsumer>> RadiusOf(ImmutableArray<IncidentEntry> entries)
    {
        var radius = entries.Select(entry => entry.Content).OfType<RadiusTaken>().GroupBy(taken => taken.SecretArn, StringComparer.Ordinal)
            .ToImmutableDictionary(taken => taken.Key, taken => taken.Last().Consumers, StringComparer.Ordinal);
        foreach (var declared in entries.Select(entry => entry.Content).OfType<HoldDeclared>())
        {
            if (radius.TryGetValue(declared.SecretArn, out var consumers))
                radius = radius.SetItem(declared.SecretArn, [.. consumers.Select(consumer => consumer.Id == declared.ConsumerId ? consumer with { Hold = declared.Hold } : consumer)]);
        }

        return radius;
    }
}
