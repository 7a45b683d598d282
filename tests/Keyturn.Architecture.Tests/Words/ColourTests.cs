using System.Text.RegularExpressions;

namespace Keyturn.Architecture.Tests.Words;

/// <summary>Colours are tokens of the theme: one written into markup would be wrong in the other theme.</summary>
public sealed partial class ColourTests
{
    [Fact]
    public void Markup_NamesNoColourByNumber() =>
        Repository.Files("src", ".razor").SelectMany(file => Colours(Repository.Text(file)).Select(colour => $"{file}: {colour}")).ShouldBeEmpty();

    [Theory]
    [InlineData("<p style=\"color:#1a2b3c\">", 1)]
    [InlineData("<rect fill=\"#fff\" />", 1)]
    [InlineData("<p style=\"color: rgb(1, 2, 3)\">", 1)]
    [InlineData("<a href=\"#add\">", 0)]
    [InlineData("<a href=\"/secrets#facts\">", 0)]
    public void Colours_OfMarkup_FindsThem(string markup, int count) => Colours(markup).Count().ShouldBe(count);

    private static IEnumerable<string> Colours(string markup) => Colour().Matches(markup).Select(match => match.Value);

    [GeneratedRegex(@"(?<!href="")(?<=[\s:""'(,])#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b|\b(?:rgba?|hsla?)\(")]
    private static partial Regex Colour();
}
