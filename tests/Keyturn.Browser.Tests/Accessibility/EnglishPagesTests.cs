namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>axe finds nothing serious on any page in English, in both themes. Japanese is a class of its own, so that both are looked at side by side.</summary>
public sealed class EnglishPagesTests(EnglishWindow window) : IClassFixture<EnglishWindow>
{
    public static TheoryData<string> Pages => ConsolePages.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_InBothThemes_HasNoSeriousFinding(string path) => window.LookAsync(path);
}
