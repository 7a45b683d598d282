using System.Text.RegularExpressions;

namespace Keyturn.Operations.Rotations;

/// <summary>Finds the version that a line speaks of.</summary>
internal static partial class VersionNames
{
    /// <summary>The id after the word "version", when it looks like one.</summary>
    public static string? Find(string message) => Version().Match(message) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex(@"\bversion(?:\s+id)?[\s:=]+([0-9A-Za-z-]{32,64})(?![0-9A-Za-z-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Version();
}
