using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class FacetChoicesTests : FeatureContext
{
    private FacetChoices Choices(SecretQuery query)
    {
        Publish(
            A.Secret("a", tags: [("team", "orders")]),
            A.Secret("b", tags: [("team", "orders"), ("tier", "1")]),
            A.Secret("c", RotationState.Off, tags: [("team", "billing")]));
        return FacetChoices.Of(Board.Current, query, query.Apply(Board.Current));
    }

    [Fact]
    public void Of_States_MostUrgentFirstWithCounts() =>
        Choices(SecretQuery.Empty).States.Select(facet => (facet.Label, facet.Count)).ShouldBe([("Off", 1), ("Healthy", 2)]);

    [Fact]
    public void Of_Tags_AreCountedAsNameAndValue() =>
        Choices(SecretQuery.Empty).Tags.Select(facet => (facet.Value, facet.Count)).ShouldBe([("team=orders", 2), ("team=billing", 1), ("tier=1", 1)]);

    [Fact]
    public void Of_ChosenTag_OtherTagsStayCountedSoThatTheyCanBeAdded() =>
        Choices(SecretQuery.Empty with { Tags = ["team=billing"] }).Tags.ShouldContain(facet => facet.Value == "team=orders" && facet.Count == 2);

    [Fact]
    public void Of_ChosenValueThatNothingHas_IsListedWithZero()
    {
        var choices = Choices(SecretQuery.Empty with { Regions = ["eu-west-1"], States = [RotationState.Stuck] });

        choices.Regions.ShouldContain(facet => facet.Value == "eu-west-1" && facet.Count == 0);
        choices.States.ShouldContain(facet => facet.Label == "Stuck" && facet.Count == 0);
    }

    [Fact]
    public void Of_Accounts_AreNamedByTheirAlias() =>
        Choices(SecretQuery.Empty).Accounts.ShouldHaveSingleItem().Label.ShouldBe("shop-prod");

    [Theory]
    [InlineData("postgres", "PostgreSQL")]
    [InlineData("sqlserver", "SQL Server")]
    [InlineData("db2", "db2")]
    public void EngineText_Code_IsAsPeopleWriteIt(string engine, string text) => FacetChoices.EngineText(engine).ShouldBe(text);
}
