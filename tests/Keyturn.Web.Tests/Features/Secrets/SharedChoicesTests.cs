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
}
