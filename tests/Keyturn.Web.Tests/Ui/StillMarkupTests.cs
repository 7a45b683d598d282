using System.Globalization;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Tests.Ui;

public sealed class StillMarkupTests : ConsoleContext
{
    private static RenderFragment Word => builder => builder.AddContent(0, CultureInfo.CurrentUICulture.Name);

    [Fact]
    public void Of_SameLanguage_IsTheSameText() =>
        StillMarkup.Of(nameof(StillMarkupTests), Word).Value.ShouldBeSameAs(StillMarkup.Of(nameof(StillMarkupTests), Word).Value);

    [Fact]
    public void Of_AnotherLanguage_IsDrawnForIt()
    {
        StillMarkup.Of(nameof(StillMarkupTests), Word).Value.ShouldBe("en");

        UseCulture("ja");

        StillMarkup.Of(nameof(StillMarkupTests), Word).Value.ShouldBe("ja");
    }
}
