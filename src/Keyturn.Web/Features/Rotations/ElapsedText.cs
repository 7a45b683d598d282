using System.Globalization;

namespace Keyturn.Web.Features.Rotations;

/// <summary>A running clock: <c>0:07</c>, <c>12:34</c>, <c>1:02:03</c>.</summary>
public static class ElapsedText
{
    public static string Of(TimeSpan elapsed)
    {
        // A clock of AWS ahead of ours must not show a negative time.
        var shown = elapsed < TimeSpan.Zero ? TimeSpan.Zero : elapsed;
        return shown.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)shown.TotalHours}:{shown.Minutes:00}:{shown.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{shown.Minutes}:{shown.Seconds:00}");
    }
}
