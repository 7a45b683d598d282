using System.Text.RegularExpressions;

namespace Keyturn.Architecture.Tests.Naming;

/// <summary>Names that say nothing, and texts that have no place in the sources.</summary>
internal static partial class NamingRules
{
    /// <summary>Types declared in <paramref name="source"/> whose name has an empty word in it.</summary>
    public static IEnumerable<string> EmptyNames(string source) =>
        Declaration().Matches(source).Select(match => match.Groups["name"].Value)
            .Where(name => EmptyWord().IsMatch(name.Replace("SecretsManager", "", StringComparison.Ordinal)));

    /// <summary>A segment called Console would hide System.Console from everything below it.</summary>
    public static bool HidesConsole(string source) => ConsoleSegment().IsMatch(source);

    /// <summary>Texts that hide a warning or leave work undone.</summary>
    public static IEnumerable<string> Leftovers(string source) => Leftover().Matches(source).Select(match => match.Value);

    [GeneratedRegex(@"^[ \t]*(?:(?:public|internal|private|protected|sealed|static|abstract|partial|readonly|file|ref)\s+)+(?:class|record struct|record class|record|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?:Helpers?|Utils?|Utility|Utilities|Common|Managers?|Base|Core|Misc)(?![a-z])")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"^namespace\s+(?:[\w.]+\.)?Console\b", RegexOptions.Multiline)]
    private static partial Regex ConsoleSegment();

    [GeneratedRegex(@"#pragma warning disable|\[(?:assembly: )?(?:Unconditional)?SuppressMessage|\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException")]
    private static partial Regex Leftover();
}
