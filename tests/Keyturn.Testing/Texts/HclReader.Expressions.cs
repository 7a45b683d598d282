namespace Keyturn.Testing.Texts;

/// <summary>What a module computes: templates, operators, conditions and <c>for</c>. It is read as it is written, so that one can see what it refers to, and never worked out.</summary>
public sealed partial class HclReader
{
    private static readonly string[] Operators = ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%"];

    private readonly bool computes;

    /// <summary>Reads a file of a module. A text with a template in it keeps it as <c>${…}</c>; what is computed becomes an <see cref="HclReference"/>.</summary>
    /// <exception cref="FormatException">It is not HCL.</exception>
    public static HclBody ReadModule(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Whole(new(text.ReplaceLineEndings("\n"), computes: true));
    }

    private object? Expression()
    {
        var from = at;
        var first = Part();
        var (end, computed) = (at, false);
        while (Blanks() && Operators.FirstOrDefault(Is) is { } sign)
        {
            at += sign.Length;
            _ = Part();
            (end, computed) = (at, true);
        }

        if (Now == '?')
        {
            at++;
            _ = Value();
            Skip(lines: true);
            Take(':');
            _ = Value();
            return new HclReference(text[from..at]);
        }

        at = end;
        return computed ? new HclReference(text[from..end]) : first;
    }

    private object? Part()
    {
        Skip(lines: false);
        var from = at;
        switch (Now)
        {
            case '!':
                at++;
                _ = Part();
                return new HclReference(text[from..at]);
            case '(':
                _ = List('(', ')');
                return Access(from);
            case '[' or '{' when IsFor():
                Balance();
                return Access(from);
            default:
                return Operand();
        }
    }

    private HclReference Access(int from)
    {
        while (Now is '.' or '[' && !Is("..."))
        {
            if (Now == '.')
            {
                at++;
                Name();
            }
            else
            {
                Balance();
            }
        }

        return new(text[from..at]);
    }

    private bool IsFor() => text.AsSpan(at + 1).TrimStart().StartsWith("for ", StringComparison.Ordinal);

    private string Interpolation()
    {
        var from = at;
        at++;
        Balance();
        return text[from..at];
    }

    /// <summary>Passes what is between two brackets, texts and brackets in it included.</summary>
    private void Balance()
    {
        var open = new Stack<char>();
        do
        {
            switch (Now)
            {
                case '[' or '{' or '(':
                    open.Push(Now switch { '[' => ']', '{' => '}', _ => ')' });
                    at++;
                    break;
                case ']' or '}' or ')':
                    Take(open.Pop());
                    break;
                case '"':
                    _ = Quoted();
                    break;
                case '\0':
                    throw Wrong("a bracket's end");
                default:
                    at++;
                    break;
            }
        }
        while (open.Count > 0);
    }

    private bool Blanks()
    {
        Skip(lines: false);
        return at < text.Length;
    }
}
