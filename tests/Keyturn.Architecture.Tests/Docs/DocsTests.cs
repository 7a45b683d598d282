using System.Text.RegularExpressions;

namespace Keyturn.Architecture.Tests.Docs;

public sealed partial class DocsTests
{
    [Fact]
    public void Walkthroughs_NameOnlyPathsThatExist()
    {
        var named = Repository.Files("docs/walkthroughs", ".md")
            .SelectMany(file => PathsIn(Repository.Text(file)).Select(path => (File: file, Path: path))).ToList();

        named.ShouldNotBeEmpty();
        named.Where(one => !Exists(one.Path)).Select(one => $"{one.File}: {one.Path}").ShouldBeEmpty();
    }

    [Fact]
    public void DecisionRecords_AreEachLinkedFromTheirIndex()
    {
        var index = Repository.Text("docs/adr/README.md");
        var records = Repository.Files("docs/adr", ".md").Select(Path.GetFileName).OfType<string>().Where(name => name != "README.md").ToList();

        records.ShouldNotBeEmpty();
        records.Where(name => !index.Contains($"({name})", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Links_BetweenDocuments_LeadSomewhere()
    {
        var documents = Repository.Files("docs", ".md").Concat(Directory.GetFiles(Repository.Root, "*.md").Select(Path.GetFileName).OfType<string>()).Append("deploy/README.md");

        documents.SelectMany(file => BrokenLinks(file, Repository.Text(file))).ShouldBeEmpty();
    }

    [Fact]
    public void PathsIn_AWalkthrough_AreThoseInBackticksUnderSrcAndTests() =>
        PathsIn("see `src/A/B.cs`, `tests/C`, `dotnet run --project src/D` and src/E").ShouldBe(["src/A/B.cs", "tests/C"]);

    [Fact]
    public void BrokenLinks_OfALinkToNowhere_NamesIt() =>
        BrokenLinks("docs/x.md", "[a](nowhere.md) [b](https://example.com) [c](#part) [d](adr/README.md#top)").ShouldBe(["docs/x.md: nowhere.md"]);

    private static bool Exists(string path) => File.Exists(Repository.PathOf(path)) || Directory.Exists(Repository.PathOf(path));

    private static IEnumerable<string> PathsIn(string text) => QuotedPath().Matches(text).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> BrokenLinks(string file, string text) =>
        from match in Link().Matches(text)
        let target = match.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains(':', StringComparison.Ordinal)
        where !Exists(Path.Combine(Path.GetDirectoryName(file) ?? "", target))
        select $"{file}: {target}";

    [GeneratedRegex(@"`((?:src|tests|docs|wwwroot-assets)/[\w./-]+)`")]
    private static partial Regex QuotedPath();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
