namespace Keyturn.Operations.Schedules;

/// <summary>From when on the schedule board speaks up.</summary>
/// <param name="CrowdedFrom">So many windows of one account and Region that open on the same minute are too many.</param>
public sealed record ScheduleSettings(int CrowdedFrom)
{
    public static ScheduleSettings Usual { get; } = new(50);
}
