namespace Amazon.SecretsManager.Model;

/// <summary>When a secret is rotated.</summary>
/// <seealso href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_RotationRulesType.html"/>
public sealed class RotationRulesType
{
    /// <summary>Days between rotations, 1 to 1000; instead of <see cref="ScheduleExpression"/>.</summary>
    public long? AutomaticallyAfterDays { get; set; }

    /// <summary>The length of the rotation window, such as <c>3h</c>.</summary>
    public string? Duration { get; set; }

    /// <summary>A <c>rate()</c> or <c>cron()</c> expression in UTC.</summary>
    public string? ScheduleExpression { get; set; }
}
