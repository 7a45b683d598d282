using System.Net;
using System.Text.RegularExpressions;

namespace Keyturn.Architecture.Tests.Words;

/// <summary>Which texts that stand in markup a person would read, and so must come from a resx.</summary>
internal static partial class LiteralRules
{
    /// <summary>Names that are the same in every language.</summary>
    private static readonly HashSet<string> SameInEveryLanguage = new(StringComparer.Ordinal)
    {
        "Keyturn", "AWS", "UTC", "ARN", "KMS", "VPC", "IAM", "R", "Ctrl", "Enter", "Esc", "K", "/", "?", "Ctrl K", "Ctrl+K", "Ctrl+Enter", "Ctrl Enter",
        "AWSCURRENT", "AWSPENDING", "AWSPREVIOUS", "English", "日本語",
    };

    /// <summary>Attributes and parameters whose text is read by a person.</summary>
    private static readonly HashSet<string> ReadByPeople = new(StringComparer.OrdinalIgnoreCase)
    {
        "title", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "placeholder", "alt", "label", "text", "subtitle",
        "caption", "message", "description", "helpertext", "header", "heading", "sentence", "hint",
    };

    public static IEnumerable<string> ReadTexts(RenderedText.Literal literal)
    {
        if (literal.Attribute is { } attribute)
        {
            return ReadByPeople.Contains(attribute) && IsWords(literal.Value) ? [$"{literal.Where}: {attribute}=\"{literal.Value}\""] : [];
        }

        var attributes = Attribute().Matches(literal.Value)
            .Where(match => ReadByPeople.Contains(match.Groups["name"].Value) && IsWords(match.Groups["value"].Value))
            .Select(match => $"{literal.Where}: {match.Value}");
        var texts = Tag().Split(literal.Value).Where(IsWords).Select(text => $"{literal.Where}: {text.Trim()}");
        return attributes.Concat(texts);
    }

    private static bool IsWords(string text)
    {
        var plain = WebUtility.HtmlDecode(text).Trim(' ', '\n', '\r', '·', ':', '—');
        return plain.Any(char.IsLetter) && !SameInEveryLanguage.Contains(plain);
    }

    [GeneratedRegex(@"(?<name>[\w-]+)=""(?<value>[^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"<style.*?</style>|<svg.*?</svg>|<!--.*?-->|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tag();
}
