using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Keyturn.Operations.Audit;

/// <summary>An entry as one line of JSON (JSON Lines): what exports and archives hold. Everything that its hash covers is in it.</summary>
public static class AuditJson
{
    // Not for HTML: names in any script stay readable.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line, without its end.</summary>
    public static byte[] Write(AuditEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Plain))
            Write(json, entry);
        return bytes.ToArray();
    }

    /// <summary><see langword="null"/> for a line that <see cref="Write(AuditEntry)"/> could not have made.</summary>
    public static AuditEntry? TryRead(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, AuditEntry entry)
    {
        var draft = entry.Draft;
        json.WriteStartObject();
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("at", entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("operation", draft.OperationId);
        json.WriteString("action", draft.Action.ToString());
        json.WriteString("phase", draft.Phase.ToString());
        json.WriteString("operator", draft.OperatorId);
        json.WriteString("operatorName", draft.OperatorName);
        json.WriteString("secret", draft.SecretArn);
        json.WriteString("reason", draft.Reason);
        json.WriteString("result", draft.Result?.ToString());
        json.WriteString("awsRequestId", draft.AwsRequestId);
        json.WriteStartObject("details");
        foreach (var (name, value) in draft.Details.OrderBy(detail => detail.Key, StringComparer.Ordinal))
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteString("previousHash", entry.PreviousHash);
        json.WriteString("hash", entry.Hash);
        json.WriteEndObject();
    }

    private static AuditEntry Read(JsonElement json) => new(
        json.GetProperty("sequence").GetInt64(),
        DateTimeOffset.ParseExact(Text(json, "at"), "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        new AuditDraft(
            Text(json, "operation"),
            Named<AuditAction>(Text(json, "action")),
            Named<AuditPhase>(Text(json, "phase")),
            Text(json, "operator"),
            Text(json, "operatorName"),
            Text(json, "secret"),
            Text(json, "reason"),
            json.GetProperty("result").GetString() is { } result ? Named<AuditResult>(result) : null,
            json.GetProperty("awsRequestId").GetString(),
            json.GetProperty("details").EnumerateObject().ToImmutableSortedDictionary(
                detail => detail.Name, detail => detail.Value.GetString() ?? throw new FormatException("A detail has no text."), StringComparer.Ordinal)),
        Text(json, "previousHash"),
        Text(json, "hash"));

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? throw new FormatException($"{name} has no text.");

    /// <summary>By its exact name: numbers and other spellings would let a changed line pass.</summary>
    private static T Named<T>(string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(name, out var value) && value.ToString() == name && Enum.IsDefined(value) ? value : throw new FormatException($"{name} is not known.");
}
