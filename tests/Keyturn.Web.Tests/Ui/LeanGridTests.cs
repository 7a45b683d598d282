using System.Collections.Immutable;
using Bunit;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Ui;

public sealed class LeanGridTests : ConsoleContext
{
    private static readonly GridColumn<string>[] Columns =
    [
        new("name", "Name", row => builder => builder.AddContent(0, row), Sortable: true, Hideable: false, Width: "minmax(10rem, 2fr)"),
        new("length", "Length", row => builder => builder.AddContent(0, row.Length)),
    ];

    [Fact]
    public void Render_Rows_AreATableWithCountsAndPlaces()
    {
        var grid = RenderGrid(["alpha", "beta"]);

        var table = grid.Find("[role=table]");
        table.GetAttribute("aria-rowcount").ShouldBe("3");
        table.GetAttribute("aria-label").ShouldBe("Words");
        grid.FindAll("[role=columnheader]").Select(header => header.TextContent.Trim()).ShouldBe(["Name", "Length"]);
        grid.Find("[role=row][aria-rowindex='3'] .kt-row-link").GetAttribute("href").ShouldBe("/words/beta");
    }

    [Fact]
    public void Render_TenThousandRows_KeepsFewInTheDocument()
    {
        var grid = RenderGrid([.. Enumerable.Range(0, 10_000).Select(number => $"row {number}")]);

        grid.FindAll(".kt-row").Count.ShouldBeLessThanOrEqualTo(61);
    }

    [Fact]
    public void Render_SortedDescending_SaysSoOnThatHeadingOnly()
    {
        var grid = RenderGrid(["alpha"], parameters => parameters.Add(one => one.SortKey, "name").Add(one => one.Descending, true));

        var headers = grid.FindAll("[role=columnheader]");
        headers[0].GetAttribute("aria-sort").ShouldBe("descending");
        headers[1].HasAttribute("aria-sort").ShouldBeFalse();
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "0")]
    public void Render_WithoutAHeadingToPress_IsReachedByKeyboardBeforeItsRowsAreDrawn(bool sortable, string? expected)
    {
        GridColumn<string>[] columns = [Columns[0] with { Sortable = sortable }, Columns[1]];

        var grid = RenderGrid(["alpha"], columns: columns);

        grid.Find("[role=table]").GetAttribute("tabindex").ShouldBe(expected);
    }

    [Fact]
    public void Heading_Pressed_TellsItsKey()
    {
        string? told = null;
        var grid = RenderGrid(["alpha"], parameters => parameters.Add(one => one.OnSort, key => told = key));

        grid.Find(".kt-sort").Click();

        told.ShouldBe("name");
    }

    [Fact]
    public void OnVisible_AfterRowsWereDrawn_TellsThemOnceThoughTheListenerRendersAgain()
    {
        var told = new List<IReadOnlyList<string>>();
        var grid = RenderGrid(["alpha", "beta"], parameters => parameters.Add(one => one.OnVisible, rows => told.Add(rows)));

        Clock.Advance(LeanGrid<string>.VisibleDelay);
        grid.WaitForAssertion(() => told.Count.ShouldBe(1));
        grid.Render(parameters => parameters.Add(one => one.Descending, true));
        Clock.Advance(LeanGrid<string>.VisibleDelay);
        grid.Render(parameters => parameters.Add(one => one.Descending, false));

        told.ShouldHaveSingleItem().ShouldBe(["alpha", "beta"]);
    }

    [Fact]
    public async Task Render_CompactDensity_HasLowerRows()
    {
        await SignInAsync();
        await Person.ChangeAsync(new PersonSettings(Density: Density.Compact), CancellationToken.None);

        RenderGrid(["alpha"]).Find("[data-grid]").GetAttribute("data-row-height").ShouldBe("32");
    }

    [Fact]
    public void Least_MixedTracks_SumsWhatTheyAskForAtLeast() =>
        GridTracks.Least(["minmax(13rem, 2.4fr)", "9.5rem", null, "1fr"]).ShouldBe("28.5rem");

    [Theory]
    [InlineData("en UTC", 1)]
    [InlineData(null, 2)]
    public void Render_SecondViewer_SharesTheDrawnRowWhereTheLookIsKnown(string? look, int expected)
    {
        var drawn = 0;
        GridColumn<string>[] counted = [Columns[0], new("count", "Count", row => builder => builder.AddContent(0, $"{row} {++drawn}"))];

        for (var viewer = 0; viewer < 2; viewer++)
        {
            Render<LeanGrid<string>>(parameters => parameters
                .Add(one => one.Rows, ["alpha"])
                .Add(one => one.Columns, counted)
                .Add(one => one.RowKey, row => row)
                .Add(one => one.RowHref, row => row)
                .Add(one => one.Label, "Words")
                .Add(one => one.Look, look));
        }

        drawn.ShouldBe(expected);
    }

    private IRenderedComponent<LeanGrid<string>> RenderGrid(
        ImmutableArray<string> rows, Action<ComponentParameterCollectionBuilder<LeanGrid<string>>>? more = null, GridColumn<string>[]? columns = null) =>
        Render<LeanGrid<string>>(parameters =>
        {
            parameters
                .Add(one => one.Rows, rows)
                .Add(one => one.Columns, columns ?? Columns)
                .Add(one => one.RowKey, row => row)
                .Add(one => one.RowHref, row => $"/words/{row}")
                .Add(one => one.Label, "Words");
            more?.Invoke(parameters);
        });
}
