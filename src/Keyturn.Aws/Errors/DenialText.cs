using System.Text.RegularExpressions;

namespace Keyturn.Aws.Errors;

/// <summary>What AWS's denial text says: who, what, and which type of policy said no.</summary>
/// <remarks>
/// <c>User: arn:… is not authorized to perform: secretsmanager:RotateSecret on resource: arn:… because no identity-based policy allows the
/// secretsmanager:RotateSecret action</c>, or <c>… with an explicit deny in a service control policy</c>.
/// Source: IAM user guide, "Troubleshoot access denied error messages".
/// </remarks>
internal sealed partial record DenialText(string? Principal, string? Action, string? Resource, string? PolicyType, bool Explicit)
{
    public static DenialText Parse(string message)
    {
        var subject = Subject().Match(message);
        var denied = ExplicitDeny().Match(message);
        var missing = denied.Success ? denied : MissingAllow().Match(message);
        return new DenialText(
            Group(subject, "principal"),
            Group(subject, "action"),
            Group(subject, "resource"),
            Group(missing, "type"),
            denied.Success);
    }

    private static string? Group(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? group.Value.TrimEnd('.') : null;

    [GeneratedRegex(@"User: (?<principal>\S+) is not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: (?<resource>\S+))?")]
    private static partial Regex Subject();

    [GeneratedRegex(@"explicit deny in an? (?<type>[\w -]+?)(?:: .*)?\.?$", RegexOptions.Multiline)]
    private static partial Regex ExplicitDeny();

    [GeneratedRegex("because no (?<type>[A-Za-z -]+?) allows")]
    private static partial Regex MissingAllow();
}
