using System.Globalization;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SharedChoicesTests : FeatureContext
{
    private readonly SharedChoices shared = new();

    private FacetChoices Ask(SecretQuery query) => shared.Of(Board.Current, query, query.Apply(Board.Current));

    [Fact]
    public void Of_TwoViewersOfTheSame_AreCountedOnce()
    {
        Publish(A.Secret("a"), A.Secret("b", RotationState.Off));

        Ask(SecretQuery.Empty with { Text = "a" }).ShouldBeSameAs(Ask(SecretQuery.Empty with { Text = "a" }));
        Ask(SecretQuery.Empty).ShouldNotBeSameAs(Ask(SecretQuery.Empty with { Text = "a" }));
    }

    [Fact]
    public void Of_AnotherLanguage_HasItsOwnWords()
    {
        Publish(A.Secret("b", RotationState.Off));
        var english = Ask(SecretQuery.Empty);
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ja");
            Ask(SecretQuery.Empty).States.ShouldHaveSingleItem().Label.ShouldNotBe(english.States.ShouldHaveSingleItem().Label);
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Of_ChangedRows_AreCountedAgain()
    {
        Publish(A.Secret("a"));
        Ask(SecretQuery.Empty).States.ShouldHaveSingleItem().Count.ShouldBe(1);

        Publish(A.Secret("a"), A.Secret("c"));

        Ask(SecretQuery.Empty).States.ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public void Of_ManyDifferentQueries_KeepsAnsweringRight()
    {
        Publish(A.Secret("a"), A.Secret("b"));

        foreach (var number in Enumerable.Range(0, 200))
        {
            Ask(SecretQuery.Empty with { Text = $"none {number}" }).States.ShouldBeEmpty();
        }

        Ask(SecretQuery.Empty).States.ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public void Of_ChangeThatIsNotCounted_IsNotCountedAgain()
    {
        Publish(A.Secret("a"), A.Secret("b"));
        var before = Ask(SecretQuery.Empty);

        Publish(A.Secret("a", description: "changed"), A.Secret("b", key: "alias/other"));

        Ask(SecretQuery.Empty).ShouldBeSameAs(before);
    }

    [Fact]
    public void Of_ChangedWords_AreSearchedAgain()
    {
        Publish(A.Secret("a", description: "ledger"), A.Secret("b"));
        Ask(SecretQuery.Empty with { Text = "ledger" }).States.ShouldHaveSingleItem().Count.ShouldBe(1);

        Publish(A.Secret("a", description: "ledger"), A.Secret("b", description: "ledger of b"));

        Ask(SecretQuery.Empty with { Text = "ledger" }).States.ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("ledger of a", "ledger of b", true)]
    [InlineData("journal", "journal of b", true)]
    [InlineData("journal", "ledger", false)]
    [InlineData("ledger", "journal", false)]
    public void Of_ChangedWords_AreSearchedAgainWhereTheyFindOtherRows(string before, string after, bool same)
    {
        var query = SecretQuery.Empty with { Text = "ledger" };
        Publish(A.Secret("x", description: before), A.Secret("y"));
        var counted = Ask(query);

        Publish(A.Secret("x", description: after), A.Secret("y"));

        ReferenceEquals(Ask(query), counted).ShouldBe(same);
        Ask(query).States.ShouldBe(FacetChoices.Of(Board.Current, query, query.Apply(Board.Current)).States);
    }

    public static TheoryData<string> Counted() => ["state", "engine", "tags"];

    [Theory]
    [MemberData(nameof(Counted))]
    public void Of_ChangeOfWhatIsCounted_IsCountedAgain(string what)
    {
        Publish(A.Secret("a", function: "rotate-mysql", tags: [("team", "one")]), A.Secret("b"));
        var before = Ask(SecretQuery.Empty);

        Publish(
            A.Secret("a", what == "state" ? RotationState.Off : RotationState.Healthy, function: what == "engine" ? "rotate-postgres" : "rotate-mysql", tags: [("team", what == "tags" ? "two" : "one")]),
            A.Secret("b"));

        var after = Ask(SecretQuery.Empty);
        var (fresh, rows) = (SecretQuery.Empty, SecretQuery.Empty.Apply(Board.Current));
        after.ShouldNotBeSameAs(before);
        after.States.ShouldBe(FacetChoices.Of(Board.Current, fresh, rows).States);
        after.Engines.ShouldBe(FacetChoices.Of(Board.Current, fresh, rows).Engines);
        after.Tags.ShouldBe(FacetChoices.Of(Board.Current, fresh, rows).Tags);
    }

    [Fact]
    public void Of_ViewerWithAnOlderList_IsAnsweredForThatList()
    {
        Publish(A.Secret("a"));
        var older = Board.Current;
        Publish(A.Secret("a"), A.Secret("b"));
        Ask(SecretQuery.Empty).States.ShouldHaveSingleItem().Count.ShouldBe(2);

        shared.Of(older, SecretQuery.Empty, older.Rows).States.ShouldHaveSingleItem().Count.ShouldBe(1);
    }
}
