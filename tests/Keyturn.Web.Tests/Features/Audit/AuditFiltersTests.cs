using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations.Audit;
using Keyturn.Web.Features.Audit;

namespace Keyturn.Web.Tests.Features.Audit;

public sealed class AuditFiltersTests : FeatureContext
{
    private AuditFilter? asked;

    private IRenderedComponent<AuditFilters> Bar(AuditFilter filter) => Render<AuditFilters>(parameters => parameters
        .Add(own => own.Filter, filter)
        .Add(own => own.Operators, ImmutableSortedDictionary<string, string>.Empty.Add("aiko", "Aiko Sato").Add("bo", "Bo"))
        .Add(own => own.OnFilter, next => asked = next));

    [Fact]
    public void Secret_Typed_IsTrimmedAndTheRestStays()
    {
        Bar(AuditFilter.Empty with { OperatorId = "aiko" }).Find("input").Change("  orders ");

        asked.ShouldBe(AuditFilter.Empty with { OperatorId = "aiko", Secret = "orders" });
    }

    [Fact]
    public void Operator_AnyChosen_TakesTheFilterAway()
    {
        Bar(AuditFilter.Empty with { OperatorId = "aiko" }).FindAll("select")[0].Change("");

        asked.ShouldBe(AuditFilter.Empty);
    }

    [Theory]
    [InlineData("StopRotation", AuditAction.StopRotation)]
    [InlineData("", null)]
    [InlineData("DropTable", null)]
    public void Action_Chosen_IsOneOfOursOrNone(string value, AuditAction? expected)
    {
        Bar(AuditFilter.Empty with { Action = AuditAction.RotateNow }).FindAll("select")[1].Change(value);

        asked.ShouldNotBeNull().Action.ShouldBe(expected);
    }

    [Fact]
    public void Choices_AreEveryPersonAndEveryActionBesideAny()
    {
        var bar = Bar(AuditFilter.Empty);

        bar.FindAll("select")[0].QuerySelectorAll("option").Select(option => option.GetAttribute("value")).ShouldBe(["", "aiko", "bo"]);
        bar.FindAll("select")[1].QuerySelectorAll("option").Length.ShouldBe(Enum.GetValues<AuditAction>().Length + 1);
    }

    [Fact]
    public void Clear_OnlyOfferedWhenThereIsSomethingToClear()
    {
        Bar(AuditFilter.Empty).FindAll("button").ShouldBeEmpty();

        Bar(AuditFilter.Empty with { Secret = "db" }).Find("button").Click();

        asked.ShouldBe(AuditFilter.Empty);
    }
}
