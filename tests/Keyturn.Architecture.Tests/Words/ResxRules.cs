using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Keyturn.Architecture.Tests.Words;

/// <summary>Two languages that say the same things.</summary>
internal static partial class ResxRules
{
    public static IReadOnlyDictionary<string, string> Read(string xml) => XDocument.Parse(xml).Descendants("data").ToDictionary(
        data => data.Attribute("name")?.Value ?? "", data => data.Element("value")?.Value ?? "", StringComparer.Ordinal);

    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> english, IReadOnlyDictionary<string, string> japanese)
    {
        foreach (var key in english.Keys.Union(japanese.Keys, StringComparer.Ordinal))
        {
            if (!english.TryGetValue(key, out var first) || !japanese.TryGetValue(key, out var second))
            {
                yield return $"{key} is missing in one language";
            }
            else if (first.Length == 0 || second.Length == 0)
            {
                yield return $"{key} is empty in one language";
            }
            else if (!Placeholders(first).SetEquals(Placeholders(second)))
            {
                yield return $"{key} has other placeholders in the other language";
            }
        }
    }

    private static HashSet<string> Placeholders(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();
}
