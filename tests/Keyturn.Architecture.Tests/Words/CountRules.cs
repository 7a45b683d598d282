using System.Text.RegularExpressions;

namespace Keyturn.Architecture.Tests.Words;

/// <summary>“1 secrets” is said nowhere: a counted noun has both its forms in the string, as <c>{0:secret|secrets}</c>, and whoever fills the string can tell which.</summary>
internal static partial class CountRules
{
    /// <summary>Strings whose count is never one, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> NeverOne { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["EmergencyStrings.ConfirmRotateAll"] = "one has words of its own",
        ["EmergencyStrings.NarrowFirst"] = "a bound",
        ["EmergencyStrings.TypeCount"] = "asked from several on",
        ["DatabaseStrings.CountFound"] = "one is named",
        ["PathStrings.RepairOf"] = "one has words of its own",
    };

    /// <summary>Whether a count stands before a noun that has but one form.</summary>
    public static bool HasOneForm(string text) => CountedNoun().IsMatch(text);

    /// <summary>Whether the string leaves a choice, which only the right formatter makes.</summary>
    public static bool LeavesAChoice(string text) => Choice().IsMatch(text);

    /// <summary>Places of a source that name the string elsewhere than in <c>CountFormat.Of(…)</c>.</summary>
    public static IEnumerable<int> FilledElsewhere(string source, string key) =>
        from Match use in Regex.Matches(source, $@"\b{Regex.Escape(key)}\b", RegexOptions.None, TimeSpan.FromSeconds(5))
        let statement = source.LastIndexOfAny([';', '{', '}', '<'], use.Index) + 1
        where !source[statement..use.Index].Contains("CountFormat.Of(", StringComparison.Ordinal)
        select use.Index;

    [GeneratedRegex(@"\{\d+(:N0)?\} ((more|other|new) )?(attempts|changes|checks|databases|days|entries|facts|lines|minutes|places|questions|repairs|roles|secrets|sources|subnets|times|users|windows)\b")]
    private static partial Regex CountedNoun();

    [GeneratedRegex(@"\{\d+:[^}]*\|[^}]*\}")]
    private static partial Regex Choice();
}
