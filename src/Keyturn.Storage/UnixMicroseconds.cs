using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Keyturn.Storage;

/// <summary>A time as a number keeps its order and its precision in both databases; SQLite has no type for it.</summary>
internal sealed class UnixMicroseconds() : ValueConverter<DateTimeOffset, long>(at => Of(at), microseconds => From(microseconds))
{
    public static long Of(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset From(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
