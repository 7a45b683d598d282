using System.Collections.Immutable;

namespace Keyturn.Readiness.Policy.Variables;

/// <summary>A value with policy variables: <c>${key}</c>, <c>${key, 'default'}</c>, and <c>${*}</c>, <c>${?}</c>, <c>${$}</c> for the characters themselves.</summary>
/// <remarks>"IAM JSON policy elements: Variables and tags", IAM User Guide. Blanks inside the braces are of no account: the Secrets Manager guide writes them.</remarks>
/// <param name="Parts">Texts and variables in their order.</param>
public sealed record TemplateText(ImmutableArray<TemplatePart> Parts)
{
    /// <summary>Whether a text has anything that looks like a variable.</summary>
    public static bool HasVariable(string text) => text.Contains("${", StringComparison.Ordinal);

    /// <summary>The parts of a text; <see langword="null"/> when a variable in it cannot be read.</summary>
    public static TemplateText? Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        var at = 0;
        while (text.IndexOf("${", at, StringComparison.Ordinal) is >= 0 and var start)
        {
            var end = End(text, start + 2);
            if (end < 0 || Variable(text[(start + 2)..end].Trim()) is not { } variable)
            {
                return null;
            }

            Add(parts, text[at..start]);
            parts.Add(variable);
            at = end + 1;
        }

        Add(parts, text[at..]);
        return new(parts.ToImmutable());
    }

    private static void Add(ImmutableArray<TemplatePart>.Builder parts, string text)
    {
        if (text.Length > 0)
        {
            parts.Add(new(text, null, null));
        }
    }

    /// <summary>The closing brace, outside the quotes of a default.</summary>
    private static int End(string text, int at)
    {
        for (var quoted = false; at < text.Length; at++)
        {
            quoted ^= text[at] == '\'';
            if (text[at] == '}' && !quoted)
            {
                return at;
            }
        }

        return -1;
    }

    private static TemplatePart? Variable(string inner)
    {
        if (inner is "*" or "?" or "$")
        {
            return new(inner, null, null) { IsLiteral = true };
        }

        var comma = inner.IndexOf(',', StringComparison.Ordinal);
        var key = (comma < 0 ? inner : inner[..comma]).Trim();
        var otherwise = comma < 0 ? null : inner[(comma + 1)..].Trim();
        var isQuoted = otherwise is null || (otherwise.Length >= 2 && otherwise[0] == '\'' && otherwise.IndexOf('\'', 1) == otherwise.Length - 1);
        return key.Length == 0 || key.Contains("${", StringComparison.Ordinal) || !isQuoted ? null : new("", key, otherwise?[1..^1]);
    }
}

/// <summary>A piece of a template.</summary>
/// <param name="Text">The text, when it is not a variable.</param>
/// <param name="Key">The condition key, when it is a variable.</param>
/// <param name="Default">What stands for a key that is not in the request.</param>
public sealed record TemplatePart(string Text, string? Key, string? Default)
{
    /// <summary>Whether the text came from <c>${*}</c>, <c>${?}</c> or <c>${$}</c> and is no wildcard.</summary>
    public bool IsLiteral { get; init; }
}
