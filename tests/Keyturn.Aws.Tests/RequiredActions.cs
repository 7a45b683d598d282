using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Keyturn.Aws.Tests;

/// <summary>The actions of a role by the tables of docs/required-permissions.md, which other tests hold against the code.</summary>
internal static partial class RequiredActions
{
    /// <param name="role"><c>read</c> or <c>operator</c>.</param>
    public static string[] Of(string role) =>
        [.. Row().Matches(Page()).Where(match => match.Groups["role"].Value.Split(", ").Contains(role)).Select(match => match.Groups["action"].Value)];

    private static string Page([CallerFilePath] string path = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(path) ?? "", "..", "..", "docs", "required-permissions.md"));

    [GeneratedRegex(@"^\| `(?<action>[a-z0-9]+:\w+)` \| (?<role>[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
