using System.Text.RegularExpressions;

namespace Keyturn.Architecture.Tests.Words;

public sealed class ResxTests
{
    private static IReadOnlyList<string> EnglishFiles { get; } =
        [.. Repository.Files("src", ".resx").Where(file => !file.EndsWith(".ja.resx", StringComparison.Ordinal))];

    [Fact]
    public void Files_EachHaveTheirJapaneseOne()
    {
        var all = Repository.Files("src", ".resx").ToList();

        all.ShouldNotBeEmpty();
        all.Count.ShouldBe(2 * EnglishFiles.Count);
        EnglishFiles.Select(Japanese).Except(all).ShouldBeEmpty();
    }

    [Fact]
    public void Files_HaveEqualKeysAndPlaceholdersInBothLanguages() =>
        EnglishFiles
            .SelectMany(file => ResxRules.Differences(ResxRules.Read(Repository.Text(file)), ResxRules.Read(Repository.Text(Japanese(file))))
                .Select(difference => $"{file}: {difference}"))
            .ShouldBeEmpty();

    [Fact]
    public void Differences_OfUnequalFiles_AreNamed()
    {
        var english = new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "{0} of {1}", ["B"] = "x", ["C"] = "", ["D"] = "{0:d}" };
        var japanese = new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "{0}", ["C"] = "x", ["D"] = "{0}", ["E"] = "x" };

        ResxRules.Differences(english, japanese).Select(difference => difference[..1]).Order().ShouldBe(["A", "B", "C", "E"]);
    }

    /// <summary>By whole word anywhere in the sources of the same project: a key that nobody writes can never be read.</summary>
    [Fact]
    public void Keys_AreUsedSomewhere()
    {
        var unused = new List<string>();
        foreach (var project in EnglishFiles.GroupBy(file => string.Join('/', file.Split('/')[..2])))
        {
            var words = Repository.Files("src", ".cs", ".razor")
                .SelectMany(file => Regex.Matches(Repository.Text(file), @"\w+", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Value))
                .ToHashSet(StringComparer.Ordinal);
            unused.AddRange(
                from file in project
                from key in ResxRules.Read(Repository.Text(file)).Keys
                where !IsUsed(key, words)
                select $"{file}: {key}");
        }

        unused.ShouldBeEmpty();
    }

    /// <summary>A key may be composed of a prefix and the name of an enum's member, as in <c>State_Healthy</c>, with an ending as in <c>StepDiagnoseWhy</c>.</summary>
    private static bool IsUsed(string key, HashSet<string> words) =>
        words.Contains(key) || key.Split('_', '.', '-').All(words.Contains)
        || Cuts(key).Any(cut => words.Contains(key[cut..]) && (words.Contains(key[..cut]) || IsTwo(key[..cut], words)));

    private static bool IsTwo(string key, HashSet<string> words) => Cuts(key).Any(cut => words.Contains(key[cut..]) && words.Contains(key[..cut]));

    private static IEnumerable<int> Cuts(string key) => Enumerable.Range(1, key.Length - 1).Where(cut => char.IsUpper(key[cut]));

    private static string Japanese(string file) => file[..^".resx".Length] + ".ja.resx";
}
