using Bunit;
using Keyturn.Web.Features.Errors;

namespace Keyturn.Web.Tests.Features.Errors;

public sealed class NotFoundPageTests : ConsoleContext
{
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Render_InEachLanguage_SaysSoAndLeadsToTheSecrets(string culture)
    {
        UseCulture(culture);

        var page = Render<NotFoundPage>();

        page.Find("h1").TextContent.ShouldContain(ErrorsStrings.NotFoundTitle);
        page.Markup.ShouldContain(ErrorsStrings.NotFoundSentence);
        page.Find("a.kt-button").GetAttribute("href").ShouldBe("secrets");
    }
}
