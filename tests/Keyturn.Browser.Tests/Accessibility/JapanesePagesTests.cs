namespace Keyturn.Browser.Tests.Accessibility;

/// <summary>axe finds nothing serious on any page in Japanese and dark; see <see cref="EnglishPagesTests"/>.</summary>
public sealed class JapanesePagesTests(JapaneseWindow window) : IClassFixture<JapaneseWindow>
{
    public static TheoryData<string> Pages => ConsolePages.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public Task Page_InTheDark_HasNoSeriousFinding(string path) => window.LookAsync(path);
}
