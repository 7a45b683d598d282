using Keyturn.Operations.Emergency;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;

namespace Keyturn.Operations.Incidents;

/// <summary>Entries and standings in words.</summary>
public sealed class IncidentSentences
{
    private IncidentSentences()
    {
    }

    public static SentenceBook Book { get; } = new(typeof(IncidentSentences));

    /// <summary>What an entry says, in one line; what a person wrote stands apart from it.</summary>
    public static Sentence Of(Incident incident, IncidentEntry entry)
    {
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Content switch
        {
            IncidentOpened one => Say("EntryOpened", EmergencySentences.NameOf(one.Purpose), one.Secrets.Length),
            PreflightTaken { Error: not null } one => Say("EntryPreflightUnread", NameOf(one.SecretArn)),
            PreflightTaken one => Say("EntryPreflight", NameOf(one.SecretArn), one.Blockers.Length, one.Warnings.Length, one.Failing.Length, one.Open.Length),
            RadiusTaken one => Say("EntryRadius", NameOf(one.SecretArn), one.Consumers.Length),
            HoldDeclared one => Say("EntryHold", NameOf(one.SecretArn), ConsumerOf(incident, one.SecretArn, one.ConsumerId), HoldTime.Of(one.Hold).Name),
            RoundAsked one => Say(one.Early ? "EntryAskedEarly" : "EntryAsked", NameOf(one.SecretArn), one.Round),
            RoundSkipped one => Say("EntrySkipped", NameOf(one.SecretArn), one.Round),
            RotationIntended one => Say("EntryIntended", NameOf(one.SecretArn), one.Round, one.Token),
            RotationRequested one => Say("EntryRequested", NameOf(one.SecretArn), one.Round, one.VersionId ?? "–", one.AwsRequestId ?? "–"),
            RotationRefused one => Say("EntryRefused", NameOf(one.SecretArn), one.Round, one.AwsCode ?? one.Error.ToString()),
            RotationEnded one => Say("EntryEnded", NameOf(one.SecretArn), one.Round, Of(one.Outcome)),
            UptakeSeen one => Say("EntryUptake", NameOf(one.SecretArn), ConsumerOf(incident, one.SecretArn, one.ConsumerId), one.VersionId, one.ReadAt.UtcDateTime),
            StepTicked one => Say(one.Done ? "EntryTicked" : "EntryUnticked", incident.Steps.FirstOrDefault(step => step.Id == one.StepId)?.Title ?? (object)one.StepId),
            IncidentClosed => Say("EntryClosed"),
            _ => Say("EntryNote"),
        };
    }

    /// <summary>What a person wrote with an entry, or AWS said; <see langword="null"/> when nothing.</summary>
    public static string? BodyOf(IncidentContent content, System.Globalization.CultureInfo? culture = null) => content switch
    {
        IncidentOpened one => one.Reason,
        RoundAsked one => one.Reason,
        RoundSkipped one => one.Reason,
        IncidentClosed one => one.Reason,
        NoteWritten one => one.Text,
        RotationRefused one => string.Join(' ', new[] { one.Sentence.ToText(culture), one.AwsMessage }.Where(text => text is { Length: > 0 })),
        RotationEnded one => one.Message,
        _ => null,
    };

    public static Sentence Of(RotationOutcome outcome) => Say($"Outcome{outcome}");

    public static Sentence Of(StepStanding standing) => Say($"Standing{standing}");

    internal static Sentence Say(string code, params ReadOnlySpan<object> arguments) => Book.Say(code, arguments);

    internal static string NameOf(string secretArn) => SecretArn.TryParse(secretArn, out var arn) ? arn.Name : secretArn;

    private static string ConsumerOf(Incident incident, string secretArn, string id) =>
        incident.Radius.GetValueOrDefault(secretArn, []).FirstOrDefault(consumer => consumer.Id == id)?.Name ?? id;
}
