using System.Collections.Immutable;
using Keyturn.Operations.Schedules;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Schedule;

/// <summary>The words and looks of what may be wrong with a window.</summary>
public static class ScheduleWords
{
    /// <summary>Each one alone, the worst first.</summary>
    public static ImmutableArray<ScheduleClash> Clashes { get; } =
        [ScheduleClash.Freeze, ScheduleClash.Superuser, ScheduleClash.SharedUser, ScheduleClash.Crowded, ScheduleClash.OverMidnight];

    public static (Tone Tone, string Icon, string Text) Of(ScheduleClash clash) => clash switch
    {
        ScheduleClash.Freeze => (Tone.Warn, Glyphs.Ban, ScheduleStrings.ClashFreeze),
        ScheduleClash.Superuser => (Tone.Bad, Glyphs.User, ScheduleStrings.ClashSuperuser),
        ScheduleClash.SharedUser => (Tone.Bad, Glyphs.Database, ScheduleStrings.ClashSharedUser),
        ScheduleClash.Crowded => (Tone.Warn, Glyphs.Alert, ScheduleStrings.ClashCrowded),
        _ => (Tone.Info, Glyphs.Moon, ScheduleStrings.ClashOverMidnight),
    };
}
