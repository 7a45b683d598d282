namespace Keyturn.Readiness.Tests.Network.Estates;

public sealed class ReferenceRowsTests
{
    public static TheoryData<string> Rows { get; } = [.. ReferenceRows.All.Keys];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_OfTheReference_NamesEstatesThatExist(string row)
    {
        ReferenceRows.All[row].ShouldNotBeEmpty();
        ReferenceRows.All[row].Except(NamedEstateTests.All.Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Rows_OfEverySection_AreAllThere() =>
        ReferenceRows.All.Keys.CountBy(row => row[..3]).ToDictionary().ShouldBe(ReferenceRows.Counts, ignoreOrder: true);
}
