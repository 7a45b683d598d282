using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Keyturn.Testing.Texts;

/// <summary>Reads the part of HCL that people write Terraform in: blocks, attributes, texts, heredocs, lists, objects, references, calls. What is not well formed is an error.</summary>
/// <remarks>Source: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md</remarks>
public sealed partial class HclReader
{
    private readonly string text;
    private int at;

    private HclReader(string text, bool computes = false)
    {
        this.text = text;
        this.computes = computes;
    }

    /// <summary>Reads a whole text.</summary>
    /// <exception cref="FormatException">It is not HCL.</exception>
    public static HclBody Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Whole(new(text.ReplaceLineEndings("\n")));
    }

    private static HclBody Whole(HclReader reader)
    {
        var body = reader.Body();
        return reader.at == reader.text.Length ? body : throw reader.Wrong("nothing more");
    }

    private HclBody Body()
    {
        var attributes = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        var blocks = ImmutableArray.CreateBuilder<HclBlock>();
        while (Skip(lines: true) && Now != '}')
        {
            var name = Name();
            Skip(lines: false);
            if (Now == '=')
            {
                at++;
                if (!attributes.TryAdd(name, Value())) throw Wrong($"one {name}");
            }
            else
            {
                blocks.Add(Block(name));
            }

            Skip(lines: false);
            if (at < text.Length && Now is not ('\n' or '}')) throw Wrong("a line's end");
        }

        if (blocks.Where(block => block.Type is "resource" or "data").GroupBy(block => string.Join('.', block.Labels.Prepend(block.Type)), StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new FormatException($"{twice.Key} is there twice.");
        return new(attributes.ToImmutable(), blocks.ToImmutable());
    }

    private HclBlock Block(string type)
    {
        var labels = ImmutableArray.CreateBuilder<string>();
        while (Now == '"')
        {
            labels.Add(Quoted());
            Skip(lines: false);
        }

        Take('{');
        Skip(lines: false);
        if (Now is not ('\n' or '}')) throw Wrong("a line's end after {");
        var body = Body();
        Take('}');
        return new(type, labels.ToImmutable(), body);
    }

    private object? Value()
    {
        Skip(lines: false);
        return computes ? Expression() : Operand();
    }

    private object? Operand()
    {
        return Now switch
        {
            '"' => Quoted(),
            '[' => List('[', ']'),
            '{' => Object(),
            '<' => Heredoc(),
            '-' or (>= '0' and <= '9') => Number(),
            _ => Word(),
        };
    }

    private object? Word()
    {
        var from = at;
        Name();
        while (Now is '.' or '[' or '(' && !(computes && Is("...")))
        {
            if (Now == '.')
            {
                at++;
                Name();
            }
            else if (computes && Is("[*]"))
            {
                at += 3;
            }
            else
            {
                _ = List(Now, Now == '(' ? ')' : ']');
            }
        }

        return text[from..at] switch { "true" => true, "false" => false, "null" => null, var other => new HclReference(other) };
    }

    private ImmutableArray<object?> List(char open, char close)
    {
        var items = ImmutableArray.CreateBuilder<object?>();
        Take(open);
        while (Skip(lines: true) && Now != close)
        {
            items.Add(Value());
            if (computes && open == '(' && Is("...")) at += 3;
            Skip(lines: true);
            if (Now != close) Take(',');
        }

        Take(close);
        return items.ToImmutable();
    }

    private ImmutableDictionary<string, object?> Object()
    {
        var members = ImmutableDictionary.CreateBuilder<string, object?>(StringComparer.Ordinal);
        Take('{');
        while (Skip(lines: true) && Now != '}')
        {
            var name = Now == '"' ? Quoted() : Name();
            Skip(lines: false);
            if (Now is not ('=' or ':')) throw Wrong("= or :");
            at++;
            if (!members.TryAdd(name, Value())) throw Wrong($"one {name}");
            Skip(lines: false);
            if (Now == ',') at++;
            else if (Now is not ('\n' or '}')) throw Wrong("a comma or a line's end");
        }

        Take('}');
        return members.ToImmutable();
    }

    private string Quoted()
    {
        Take('"');
        var result = new StringBuilder();
        while (Now != '"')
        {
            if (Now is '\n' or '\0') throw Wrong("a quote's end");
            result.Append(Now == '\\' ? Escape() : Template());
        }

        at++;
        return result.ToString();
    }

    private string Escape()
    {
        at++;
        var sign = Now;
        at++;
        if (sign != 'u') return sign switch { 'n' => "\n", 't' => "\t", 'r' => "\r", '"' => "\"", '\\' => "\\", _ => throw Wrong("an escape") };
        var code = at + 4 <= text.Length && int.TryParse(text.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong("four digits");
        at += 4;
        return ((char)code).ToString();
    }

    /// <summary>One sign of a text; <c>$${</c> stands for <c>${</c>, and a template proper has no place in what is rendered from facts.</summary>
    private string Template()
    {
        foreach (var opening in (string[])["${", "%{"])
        {
            if (Is(opening[0] + opening))
            {
                at += 3;
                return opening;
            }

            if (Is(opening)) return computes ? Interpolation() : throw Wrong("no template");
        }

        return text[at++].ToString();
    }

    private string Heredoc()
    {
        if (!Is("<<")) throw Wrong("<<");
        at += 2;
        if (Now == '-') at++;
        var word = Name();
        Take('\n');
        var result = new StringBuilder();
        while (true)
        {
            var end = text.IndexOf('\n', at) is var line and >= 0 ? line : text.Length;
            if (text[at..end].Trim() == word)
            {
                at = end;
                return result.ToString();
            }

            if (end == text.Length) throw Wrong(word);
            while (at <= end) result.Append(Template());
        }
    }

    private long Number()
    {
        var from = at;
        at++;
        while (char.IsAsciiDigit(Now)) at++;
        return long.TryParse(text.AsSpan(from, at - from), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong("a number");
    }

    private string Name()
    {
        var from = at;
        if (!char.IsLetter(Now) && Now != '_') throw Wrong("a name");
        while (char.IsLetterOrDigit(Now) || Now is '_' or '-') at++;
        return text[from..at];
    }

    /// <summary>Passes blanks and comments, and line ends where they do not matter; false at the end.</summary>
    private bool Skip(bool lines)
    {
        while (at < text.Length)
        {
            if (Now is ' ' || (lines && Now == '\n')) at++;
            else if (Now == '#' || Is("//")) at = text.IndexOf('\n', at) is var line and >= 0 ? line : text.Length;
            else return true;
        }

        return false;
    }

    private char Now => at < text.Length ? text[at] : '\0';

    private bool Is(string ahead) => string.CompareOrdinal(text, at, ahead, 0, ahead.Length) == 0;

    private void Take(char sign)
    {
        if (Now != sign) throw Wrong(sign.ToString());
        at++;
    }

    private FormatException Wrong(string expected) => new($"Expected {expected} at {at}: …{text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 30)]}…");
}
