using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Keyturn.Web.Tests.Hosting;

/// <summary>What a publish carries to another machine, and that it starts there.</summary>
public sealed partial class PublishTests(PublishedConsole published) : IClassFixture<PublishedConsole>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Files_OfDevelopment_StayBehind()
    {
        var names = Files().Select(file => Path.GetFileName(file)).ToList();

        names.ShouldContain("appsettings.json");
        names.ShouldContain("Keyturn.Web.dll");
        names.ShouldNotContain("appsettings.Development.json");
        names.ShouldNotContain("launchSettings.json");
        names.ShouldNotContain(name => name.EndsWith(".staticwebassets.runtime.json", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_OfAReleaseBuild_DoNotTellWhereTheyWereBuilt()
    {
        Assert.SkipWhen(PublishedConsole.Configuration == "debug", "A debug build names its sources, for the debugger.");
        var here = RepositoryFolder.Path().TrimEnd(Path.DirectorySeparatorChar);

        Files().Where(file => Tells(File.ReadAllBytes(file), here)).Select(file => Path.GetRelativePath(published.Folder, file)).ShouldBeEmpty();
    }

    [Fact]
    public void Files_JapaneseTexts_ComeAlong() => File.Exists(Path.Combine(published.Folder, "ja", "Keyturn.Web.resources.dll")).ShouldBeTrue();

    [Fact]
    public void Assets_StylesAndScripts_ComeWithBothCompressedForms()
    {
        var assets = Files().Where(file => file.EndsWith(".css", StringComparison.Ordinal) || file.EndsWith(".js", StringComparison.Ordinal)).ToList();

        assets.Count.ShouldBeGreaterThan(5);
        assets.Where(asset => !File.Exists(asset + ".br") || !File.Exists(asset + ".gz")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_InAnEmptyPlace_ServesThePageWithAssetsKeptForEver()
    {
        using var client = new HttpClient { BaseAddress = published.Url };
        var html = await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancel);
        var styles = Stylesheet().Matches(html).Select(match => match.Groups[1].Value).ToList();

        styles.ShouldNotBeEmpty();
        foreach (var style in styles)
        {
            style.ShouldMatch(@"\.[a-z0-9]{10}\.");
            using var request = new HttpRequestMessage(HttpMethod.Get, "/" + style);
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("br"));
            using var answer = await client.SendAsync(request, Cancel);

            answer.StatusCode.ShouldBe(HttpStatusCode.OK, style);
            answer.Content.Headers.ContentEncoding.ShouldBe(["br"], style);
            answer.Headers.CacheControl.ShouldNotBeNull().MaxAge.ShouldBe(TimeSpan.FromDays(365), style);
        }
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(published.Folder, "*", SearchOption.AllDirectories);

    // Texts of a program are UTF-8 in symbols and UTF-16 in literals.
    private static bool Tells(ReadOnlySpan<byte> content, string path) =>
        content.IndexOf(Encoding.UTF8.GetBytes(path)) >= 0 || content.IndexOf(Encoding.Unicode.GetBytes(path)) >= 0;

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Stylesheet();
}
