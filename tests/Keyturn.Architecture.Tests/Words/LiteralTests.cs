using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Keyturn.Architecture.Tests.Words;

public sealed class LiteralTests
{
    [Fact]
    public void Components_WriteNoTextOfTheirOwn() =>
        RenderedText.Of(Repository.AssemblyOf("Keyturn.Web").Location).SelectMany(LiteralRules.ReadTexts).ShouldBeEmpty();

    [Fact]
    public void Components_AreReallyRead() =>
        RenderedText.Of(Repository.AssemblyOf("Keyturn.Web").Location).Select(literal => literal.Where).ShouldContain("PageHeader");

    [Fact]
    public void ReadTexts_OfAComponentWithLiterals_FindsEach()
    {
        var found = RenderedText.Of(typeof(Talkative).Assembly.Location).Where(literal => literal.Where == nameof(LiteralTests)).ToList();

        found.SelectMany(LiteralRules.ReadTexts).ShouldBe(
        [
            "LiteralTests: title=\"Hover\"", "LiteralTests: Hello & welcome", "LiteralTests: こんにちは", "LiteralTests: aria-label=\"Close\"",
            "LiteralTests: Label=\"Reason\"",
        ]);
    }

    private sealed class Talkative : ComponentBase
    {
        [Parameter]
        public string? Label { get; set; }

        [Parameter]
        public string? Kind { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<p class=\"kt-note\" title=\"Hover\">Hello & welcome</p>");
            builder.AddContent(1, "こんにちは");
            builder.AddContent(2, DateTime.UnixEpoch.Year);
            builder.OpenElement(3, "button");
            builder.AddAttribute(4, "aria-label", "Close");
            builder.AddAttribute(5, "class", "kt-button");
            builder.AddContent(6, " · 42 ");
            builder.CloseElement();
            builder.OpenComponent<Talkative>(7);
            builder.AddComponentParameter(8, "Label", "Reason");
            builder.AddComponentParameter(9, "Kind", "Reason");
            builder.CloseComponent();
        }
    }
}
