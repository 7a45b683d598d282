namespace Keyturn.Architecture.Tests.Budgets;

/// <summary>How long a file may be. Exceptions are listed with their length of today and can only shrink.</summary>
internal static class SizeBudget
{
    public const int Lines = 400;

    /// <summary>A component's markup and its code together.</summary>
    public const int ComponentLines = 250;

    public static IEnumerable<string> Violations(IReadOnlyDictionary<string, int> lengths, int budget, IReadOnlyDictionary<string, int> exceptions)
    {
        foreach (var (file, length) in lengths)
        {
            var allowed = exceptions.TryGetValue(file, out var exception) ? exception : budget;
            if (length > allowed)
            {
                yield return $"{file} has {length} lines, {allowed} are allowed";
            }
            else if (exception > 0 && length < exception)
            {
                yield return $"{file} shrank to {length} lines: lower its exception{(length <= budget ? ", it needs none" : "")}";
            }
        }

        foreach (var gone in exceptions.Keys.Except(lengths.Keys, StringComparer.Ordinal))
        {
            yield return $"{gone} is gone: remove its exception";
        }
    }
}
