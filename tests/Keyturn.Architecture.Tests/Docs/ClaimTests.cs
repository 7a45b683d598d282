namespace Keyturn.Architecture.Tests.Docs;

/// <summary>What the documents claim is shown by a test that exists, or is said not to be claimed.</summary>
public sealed class ClaimTests
{
    private const string Asvs = "docs/security/asvs.md";
    private const string Goals = "docs/goals.md";

    /// <summary>Items of the highest level that Keyturn means to meet all the same.</summary>
    private static readonly string[] Highest = ["2.3.5", "3.4.3", "7.5.3", "8.3.3"];

    public static TheoryData<string> Documents => new(Asvs, Goals, "SECURITY.md");

    [Theory]
    [MemberData(nameof(Documents))]
    public void Tests_ThatADocumentNames_Exist(string document)
    {
        var named = NamedTests.NamedIn(Repository.Text(document)).ToList();

        named.ShouldNotBeEmpty();
        named.Where(name => !NamedTests.All.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void Items_OfTheStandard_AreEachShownByATestOrADocumentOrNotClaimed()
    {
        var items = ClaimTable.Rows(Repository.Text(Asvs), columns: 5);

        items.Count.ShouldBeGreaterThan(60);
        items.Select(item => item[0]).ShouldBeUnique();
        items.SelectMany(item => ClaimTable.Flaws(item, shown: 4)).ShouldBeEmpty();
        Highest.Where(item => items.All(row => row[0] != item)).ShouldBeEmpty();
    }

    [Fact]
    public void Goals_AreEachThereOnceWithWhatShowsThem()
    {
        var goals = ClaimTable.Rows(Repository.Text(Goals), columns: 5);

        goals.Select(goal => goal[0]).ShouldBe(
            [.. Enumerable.Range(1, 13).Select(number => $"R{number}"), .. Enumerable.Range(1, 6).Select(number => $"S{number}"), "P15"]);
        goals.SelectMany(goal => ClaimTable.Flaws(goal, shown: 2)).ShouldBeEmpty();
    }

    [Fact]
    public void Flaws_OfARowThatShowsNothing_NameIt() =>
        ClaimTable.Flaws(["1.1.1", "2", "meaning", "", "yes, of course"], shown: 4).Count().ShouldBe(2);

    [Theory]
    [InlineData("`ATests.B_C_D`")]
    [InlineData("`-- load --circuits 200`")]
    [InlineData("[a document](../audit.md)")]
    [InlineData("not claimed: there is no such thing")]
    public void Flaws_OfARowThatShowsSomething_AreNone(string shown) => ClaimTable.Flaws(["1.1.1", "2", "meaning", "how", shown], shown: 4).ShouldBeEmpty();

    [Fact]
    public void In_ASource_AreTheTestsOfItsClass() =>
        NamedTests.In("public sealed class ATests\n{\n    [Theory]\n    [InlineData(1)]\n    public async Task B_C_D(int x)\n    private void Other()\n").ShouldBe(["ATests.B_C_D"]);
}
