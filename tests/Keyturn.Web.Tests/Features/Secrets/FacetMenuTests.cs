using System.Collections.Immutable;
using Bunit;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class FacetMenuTests : FeatureContext
{
    private static readonly ImmutableArray<Facet> First = [new("failed", "Failed", 9), new("unknown", "Unknown", 4)];
    private static readonly ImmutableArray<Facet> Later = [new("unknown", "Unknown", 30), new("stopped", "Stopped", 12), new("failed", "Failed", 9)];

    private readonly List<ImmutableSortedSet<string>> chosen = [];

    private IRenderedComponent<FacetMenu> Menu() => Render<FacetMenu>(parameters => parameters
        .Add(menu => menu.Title, "Outcome").Add(menu => menu.Facets, First).Add(menu => menu.Chosen, []).Add(menu => menu.OnChosen, chosen.Add));

    private static string[] Labels(IRenderedComponent<FacetMenu> menu) => [.. menu.FindAll("label").Select(label => label.TextContent.Trim().Split('\n')[0].Trim())];

    private static string[] Counts(IRenderedComponent<FacetMenu> menu) => [.. menu.FindAll("label .kt-count").Select(count => count.TextContent)];

    [Fact]
    public void Open_CountsArrive_EachOptionKeepsItsPlaceAndNewOnesComeLast()
    {
        var menu = Menu();
        menu.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);

        menu.Render(parameters => parameters.Add(one => one.Facets, Later));

        Labels(menu).ShouldBe(["Failed", "Unknown", "Stopped"]);
        Counts(menu).ShouldBe(["9", "30", "12"]);
    }

    [Fact]
    public void Open_CountsArriveBeforeTheClick_ChoosesWhatStoodUnderThePointer()
    {
        var menu = Menu();
        menu.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        menu.Render(parameters => parameters.Add(one => one.Facets, Later));

        menu.FindAll("input")[0].Change(true);

        chosen.ShouldHaveSingleItem().ShouldBe(["failed"]);
    }

    [Fact]
    public void Open_OptionHasNothingLeft_StaysWithNothing()
    {
        var menu = Menu();
        menu.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);

        menu.Render(parameters => parameters.Add(one => one.Facets, [new("unknown", "Unknown", 5)]));

        Labels(menu).ShouldBe(["Failed", "Unknown"]);
        Counts(menu).ShouldBe(["0", "5"]);
    }

    [Fact]
    public void ClosedAndOpenedAgain_StandsInTheOrderOfNow()
    {
        var menu = Menu();
        menu.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        menu.Render(parameters => parameters.Add(one => one.Facets, Later));

        menu.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);

        Labels(menu).ShouldBe(["Unknown", "Stopped", "Failed"]);
    }
}
