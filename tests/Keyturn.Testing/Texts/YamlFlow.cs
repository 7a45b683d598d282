using System.Collections.Immutable;
using System.Text.Json;

namespace Keyturn.Testing.Texts;

/// <summary>What stands in one line of YAML: a key, a text, a short map or list.</summary>
internal sealed class YamlFlow(string line)
{
    private int at;

    public bool IsAtEnd => at >= line.Length;

    /// <summary>Whether a line begins with a key.</summary>
    public static bool HasKey(string line)
    {
        if (line[0] is '{' or '[') return false;
        var flow = new YamlFlow(line);
        _ = line[0] == '"' ? flow.Quoted() : flow.Plain();
        return flow.IsColon;
    }

    /// <summary>The key with its colon.</summary>
    public string Key()
    {
        var key = Now == '"' ? Quoted() : Plain();
        if (!IsColon || key.Length == 0) throw Wrong("a key");
        at++;
        Skip();
        return key;
    }

    /// <summary>The value that the rest of the line is.</summary>
    public object Whole()
    {
        var value = Now is '{' or '[' or '"' ? Value() : Rest();
        Skip();
        return IsAtEnd ? value : throw Wrong("a line's end");
    }

    private char Now => at < line.Length ? line[at] : '\0';

    private bool IsColon => Now == ':' && (at + 1 == line.Length || line[at + 1] == ' ');

    private object Value() => Now switch
    {
        '"' => Quoted(),
        '{' => Map(),
        '[' => List(),
        _ => Plain() is { Length: > 0 } text ? text : throw Wrong("a value"),
    };

    private ImmutableDictionary<string, object> Map()
    {
        var members = ImmutableDictionary.CreateBuilder<string, object>(StringComparer.Ordinal);
        at++;
        Skip();
        while (Now != '}')
        {
            var key = Key();
            if (!members.TryAdd(key, Value())) throw new FormatException($"{key} is there twice.");
            Next('}');
        }

        at++;
        return members.ToImmutable();
    }

    private ImmutableArray<object> List()
    {
        var items = ImmutableArray.CreateBuilder<object>();
        at++;
        Skip();
        while (Now != ']')
        {
            items.Add(Value());
            Next(']');
        }

        at++;
        return items.ToImmutable();
    }

    private void Next(char close)
    {
        Skip();
        if (Now == ',') at++;
        else if (Now != close) throw Wrong($", or {close}");
        Skip();
    }

    // A double-quoted text of YAML is what JSON quotes, as far as it is written here.
    private string Quoted()
    {
        var from = at++;
        while (Now != '"')
        {
            if (IsAtEnd) throw Wrong("a quote's end");
            at += Now == '\\' ? 2 : 1;
        }

        at++;
        try
        {
            return JsonSerializer.Deserialize<string>(line[from..at])!;
        }
        catch (JsonException)
        {
            throw Wrong("a quoted text");
        }
    }

    private string Plain()
    {
        var from = at;
        while (!IsAtEnd && Now is not (',' or '}' or ']' or '{' or '[') && !IsColon) at++;
        return line[from..at].Trim();
    }

    // Outside of brackets these signs are nothing special, but a text may not begin with one, nor look like a key.
    private string Rest()
    {
        var text = line[at..];
        if (text[0] is '&' or '*' or '!' or '|' or '>' or '%' or '@' or '`' or '\'' || text.Contains(": ", StringComparison.Ordinal) || text.EndsWith(':') || text.Contains(" #", StringComparison.Ordinal)) throw Wrong("a plain text");
        at = line.Length;
        return text;
    }

    private void Skip()
    {
        while (Now == ' ') at++;
    }

    private FormatException Wrong(string expected) => new($"Expected {expected} at {at} of {line}");
}
