using System.Globalization;
using Keyturn.Operations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;

namespace Keyturn.Web.Features.Rotations;

/// <summary>Rotation rules while a person is writing them.</summary>
/// <param name="ByDays">Whether every so many days; else by expression.</param>
/// <param name="Days">As typed.</param>
/// <param name="Expression">As typed.</param>
/// <param name="Duration">For instance <c>3h</c>; empty leaves it to AWS.</param>
public sealed record ScheduleForm(bool ByDays, string Days, string Expression, string Duration)
{
    private const string FirstDays = "30";
    private const string FirstExpression = "cron(0 3 ? * SUN *)";

    /// <summary>What the secret has now, or a calm beginning.</summary>
    public static ScheduleForm Of(RotationRules? rules) => new(
        rules is { ScheduleExpression: null, AutomaticallyAfterDays: not null },
        rules is { ScheduleExpression: null, AutomaticallyAfterDays: { } days } ? days.ToString(CultureInfo.InvariantCulture) : FirstDays,
        rules?.ScheduleExpression ?? FirstExpression,
        rules?.Duration ?? "");

    /// <summary>The rules; <see langword="null"/> while the days are no number.</summary>
    public RotationRules? Rules => !ByDays ? ScheduleRules.Expression(Expression, Duration)
        : int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? ScheduleRules.Days(days, Duration)
        : null;

    /// <summary>Why AWS would refuse them.</summary>
    public Sentence? Problem => Rules is { } rules ? ScheduleRules.Problem(rules) : ScheduleProblems.Book.Say("NoNumber");

    /// <summary>What is asked for; <see langword="null"/> while AWS would refuse it.</summary>
    public string? Intent => Problem is null ? ScheduleRules.Text(Rules) : null;
}
