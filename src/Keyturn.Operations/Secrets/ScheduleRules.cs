using System.Globalization;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Secrets;

/// <summary>Rotation rules as they are sent to AWS: either an interval of days or an expression, never both.</summary>
/// <remarks>DescribeSecret tells a number of days beside an expression; sent back, AWS refuses the two together: RotationRulesType, Secrets Manager API reference.</remarks>
public static class ScheduleRules
{
    /// <summary>AWS: 1 to 256 characters.</summary>
    public const int LongestExpression = 256;

    public static RotationRules Days(int days, string? duration) => new(days, null, Blank(duration));

    public static RotationRules Expression(string expression, string? duration)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new(null, expression.Trim(), Blank(duration));
    }

    /// <summary>What of the rules may be sent: the days that AWS computed beside an expression are left out.</summary>
    public static RotationRules ToSend(RotationRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return rules.ScheduleExpression is null ? rules : rules with { AutomaticallyAfterDays = null };
    }

    /// <summary>Whether two mean the same schedule; computed days make no difference.</summary>
    public static bool Same(RotationRules? one, RotationRules? other) => one is null || other is null ? one == other : ToSend(one) == ToSend(other);

    /// <summary>In AWS's own terms, for people and for the audit log: <c>cron(0 3 * * ? *) 2h</c>, <c>rate(30 days)</c>.</summary>
    public static string Text(RotationRules? rules)
    {
        var when = rules?.ScheduleExpression
            ?? (rules?.AutomaticallyAfterDays is { } days ? string.Create(CultureInfo.InvariantCulture, $"rate({days} {(days == 1 ? "day" : "days")})") : "–");
        return rules?.Duration is { } duration ? $"{when} {duration}" : when;
    }

    /// <summary>Why AWS would refuse them; <see langword="null"/> when it would not.</summary>
    public static Sentence? Problem(RotationRules rules) =>
        rules.ScheduleExpression is { Length: > LongestExpression } ? ScheduleProblems.Book.Say("TooLong", LongestExpression) : RotationSchedule.Parse(ToSend(rules)).Problem;

    private static string? Blank(string? duration) => string.IsNullOrWhiteSpace(duration) ? null : duration.Trim();
}
