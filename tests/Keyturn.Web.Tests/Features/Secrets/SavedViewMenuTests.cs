using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SavedViewMenuTests : FeatureContext
{
    private static readonly SecretQuery Failing = SecretQuery.Empty with { States = [RotationState.Failed] };

    private async Task<IRenderedComponent<SavedViewMenu>> MenuAsync()
    {
        await SignInAsync();
        var menu = Render<SavedViewMenu>(parameters => parameters.Add(menu => menu.Query, Failing));
        menu.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        return menu;
    }

    [Fact]
    public async Task Save_AName_ListsALinkToTheView()
    {
        var menu = await MenuAsync();
        menu.Find("input").Input("What fails");
        await menu.Find("form").SubmitAsync();

        var link = menu.Find("li a");
        link.TextContent.ShouldBe("What fails");
        link.GetAttribute("href").ShouldBe($"/secrets?{Failing.ToQueryString()}");
    }

    [Fact]
    public async Task Remove_AView_TakesItAway()
    {
        var menu = await MenuAsync();
        menu.Find("input").Input("Mine");
        await menu.Find("form").SubmitAsync();

        await menu.Find("li button").ClickAsync(new());

        menu.Markup.ShouldContain("No saved views yet.");
    }

    [Fact]
    public async Task Save_NoName_IsNotOffered() => (await MenuAsync()).Find("form button").HasAttribute("disabled").ShouldBeTrue();

    [Fact]
    public async Task Save_SecondCircuit_FindsTheView()
    {
        var menu = await MenuAsync();
        menu.Find("input").Input("Mine");
        await menu.Find("form").SubmitAsync();

        (await MenuAsync()).FindAll("li").Count.ShouldBe(1);
    }
}
