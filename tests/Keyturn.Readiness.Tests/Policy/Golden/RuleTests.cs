namespace Keyturn.Readiness.Tests.Policy.Golden;

public sealed class RuleTests
{
    private static readonly IReadOnlyList<(string File, string Name, System.Text.Json.Nodes.JsonObject Case)> All = [.. GoldenFile.All(SearchOption.AllDirectories)];

    [Fact]
    public void Rules_EachHasACase() =>
        Rules.Ids.Except(All.Select(one => GoldenFile.Text(one.Case, "rule")), StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Rules_OfCases_AreAllOnTheList() =>
        All.Select(one => GoldenFile.Text(one.Case, "rule")).Except(Rules.Ids, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void Rules_StandOnTheListOnce() => Rules.Ids.ShouldBeUnique();

    [Fact]
    public void Cases_AreManyAndEachHasItsReasonAndPage()
    {
        All.Count.ShouldBeGreaterThanOrEqualTo(250);
        foreach (var (file, name, node) in All)
        {
            GoldenFile.Text(node, "reason").ShouldEndWith(".", customMessage: $"{file}: {name}");
            GoldenFile.Text(node, "page").ShouldStartWith("https://docs.aws.amazon.com/", customMessage: $"{file}: {name}");
        }
    }

    [Fact]
    public void Cases_OfOneFile_HaveNamesOfTheirOwn() =>
        All.GroupBy(one => (one.File, one.Name)).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
}
