namespace Keyturn.Readiness.Checks.Functions;

/// <summary>When Lambda deprecates its runtimes.</summary>
/// <remarks>"Lambda runtimes", Lambda Developer Guide, as of November 2026; dates may be put off, so that a deprecation warns and does not fail.</remarks>
internal static class LambdaRuntimes
{
    private static readonly Dictionary<string, DateOnly> Ends = new(StringComparer.Ordinal)
    {
        ["python2.7"] = new(2021, 7, 15), ["python3.6"] = new(2022, 7, 18), ["python3.7"] = new(2023, 12, 4), ["python3.8"] = new(2024, 10, 14),
        ["python3.9"] = new(2025, 12, 15), ["python3.10"] = new(2026, 10, 31), ["python3.11"] = new(2027, 6, 30), ["python3.12"] = new(2028, 10, 31),
        ["python3.13"] = new(2029, 6, 30), ["python3.14"] = new(2029, 6, 30),
        ["nodejs14.x"] = new(2023, 12, 4), ["nodejs16.x"] = new(2024, 6, 12), ["nodejs18.x"] = new(2025, 9, 1), ["nodejs20.x"] = new(2026, 4, 30),
        ["nodejs22.x"] = new(2027, 4, 30), ["nodejs24.x"] = new(2028, 4, 30),
        ["java8"] = new(2024, 1, 8), ["go1.x"] = new(2024, 1, 8), ["dotnet6"] = new(2024, 12, 20), ["dotnet8"] = new(2026, 11, 10),
        ["provided"] = new(2024, 1, 8), ["provided.al2"] = new(2026, 7, 31), ["provided.al2023"] = new(2029, 6, 30),
    };

    /// <summary>The day from which on a runtime is deprecated; <see langword="null"/> for one that the table does not have.</summary>
    public static DateOnly? EndOf(string? runtime) => runtime is not null && Ends.TryGetValue(runtime, out var end) ? end : null;
}
