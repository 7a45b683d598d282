using System.Globalization;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.Schedule;

/// <summary>The next rotation window of a secret, as far as AWS's own date tells.</summary>
/// <remarks>NextRotationDate is the end of the window; without a duration a window lasts an hour for hourly schedules, else the day: "Rotation window", Secrets Manager User Guide.</remarks>
internal static class RotationWindows
{
    /// <summary>From when to when (UTC); <see langword="null"/> while rotation is off or no date is known.</summary>
    public static (DateTimeOffset Opens, DateTimeOffset Closes)? NextOf(Secret secret) =>
        secret is { RotationEnabled: true, NextRotation: { } closes } ? (closes - LengthOf(secret.RotationRules), closes) : null;

    private static TimeSpan LengthOf(RotationRules? rules)
    {
        if (rules?.Duration is { } text && text.EndsWith('h') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var hours))
            return TimeSpan.FromHours(hours);

        return rules?.ScheduleExpression is { } expression && expression.Contains("hour", StringComparison.Ordinal) ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1);
    }
}
