using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>Writes a document as the JSON that AWS takes. What is parsed from it says the same.</summary>
public static class PolicyPrinter
{
    private const int UsualLength = 4_096;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>The whole document, indented.</summary>
    public static string Print(PolicyDocument document) => Write(Indented, writer => Write(writer, document));

    /// <summary>The whole document, without blanks between its parts: as short as it can be written.</summary>
    public static string PrintCompact(PolicyDocument document) => Write(Compact, writer => Write(writer, document));

    /// <summary>How many characters the whole document has without blanks between its parts.</summary>
    public static int CompactLength(PolicyDocument document) => Encoding.UTF8.GetCharCount(Bytes(Compact, writer => Write(writer, document)));

    /// <summary>One statement, indented.</summary>
    public static string Print(Statement statement) => Write(Indented, writer => Write(writer, statement));

    private static void Write(Utf8JsonWriter writer, PolicyDocument document)
    {
        writer.WriteStartObject();
        WriteOptional(writer, "Version", document.Version);
        WriteOptional(writer, "Id", document.Id);
        writer.WriteStartArray("Statement");
        foreach (var statement in document.Statements)
        {
            Write(writer, statement);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Write(JsonWriterOptions options, Action<Utf8JsonWriter> content) => Encoding.UTF8.GetString(Bytes(options, content));

    private static ReadOnlySpan<byte> Bytes(JsonWriterOptions options, Action<Utf8JsonWriter> content)
    {
        var text = new ArrayBufferWriter<byte>(UsualLength);
        using (var writer = new Utf8JsonWriter(text, options))
        {
            content(writer);
        }

        return text.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter writer, Statement statement)
    {
        writer.WriteStartObject();
        WriteOptional(writer, "Sid", statement.Sid);
        writer.WriteString("Effect", statement.Effect.ToString());
        if (statement.Principals is { } principals)
        {
            Write(writer, principals);
        }

        WriteList(writer, statement.Actions.Negated ? "NotAction" : "Action", statement.Actions.Values);
        if (statement.Resources is { } resources)
        {
            WriteList(writer, resources.Negated ? "NotResource" : "Resource", resources.Values);
        }

        if (statement.Conditions.Length > 0)
        {
            Write(writer, statement.Conditions);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, PrincipalSet principals)
    {
        writer.WritePropertyName(principals.Negated ? "NotPrincipal" : "Principal");
        if (principals.Everyone)
        {
            writer.WriteStringValue("*");
            return;
        }

        writer.WriteStartObject();
        foreach (var (kind, values) in new[]
                 {
                     ("AWS", principals.Aws), ("Service", principals.Service),
                     ("Federated", principals.Federated), ("CanonicalUser", principals.CanonicalUser),
                 })
        {
            if (values.Length > 0)
            {
                WriteList(writer, kind, values);
            }
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ImmutableArray<ConditionClause> clauses)
    {
        writer.WriteStartObject("Condition");
        foreach (var block in clauses.GroupBy(clause => clause.OperatorText, StringComparer.Ordinal))
        {
            writer.WriteStartObject(block.Key);
            foreach (var clause in block)
            {
                WriteList(writer, clause.Key, clause.Values);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        if (values.Length == 1)
        {
            writer.WriteString(name, values[0]);
            return;
        }

        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
