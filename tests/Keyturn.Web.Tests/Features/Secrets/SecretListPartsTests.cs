using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SecretListPartsTests : FeatureContext
{
    private SecretQuery? asked;

    private IRenderedComponent<SecretFilterBar> Bar(SecretQuery query) => Render<SecretFilterBar>(parameters => parameters
        .Add(own => own.Choices, FacetChoices.None with
        {
            States = [new Facet(nameof(RotationState.Failed), "Failed", 1_200), new Facet(nameof(RotationState.Healthy), "Healthy", 3)],
            Engines = [new Facet("oracle", "Oracle", 2)],
        })
        .Add(own => own.Query, query)
        .Add(own => own.OnQuery, next => asked = next));

    [Fact]
    public void State_Pressed_JoinsTheOthersAndKeepsTheRest()
    {
        Bar(SecretQuery.Empty with { Text = "db", States = [RotationState.Healthy] }).FindAll(".states button")[0].Click();

        asked.ShouldNotBeNull().States.ShouldBe([RotationState.Failed, RotationState.Healthy], ignoreOrder: true);
        asked.Text.ShouldBe("db");
    }

    [Fact]
    public void State_PressedAgain_GoesOut()
    {
        var bar = Bar(SecretQuery.Empty with { States = [RotationState.Failed] });
        bar.FindAll(".states button").Select(state => state.GetAttribute("aria-pressed")).ShouldBe(["true", "false"]);

        bar.FindAll(".states button")[0].Click();

        asked.ShouldNotBeNull().States.ShouldBeEmpty();
    }

    [Fact]
    public void Counts_AreGroupedAndFacetsWithoutValuesAreAbsent()
    {
        var bar = Bar(SecretQuery.Empty);

        bar.Find(".states button .kt-count").TextContent.ShouldBe("1,200");
        bar.FindAll("summary").ShouldHaveSingleItem().TextContent.Trim().ShouldBe("Engine");
    }

    [Fact]
    public void Engine_Ticked_IsAskedForAndCountedOnItsMenu()
    {
        var bar = Bar(SecretQuery.Empty);
        bar.Find(".menus details").TriggerEvent("ontoggle", EventArgs.Empty);
        bar.Find(".menus input").Change(true);
        asked.ShouldNotBeNull().Engines.ShouldBe(["oracle"]);

        Bar(SecretQuery.Empty with { Engines = ["oracle"] }).Find("summary .kt-count").TextContent.ShouldBe("1");
    }

    [Fact]
    public void Clear_KeepsTheOrderAndIsOfferedOnlyWhenSomethingIsHidden()
    {
        Bar(SecretQuery.Empty with { Sort = SecretSort.State }).FindAll(".menus > button").ShouldBeEmpty();

        Bar(SecretQuery.Empty with { Sort = SecretSort.State, Descending = true, Tags = ["a=b"] }).Find(".menus > button").Click();

        asked.ShouldNotBeNull().ToQueryString().ShouldBe((SecretQuery.Empty with { Sort = SecretSort.State, Descending = true }).ToQueryString());
    }

    [Theory]
    [InlineData(nameof(SecretSort.State), SecretSort.State, false)]
    [InlineData(nameof(SecretSort.Name), SecretSort.Name, true)]
    public void Sort_Heading_AnotherStartsUpwardsTheSameTurnsRound(string pressed, SecretSort sort, bool descending)
    {
        var next = SecretColumns.Sort(SecretQuery.Empty with { Sort = SecretSort.Name, Text = "db" }, pressed);

        (next.Sort, next.Descending, next.Text).ShouldBe((sort, descending, "db"));
    }

    [Fact]
    public void Sort_ColumnThatHasNoOrder_ChangesNothing() =>
        SecretColumns.Sort(SecretQuery.Empty, SecretColumns.TagsKey).ShouldBe(SecretQuery.Empty);

    [Fact]
    public async Task Columns_Place_IsSaidInEachRowOnlyWhereRowsDiffer()
    {
        await SignInAsync();

        SecretColumns.For(Person, Clock, places: true)[0].Under.ShouldNotBeNull();
        SecretColumns.For(Person, Clock, places: false)[0].Under.ShouldBeNull();
    }

    private async Task<string> CellAsync(string key, SecretRow row)
    {
        await SignInAsync();
        return Render(SecretColumns.For(Person, Clock, places: true).Single(column => column.Key == key).Cell(row)).Markup;
    }

    [Fact]
    public async Task Stages_LonePending_WarnsWhereAFinishedOneDoesNot()
    {
        var stuck = Row(RotationState.Stuck) with { Stages = [VersionStage.Current, VersionStage.Pending] };
        var finished = Row(A.Secret() with { StagesByVersion = A.Stages((A.Version(1), [VersionStage.Current, VersionStage.Pending])) }, RotationState.Healthy) with { Stages = stuck.Stages };

        (await CellAsync("Stages", stuck)).ShouldContain("kt-warn");
        (await CellAsync("Stages", finished)).ShouldNotContain("kt-warn");
    }

    [Theory]
    [InlineData("en", "10 d")]
    [InlineData("ja", "10 日")]
    public async Task Age_IsInWholeDaysInTheReadersLanguage(string culture, string expected)
    {
        UseCulture(culture);

        (await CellAsync(nameof(SecretSort.PasswordAge), Row())).ShouldContain(expected);
    }

    [Fact]
    public async Task Age_ClockOfAwsAhead_IsNotNegative() =>
        (await CellAsync(nameof(SecretSort.PasswordAge), Row() with { CurrentSince = A.Moment.AddDays(2) })).ShouldContain(">0 d<");

    [Fact]
    public async Task Age_NotKnown_IsNotNought() =>
        (await CellAsync(nameof(SecretSort.PasswordAge), Row() with { CurrentSince = null })).ShouldContain("kt-muted");

    [Theory]
    [InlineData("arn:aws:kms:ap-northeast-1:111122223333:key/1234-abcd", ">1234-abcd<")]
    [InlineData("alias/secrets", ">alias/secrets<")]
    public async Task Key_IsShortInTheRow(string key, string expected) =>
        (await CellAsync(nameof(SecretSort.Key), Row(A.Secret(key: key), RotationState.Healthy))).ShouldContain(expected);

    [Fact]
    public async Task Name_WithMarkup_IsText() =>
        (await CellAsync(nameof(SecretSort.Name), Row() with { Secret = A.Secret() with { Name = "<b>x</b>" } })).ShouldContain(">&lt;b&gt;x&lt;/b&gt;<");

    [Fact]
    public async Task Fact_NoValue_IsUnknownNotEmpty()
    {
        await SignInAsync();

        Render<Fact>(parameters => parameters.Add(own => own.Term, "Owner")).Find("dd").TextContent.Trim().ShouldNotBeEmpty();
        Render<Fact>(parameters => parameters.Add(own => own.Term, "ARN").Add(own => own.Text, "arn:x").Add(own => own.CopyLabel, "Copy ARN")).Find("[data-copy]").GetAttribute("data-copy").ShouldBe("arn:x");
    }

    [Theory]
    [InlineData("secretsmanager:ListSecrets", 1)]
    [InlineData(null, 0)]
    public async Task Failure_MissingPermission_IsNamedWhereItIsKnown(string? missing, int named)
    {
        await SignInAsync();
        var failure = new PartFailure(A.Moment, "ListSecrets", "AccessDeniedException", "User is not authorized.", missing);

        var part = Render<SourceFailure>(parameters => parameters.Add(own => own.Source, new SourceFreshness(A.Scope(), "shop-prod", null, failure, 0)).Add(own => own.Failure, failure));

        part.FindAll("strong").Count.ShouldBe(named);
        part.Find("p").TextContent.ShouldContain("shop-prod · ap-northeast-1");
        part.Find("[lang=en]").TextContent.ShouldContain("User is not authorized.");
    }
}
