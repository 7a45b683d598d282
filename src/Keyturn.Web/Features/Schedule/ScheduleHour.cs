using System.Collections.Immutable;
using Keyturn.Operations.Schedules;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Schedule;

/// <summary>An hour of the board.</summary>
/// <param name="From">Its beginning (UTC).</param>
/// <param name="Count">Windows that open in it.</param>
/// <param name="Clashes">What is wrong with any of them.</param>
/// <param name="Freezes">Names of the freezes that touch it.</param>
public sealed record ScheduleHour(DateTimeOffset From, int Count, ScheduleClash Clashes, ImmutableArray<string> Freezes)
{
    public DateOnly Day => DateOnly.FromDateTime(From.UtcDateTime);

    /// <summary>How it strikes the eye.</summary>
    public Tone Tone => (Clashes & (ScheduleClash.Superuser | ScheduleClash.SharedUser)) != ScheduleClash.None ? Tone.Bad : (Clashes & (ScheduleClash.Crowded | ScheduleClash.Freeze)) != ScheduleClash.None ? Tone.Warn : Count > 0 ? Tone.Info : Tone.Neutral;

    /// <summary>All hours of the days, day by day.</summary>
    public static ImmutableArray<ScheduleHour> Of(ScheduleSnapshot schedule, Func<ScheduleEntry, bool> fits)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        const int hours = ScheduleSnapshot.Days * 24;
        var counts = new int[hours];
        var clashes = new ScheduleClash[hours];
        foreach (var entry in schedule.Entries.Where(fits))
        {
            var hour = (int)(entry.Opens - schedule.From).TotalHours;
            if (hour is >= 0 and < hours)
            {
                counts[hour]++;
                clashes[hour] |= entry.Clashes;
            }
        }

        return [.. Enumerable.Range(0, hours).Select(hour => new ScheduleHour(schedule.From.AddHours(hour), counts[hour], clashes[hour], FreezesIn(schedule, schedule.From.AddHours(hour))))];
    }

    private static ImmutableArray<string> FreezesIn(ScheduleSnapshot schedule, DateTimeOffset from) =>
        schedule.Freezes.IsEmpty ? [] : [.. schedule.Freezes.Where(freeze => freeze.Touches(from, from.AddHours(1))).Select(freeze => freeze.Name)];
}
