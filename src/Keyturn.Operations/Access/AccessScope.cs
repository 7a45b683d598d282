using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Keyturn.Operations.Access;

/// <summary>Which secrets a right is for. Each list that is not empty must have a match; an empty one leaves its part open.</summary>
/// <param name="Accounts">Account ids.</param>
/// <param name="Regions">Names of Regions.</param>
/// <param name="Names">Patterns for the name, with <c>*</c> and <c>?</c>; upper and lower case differ, as in AWS.</param>
/// <param name="Tags">Patterns <c>key=value</c>, the value with <c>*</c> and <c>?</c>. A secret whose tags were not read has none.</param>
public sealed record AccessScope(ImmutableArray<string> Accounts, ImmutableArray<string> Regions, ImmutableArray<string> Names, ImmutableArray<string> Tags)
{
    public static AccessScope Everywhere { get; } = new([], [], [], []);

    public bool IsEverywhere => Accounts.IsEmpty && Regions.IsEmpty && Names.IsEmpty && Tags.IsEmpty;

    public bool Covers(AccessTarget target) =>
        (Accounts.IsEmpty || Accounts.Contains(target.AccountId))
        && (Regions.IsEmpty || Regions.Contains(target.Region))
        && (Names.IsEmpty || Names.Any(pattern => Fits(pattern, target.Name)))
        && (Tags.IsEmpty || Tags.Any(pattern => HasTag(pattern, target.Tags)));

    /// <summary>As the settings write it, the same in every language.</summary>
    public override string ToString() => string.Join("; ", new[] { Part(nameof(Accounts), Accounts), Part(nameof(Regions), Regions), Part(nameof(Names), Names), Part(nameof(Tags), Tags) }.OfType<string>());

    private static string? Part(string name, ImmutableArray<string> values) => values.IsEmpty ? null : $"{name}={string.Join(", ", values)}";

    private static bool HasTag(string pattern, ImmutableSortedDictionary<string, string> tags) =>
        pattern.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        && tags.TryGetValue(pattern[..at], out var value)
        && Fits(pattern[(at + 1)..], value);

    private static bool Fits(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
