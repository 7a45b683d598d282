using System.Globalization;

namespace Keyturn.Benchmarks.Running;

/// <summary>One measured figure with its goal; a figure that misses its goal makes the run fail.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Value">The figure.</param>
/// <param name="Goal">The largest value that is good enough; <see langword="null"/> for a figure that only informs.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Note">How often, against what.</param>
public sealed record Measure(string Name, double Value, double? Goal, string Unit, string Note = "")
{
    public bool Met => Goal is null || Value <= Goal;

    public string ToRow() => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Value:0.##} {Unit} | {(Goal is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"≤ {Goal:0.##} {Unit}"))} | {(Goal is null ? "" : Met ? "met" : "**missed**")} | {Note} |");
}

/// <summary>Order statistics of samples.</summary>
internal static class Samples
{
    public static double Percentile(IReadOnlyList<double> samples, double share)
    {
        var sorted = samples.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    public static double Median(IReadOnlyList<double> samples) => Percentile(samples, 0.5);
}
