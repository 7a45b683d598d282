using Bunit;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Tests.Ui;

public sealed class FlatMarkupTests : BunitContext
{
    [Fact]
    public void Of_NestedElements_IsWhatBlazorDraws()
    {
        RenderFragment fragment = builder =>
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "class", "kt-stage");
            builder.AddAttribute(2, "hidden", true);
            builder.AddAttribute(3, "title", (string?)null);
            builder.AddAttribute(4, "inert", false);
            builder.OpenElement(5, "i");
            builder.AddAttribute(6, "aria-hidden", "true");
            builder.CloseElement();
            builder.AddContent(7, "顧客 A");
            builder.AddMarkupContent(8, "<b>bold</b>");
            builder.AddContent(9, (RenderFragment)(inner => inner.AddContent(0, "in a region")));
            builder.CloseElement();
            builder.AddContent(10, " after");
        };

        FlatMarkup.Of(fragment).Value.ShouldBe(
            """<span class="kt-stage" hidden><i aria-hidden="true"></i>顧客 A<b>bold</b>in a region</span> after""");
        Render(fragment).MarkupMatches(FlatMarkup.Of(fragment).Value);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onmouseover='x")]
    [InlineData("a & b &lt; c")]
    [InlineData("line\u2028break\u0000\u202e")]
    public void Of_TextWithMarkup_StaysText(string hostile)
    {
        var markup = FlatMarkup.Of(builder =>
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "title", hostile);
            builder.AddContent(2, hostile);
            builder.CloseElement();
        });

        var drawn = Render(builder => builder.AddContent(0, markup));
        var span = drawn.FindAll("*").ShouldHaveSingleItem();
        span.TagName.ShouldBe("SPAN");
        span.Attributes.ShouldHaveSingleItem().Name.ShouldBe("title");
        span.Children.ShouldBeEmpty();
    }

    [Fact]
    public void Of_AnEventHandlerOrAComponent_IsRefused()
    {
        Should.Throw<InvalidOperationException>(() => FlatMarkup.Of(builder =>
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "onclick", EventCallback.Factory.Create(this, () => { }));
            builder.CloseElement();
        })).Message.ShouldContain("onclick");
        Should.Throw<InvalidOperationException>(() => FlatMarkup.Of(builder =>
        {
            builder.OpenComponent<StatusChip>(0);
            builder.CloseComponent();
        })).Message.ShouldContain("Component");
    }

    [Fact]
    public void Of_NothingDrawn_IsEmpty() => FlatMarkup.Of(_ => { }).Value.ShouldBeEmpty();
}
