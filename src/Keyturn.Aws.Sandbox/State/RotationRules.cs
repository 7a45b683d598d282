namespace Keyturn.Aws.Sandbox.State;

/// <summary>When a secret rotates: a number of days or a schedule expression, never both.</summary>
/// <param name="AutomaticallyAfterDays">Days between rotations, 1 to 1000.</param>
/// <param name="Duration">Length of the window, for example <c>3h</c>.</param>
/// <param name="ScheduleExpression"><c>rate(…)</c> or <c>cron(…)</c>, in UTC.</param>
public sealed record RotationRules(long? AutomaticallyAfterDays = null, string? Duration = null, string? ScheduleExpression = null);
