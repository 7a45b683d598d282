using System.Globalization;
using Keyturn.Web.Live;

namespace Keyturn.Web.Tests.Live;

public sealed class OwnContextTests
{
    [Fact]
    public async Task Run_ByAThreadOfAnotherLanguage_IsInTheLanguageOfItsMaker()
    {
        var own = await InAsync("ja", () => new OwnContext());

        var said = await InAsync("en", () =>
        {
            var language = "";
            own.Run(() => language = CultureInfo.CurrentUICulture.Name);
            return (Inside: language, After: CultureInfo.CurrentUICulture.Name);
        });

        said.ShouldBe(("ja", "en"));
    }

    [Fact]
    public void Run_Throws_ItsCallerHears() =>
        Should.Throw<InvalidOperationException>(() => new OwnContext().Run(() => throw new InvalidOperationException("heard")));

    private static Task<T> InAsync<T>(string language, Func<T> work) => Task.Run(() =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return work();
    });
}
