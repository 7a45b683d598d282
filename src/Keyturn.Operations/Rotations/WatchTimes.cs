namespace Keyturn.Operations.Rotations;

/// <summary>How often a watch asks, and how long.</summary>
internal static class WatchTimes
{
    public static readonly TimeSpan Fast = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Slow = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>After this the rotation is no longer asked after every two seconds.</summary>
    public static readonly TimeSpan FastUntil = TimeSpan.FromMinutes(10);

    /// <summary>A watch that saw no end by then says Unknown.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromHours(1);

    public static readonly TimeSpan LogTail = TimeSpan.FromSeconds(20);

    /// <summary>CloudTrail delivers within about 15 minutes.</summary>
    public static readonly TimeSpan EventTail = TimeSpan.FromMinutes(20);

    /// <summary>Two seconds; after errors twice as long each time, up to the longest pause.</summary>
    public static TimeSpan Pause(TimeSpan sinceStart, int failures)
    {
        var usual = sinceStart < FastUntil ? Fast : Slow;
        var pause = usual * Math.Pow(2, Math.Min(failures, 8));
        return pause < LongestPause ? pause : LongestPause;
    }
}
