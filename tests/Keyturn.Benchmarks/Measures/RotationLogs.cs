using Keyturn.Benchmarks.Running;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Processor time of reading and of masking the lines of a fleet's rotation functions.</summary>
internal static class RotationLogs
{
    private const int Count = 1_000_000;
    private const int Rounds = 3;

    public static IReadOnlyList<Measure> Run()
    {
        var lines = SyntheticLogs.Create(Count);
        var known = lines.Count(line => LogLineReader.Read(line).Kind != LogLineKind.Unknown);
        var unchanged = lines.Count(line => LogMask.Apply(line) == line);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        ReadAll(lines);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        var read = PerLine(() => ReadAll(lines), lines.Count);
        var mask = PerLine(() => lines.ForEach(line => LogMask.Apply(line)), lines.Count);
        return
        [
            new("Reading one line of a rotation function's log", read, 5, "µs", $"{1 / read:0.00} million lines a second and core; {lines.Count:n0} lines of all engines, {known:n0} known; least processor time of {Rounds}"),
            new("Masking one line, before anything keeps it", mask, 10, "µs", $"{1 / mask:0.00} million lines a second and core; {unchanged:n0} lines without a credential stay as they are"),
            new("Allocated per line read", (double)bytes / lines.Count, 256, "bytes"),
        ];
    }

    private static void ReadAll(List<string> lines) => lines.ForEach(line => LogLineReader.Read(line));

    /// <summary>Microseconds.</summary>
    private static double PerLine(Action action, int lines) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / lines;
    });
}
