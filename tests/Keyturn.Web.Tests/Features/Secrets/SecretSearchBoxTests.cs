using Bunit;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SecretSearchBoxTests : FeatureContext
{
    private readonly List<string> searches = [];

    private IRenderedComponent<SecretSearchBox> Box(string text = "") =>
        Render<SecretSearchBox>(parameters => parameters.Add(box => box.Text, text).Add(box => box.OnSearch, searches.Add));

    [Fact]
    public void Type_FastLetters_IsOneSearchAfterThePause()
    {
        var box = Box();

        box.Find("input").Input("o");
        box.Find("input").Input("or");
        box.Find("input").Input("ora");
        searches.ShouldBeEmpty();
        Clock.Advance(SecretSearchBox.Pause);

        searches.ShouldBe(["ora"]);
    }

    [Fact]
    public void Type_ThePageAnswersWithOlderText_TheInputIsLeftAlone()
    {
        var box = Box();
        box.Find("input").Input("ora");
        Clock.Advance(SecretSearchBox.Pause);
        var input = box.Find("input");

        box.Render(parameters => parameters.Add(own => own.Text, "ora"));

        box.Find("input").GetAttribute("value").ShouldBe(input.GetAttribute("value"));
        SecretSearchBox.Pause.ShouldBeLessThanOrEqualTo(TimeSpan.FromMilliseconds(100));
    }

    [Fact]
    public void Type_TrailingSpace_TheTrimmedAnswerDoesNotTakeItAway()
    {
        var box = Box();
        box.Find("input").Input("ora ");
        Clock.Advance(SecretSearchBox.Pause);
        var before = box.Find("input").GetAttribute("value");

        box.Render(parameters => parameters.Add(own => own.Text, "ora"));

        box.Find("input").GetAttribute("value").ShouldBe(before);
    }

    [Fact]
    public void Text_ChangedFromElsewhere_ReplacesTheBox()
    {
        var box = Box("oracle");
        box.Find("input").GetAttribute("value").ShouldBe("oracle");

        box.Render(parameters => parameters.Add(own => own.Text, ""));

        box.Find("input").GetAttribute("value").ShouldBe("");
    }

    [Theory]
    [InlineData("en", "Search secrets")]
    [InlineData("ja", "シークレットを検索")]
    public void Render_HasANameForTheInput(string culture, string name)
    {
        UseCulture(culture);

        Box().Find("input").GetAttribute("aria-label").ShouldBe(name);
    }
}
