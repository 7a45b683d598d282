namespace Keyturn.Readiness.Policy.Patterns;

/// <summary>Matches <c>*</c> (any characters, also none) and <c>?</c> (one character). Time is bounded by the product of the lengths.</summary>
/// <remarks>Wildcards as in "IAM JSON policy elements: Resource" and "String condition operators", IAM User Guide.</remarks>
public static class Glob
{
    /// <summary>Whether the whole text fits the pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="ignoreCase">Whether case is of no account, as in action names.</param>
    /// <param name="literal">For each character of the pattern whether it stands for itself only; empty when none does.</param>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase = false, ReadOnlySpan<bool> literal = default)
    {
        int at = 0, here = 0, star = -1, retry = 0;
        while (here < text.Length)
        {
            var isLiteral = at < literal.Length && literal[at];
            if (at < pattern.Length && pattern[at] == '*' && !isLiteral)
            {
                (star, retry) = (at++, here);
            }
            else if (at < pattern.Length && ((pattern[at] == '?' && !isLiteral) || Same(pattern[at], text[here], ignoreCase)))
            {
                at++;
                here++;
            }
            else if (star >= 0)
            {
                // Only the last star needs to give way: an earlier one could not do better.
                at = star + 1;
                here = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*' && !(at < literal.Length && literal[at]))
        {
            at++;
        }

        return at == pattern.Length;
    }

    private static bool Same(char left, char right, bool ignoreCase) =>
        left == right || (ignoreCase && char.ToUpperInvariant(left) == char.ToUpperInvariant(right));
}
