namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>axe finds nothing serious on any page in English and light. Japanese and dark is a class of its own, so that both are looked at side by side.</summary>
/// <remarks>Colours hang on the theme and not on the language: each page is seen in both themes and in both languages, and not in all four pairs.</remarks>
public sealed class EnglishPagesTests(EnglishWindow window) : IClassFixture<EnglishWindow>
{
    public static TheoryData<string> Pages => ConsolePages.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_InTheLight_HasNoSeriousFinding(string path) => window.LookAsync(path);
}
