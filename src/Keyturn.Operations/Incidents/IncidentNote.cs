using System.Globalization;
using System.Text;
using System.Text.Json;
using Keyturn.Operations.Emergency;

namespace Keyturn.Operations.Incidents;

/// <summary>An incident as a note to hand over: Markdown for people, JSON for programs. Nothing in it is a value; the record never held one.</summary>
public static class IncidentNote
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true };

    public static string Markdown(IncidentView view, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (incident, text) = (view.Incident, new StringBuilder());
        Line(text, $"# {Word("NoteTitle", culture, incident.Id)}");
        Line(text, "");
        Line(text, $"- **{Word("NotePurpose", culture)}**: {EmergencySentences.NameOf(incident.Opened.Purpose).ToText(culture)}");
        Line(text, $"- **{Word("NoteOpened", culture)}**: {Time(incident.OpenedAt)} UTC");
        Line(text, $"- **{Word("NoteClosed", culture)}**: {(incident.Closed is { } closed ? $"{Time(closed.At)} UTC" : Word("NoteStillOpen", culture))}");
        Line(text, $"- **{Word("NoteBy", culture)}**: {Plain(string.Join(", ", incident.Entries.Select(entry => entry.OperatorName).OfType<string>().Distinct(StringComparer.Ordinal)))}");
        Line(text, $"- **{Word("NoteReason", culture)}**: {Plain(incident.Opened.Reason)}");
        Secrets(text, view, culture);
        Timeline(text, incident, culture);
        return text.ToString();
    }

    public static byte[] Json(IncidentView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("id", view.Incident.Id);
            writer.WriteBoolean("open", view.Incident.IsOpen);
            writer.WriteStartArray("steps");
            foreach (var step in view.Steps)
            {
                writer.WriteStartObject();
                writer.WriteString("id", step.Step.Id);
                writer.WriteString("standing", step.Standing.ToString());
                writer.WriteString("tickedBy", step.TickedBy?.OperatorId);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("entries");
            foreach (var entry in view.Incident.Entries)
            {
                writer.WriteStartObject();
                writer.WriteNumber("number", entry.Number);
                writer.WriteString("at", entry.At.UtcDateTime);
                writer.WriteString("operatorId", entry.OperatorId);
                writer.WriteString("operatorName", entry.OperatorName);
                writer.WritePropertyName("content");
                JsonSerializer.Serialize(writer, entry.Content, IncidentJson.Default.IncidentContent);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Secrets(StringBuilder text, IncidentView view, CultureInfo culture)
    {
        foreach (var secret in view.Incident.Secrets)
        {
            Line(text, "");
            Line(text, $"## {Plain(secret.Arn.Name)}");
            Line(text, "");
            Line(text, $"`{secret.Arn.Value}`");
            Line(text, "");
            var contents = view.Incident.Entries.Select(entry => entry.Content).ToList();
            var before = contents.OfType<PreflightTaken>().FirstOrDefault(one => one.SecretArn == secret.Arn.Value)?.Labels;
            var after = contents.OfType<RotationEnded>().LastOrDefault(one => one.SecretArn == secret.Arn.Value)?.Labels;
            Line(text, $"- {Word("NoteBefore", culture)}: `{before}`");
            if (after is not null)
                Line(text, $"- {Word("NoteAfter", culture)}: `{after}`");
            Steps(text, view.Steps.Where(step => step.Step.Secret == secret.Arn), culture);
            Uptake(text, view, secret, culture);
        }

        Steps(text, view.Steps.Where(step => step.Step.Secret is null), culture);
    }

    private static void Steps(StringBuilder text, IEnumerable<StepView> steps, CultureInfo culture)
    {
        Line(text, "");
        foreach (var step in steps)
        {
            var who = step.TickedBy is { } ticked ? $" ({Plain(ticked.OperatorName ?? "")}, {Time(ticked.At)} UTC)" : "";
            Line(text, $"- [{(step.IsOver ? 'x' : ' ')}] {step.Step.Title.ToText(culture)}: {IncidentSentences.Of(step.Standing).ToText(culture)}{who}");
        }
    }

    private static void Uptake(StringBuilder text, IncidentView view, EmergencySecret secret, CultureInfo culture)
    {
        var finished = view.Rounds.LastOrDefault(round => round.Round.Secret == secret && round.Round.FinishedAt is not null);
        var held = view.Held.FirstOrDefault(one => one.Secret == secret);
        if ((finished?.Uptake ?? held?.Uptake) is not { } uptake)
            return;

        Line(text, "");
        Line(text, $"### {Word("NoteUptake", culture)}: `{finished?.Round.Requested?.VersionId ?? held?.VersionId}`");
        Line(text, "");
        if (uptake.IsEmpty)
            Line(text, Word("NoteNobody", culture));
        foreach (var one in uptake)
        {
            var when = one.At is { } at ? $" {Time(at)} UTC" : one.Until is { } until ? $" (≤ {Time(until)} UTC)" : "";
            Line(text, $"- {Plain(one.Consumer.Name)}: {one.Sentence.ToText(culture)}{when}");
        }
    }

    private static void Timeline(StringBuilder text, Incident incident, CultureInfo culture)
    {
        Line(text, "");
        Line(text, $"## {Word("NoteTimeline", culture)}");
        Line(text, "");
        foreach (var entry in incident.Entries)
        {
            var body = IncidentSentences.BodyOf(entry.Content, culture);
            Line(text, $"- {Time(entry.At)} **{Plain(entry.OperatorName ?? Word("NoteConsole", culture))}** {Plain(IncidentSentences.Of(incident, entry).ToText(culture))}{(body is null ? "" : $": {Plain(body)}")}");
        }

        foreach (var ended in incident.Entries.Select(entry => entry.Content).OfType<RotationEnded>().Where(ended => !ended.Log.IsEmpty))
        {
            Line(text, "");
            Line(text, $"### {Word("NoteLog", culture)}: {Plain(IncidentSentences.NameOf(ended.SecretArn))}");
            Line(text, "");
            foreach (var line in ended.Log)
                Line(text, $"    {line.ReplaceLineEndings(" ")}");
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static string Word(string code, CultureInfo culture, params ReadOnlySpan<object> arguments) => IncidentSentences.Say(code, arguments).ToText(culture);

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>What people wrote is text, not markup: a note must not draw headings, links or pictures into somebody's ticket.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '!')
                plain.Append('\\');
            plain.Append(letter);
        }

        return plain.ToString();
    }
}
