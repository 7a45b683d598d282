using System.Text.RegularExpressions;

namespace Keyturn.Architecture.Tests.Docs;

/// <summary>Tests as documents name them, <c>`ClassTests.Member_Condition_Outcome`</c>, and as the sources have them.</summary>
internal static partial class NamedTests
{
    /// <summary>Every test of the repository, as class and method.</summary>
    public static IReadOnlySet<string> All { get; } =
        Repository.Files("tests", ".cs").SelectMany(file => In(Repository.Text(file))).ToHashSet(StringComparer.Ordinal);

    /// <summary>The tests that a source file holds, under each of its classes: which of them holds which is not looked at.</summary>
    public static IEnumerable<string> In(string source) =>
        from type in TestClass().Matches(source)
        from method in TestMethod().Matches(source)
        select $"{type.Groups[1].Value}.{method.Groups[1].Value}";

    /// <summary>What a document names as tests.</summary>
    public static IEnumerable<string> NamedIn(string document) => Name().Matches(document).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\bclass (\w+Tests)\b")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"\[(?:Fact|Theory|OnEachDatabase)\b[^\n]*\n(?:\s*\[[^\n]*\n)*\s*public\s+(?:static\s+)?(?:async\s+)?[\w.<>]+\s+(\w+)\s*\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex Name();
}
