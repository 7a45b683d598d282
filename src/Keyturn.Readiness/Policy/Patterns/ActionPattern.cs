using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Patterns;

/// <summary>Patterns of Action and NotAction: service prefix and name, without regard to case.</summary>
/// <remarks>"IAM JSON policy elements: Action", IAM User Guide.</remarks>
public static class ActionPattern
{
    /// <summary>Whether an action fits a pattern.</summary>
    public static Answer Match(string pattern, string action)
    {
        if (pattern is "*" or "*:*")
        {
            return Answer.Yes;
        }

        var colon = pattern.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            return Answer.Unknown(UnknownCode.ActionNotUnderstood, pattern);
        }

        // AWS knows no service whose name has a wildcard: what it makes of such an entry is not documented.
        if (pattern.AsSpan(0, colon).ContainsAny('*', '?'))
        {
            return Glob.Matches(pattern, action, ignoreCase: true) ? Answer.Unknown(UnknownCode.WildcardInService, pattern) : Answer.No;
        }

        return Answer.Of(Glob.Matches(pattern, action, ignoreCase: true));
    }
}
