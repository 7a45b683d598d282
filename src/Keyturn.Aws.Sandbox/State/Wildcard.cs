using System.IO.Enumeration;

namespace Keyturn.Aws.Sandbox.State;

/// <summary>Patterns with <c>*</c> and <c>?</c> as policies use them.</summary>
public static class Wildcard
{
    /// <summary>Whether the text matches the pattern, case counted.</summary>
    public static bool Matches(string pattern, string text) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), text, ignoreCase: false);
}
