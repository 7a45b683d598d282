using System.Text.RegularExpressions;

namespace Keyturn.Aws.Errors;

/// <summary>AWS's own words, fit to be shown: one line, no markup, not endless.</summary>
internal static partial class AwsWords
{
    private const int Longest = 500;

    /// <summary><see langword="null"/> when nothing worth showing is left.</summary>
    public static string? Shorten(string? message)
    {
        if (string.IsNullOrWhiteSpace(message) || IsMarkup(message))
            return null;

        var line = Blanks().Replace(message, " ").Trim();
        return line.Length <= Longest ? line : $"{line[..Longest].TrimEnd()}…";
    }

    /// <summary>Whether the body of a web page came in place of an AWS error.</summary>
    public static bool IsMarkup(string? message) =>
        message is not null && (message.TrimStart().StartsWith('<') || message.Contains("<html", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\s+|\p{Cc}+")]
    private static partial Regex Blanks();
}
