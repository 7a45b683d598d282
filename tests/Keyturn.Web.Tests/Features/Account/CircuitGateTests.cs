using Bunit;
using Keyturn.Web.Access.Circuits;
using Keyturn.Web.Features.Account;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Account;

public sealed class CircuitGateTests : ConsoleContext
{
    private readonly CircuitPlace place = new();

    public CircuitGateTests() => Services.AddSingleton(place);

    private IRenderedComponent<CircuitGate> Gate() => Render<CircuitGate>(gate => gate.AddChildContent("<p class=inside></p>"));

    [Fact]
    public void Render_Open_ShowsThePage() => Gate().FindAll(".inside").Count.ShouldBe(1);

    [Theory]
    [InlineData(CircuitState.TooManyOfOnePerson, "en", "used longest ago")]
    [InlineData(CircuitState.TooManyHere, "en", "as many live pages")]
    [InlineData(CircuitState.TooManyOfOnePerson, "ja", "最も長く使われていない")]
    [InlineData(CircuitState.TooManyHere, "ja", "上限に達しています")]
    public void End_ByAPageInAnotherLanguage_LetsThePageGoAndSaysWhyInItsOwn(CircuitState why, string language, string sentence)
    {
        UseCulture(language);
        var gate = Gate();

        UseCulture(language == "en" ? "ja" : "en");
        place.End(why);

        gate.WaitForAssertion(() => gate.FindAll(".inside").ShouldBeEmpty());
        gate.Find(".kt-empty").TextContent.ShouldContain(sentence);
        gate.Find("a.kt-button").GetAttribute("href").ShouldBe("http://localhost/");
    }
}
