using System.Text;
using System.Text.Json;

namespace Keyturn.Readiness.Policy.Documents;

/// <summary>Reads a JSON text into parts, within the bounds of <see cref="PolicyLimits"/>.</summary>
internal sealed class JsonTree(Action<ProblemCode, int, string> report)
{
    private int values;

    /// <summary>The whole text, or <see langword="null"/> after a problem was reported.</summary>
    public JsonPart? Read(byte[] text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = PolicyLimits.Depth * 2 });
        try
        {
            // The reader throws when there is nothing, and when anything follows what was read whole.
            reader.Read();
            var root = Part(ref reader);
            if (root is not null)
            {
                reader.Read();
            }

            return root;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A lone surrogate in an escape is an InvalidOperationException of the reader.
            report(ProblemCode.NotJson, (int)reader.BytesConsumed, "");
            return null;
        }
    }

    private JsonPart? Part(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.CurrentDepth > PolicyLimits.Depth)
        {
            report(ProblemCode.TooDeep, start, "");
            return null;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, new JsonPart(JsonTokenType.StartObject, "", start));
            case JsonTokenType.StartArray:
                return Array(ref reader, new JsonPart(JsonTokenType.StartArray, "", start));
            default:
                if (++values > PolicyLimits.Values)
                {
                    report(ProblemCode.TooManyValues, start, "");
                    return null;
                }

                var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
                if (text.Length > PolicyLimits.ValueLength)
                {
                    report(ProblemCode.ValueTooLong, start, Shorten(text));
                    return null;
                }

                return new JsonPart(reader.TokenType, text, start);
        }
    }

    private JsonPart? Object(ref Utf8JsonReader reader, JsonPart part)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var at = (int)reader.TokenStartIndex;
            var name = reader.GetString()!;
            if (name.Length > PolicyLimits.ValueLength || !names.Add(name))
            {
                report(name.Length > PolicyLimits.ValueLength ? ProblemCode.ValueTooLong : ProblemCode.DuplicateElement, at, Shorten(name));
                return null;
            }

            reader.Read();
            if (Part(ref reader) is not { } value)
            {
                return null;
            }

            part.Members.Add((name, at, value));
        }

        part.End = (int)reader.BytesConsumed;
        return part;
    }

    private JsonPart? Array(ref Utf8JsonReader reader, JsonPart part)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Part(ref reader) is not { } value)
            {
                return null;
            }

            part.Items.Add(value);
        }

        return part;
    }

    /// <summary>Enough of a text to recognise it.</summary>
    public static string Shorten(string text) => text[..Math.Min(text.Length, 40)];
}
