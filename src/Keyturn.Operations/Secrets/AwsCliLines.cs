using System.Globalization;
using System.Text.Json;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>The AWS CLI lines that do the same, quoted for a POSIX shell.</summary>
public static class AwsCliLines
{
    public static string Describe(SecretArn secret) => Line(secret.Scope, "describe-secret", "--secret-id", secret.Value);

    public static string ListVersions(SecretArn secret) =>
        Line(secret.Scope, "list-secret-version-ids", "--secret-id", secret.Value, "--include-deprecated");

    public static string RotateNow(SecretArn secret, string? clientRequestToken = null) =>
        Rotate(secret, clientRequestToken, "--rotate-immediately");

    /// <summary>Runs testSecret only and turns the schedule on.</summary>
    public static string RotateLater(SecretArn secret, string? clientRequestToken = null) =>
        Rotate(secret, clientRequestToken, "--no-rotate-immediately");

    /// <summary>Sets other rules without rotating.</summary>
    public static string ChangeSchedule(SecretArn secret, RotationRules rules)
    {
        (string, string?)[] parts = [("AutomaticallyAfterDays", rules.AutomaticallyAfterDays?.ToString(CultureInfo.InvariantCulture)), ("Duration", rules.Duration), ("ScheduleExpression", rules.ScheduleExpression)];
        var json = string.Join(", ", parts.Where(part => part.Item2 is not null)
            .Select(part => part.Item1 == "AutomaticallyAfterDays" ? $"\"{part.Item1}\": {part.Item2}" : $"\"{part.Item1}\": \"{JsonEncodedText.Encode(part.Item2!)}\""));
        return Line(secret.Scope, "rotate-secret", "--secret-id", secret.Value, "--no-rotate-immediately", "--rotation-rules", $"{{{json}}}");
    }

    public static string CancelRotation(SecretArn secret) => Line(secret.Scope, "cancel-rotate-secret", "--secret-id", secret.Value);

    /// <summary>Moves a label, or takes it off where <paramref name="to"/> is missing; <paramref name="from"/> is the version that has it now.</summary>
    public static string MoveStage(SecretArn secret, string stage, string? to, string? from)
    {
        string[] arguments =
        [
            "--secret-id", secret.Value, "--version-stage", stage,
            .. to is null ? Array.Empty<string>() : ["--move-to-version-id", to],
            .. from is null ? Array.Empty<string>() : ["--remove-from-version-id", from],
        ];
        return Line(secret.Scope, "update-secret-version-stage", arguments);
    }

    public static string TailLogs(EstateScope scope, string logGroup) =>
        $"aws logs tail {Quote(logGroup)} --follow --region {Quote(scope.Region)}";

    /// <summary>Plain where nothing can be misread; else in single quotes, a single quote itself as <c>'\''</c>.</summary>
    public static string Quote(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterOrDigit(letter) || "_@%+=:,./-".Contains(letter, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static string Rotate(SecretArn secret, string? token, string mode) => token is null
        ? Line(secret.Scope, "rotate-secret", "--secret-id", secret.Value, mode)
        : Line(secret.Scope, "rotate-secret", "--secret-id", secret.Value, "--client-request-token", token, mode);

    private static string Line(EstateScope scope, string command, params ReadOnlySpan<string> arguments)
    {
        var quoted = arguments.ToArray().Select(Quote);
        return $"aws secretsmanager {command} {string.Join(' ', quoted)} --region {Quote(scope.Region)}";
    }
}
