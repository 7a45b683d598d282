using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Keyturn.Web.Tests.Hosting.Image;

/// <summary>What the image promises, without a container engine. What it cannot show: the base images themselves.</summary>
public sealed class ImageTests(ImageConsole image) : IClassFixture<ImageConsole>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Publish_OfTheDockerfile_IsForOneKindOfMachineWithoutARuntime() =>
        Dockerfile.Publish.ShouldBe(["publish", "src/Keyturn.Web", "-c", "Release", "-r", "linux-x64", "--self-contained", "false", "--no-restore", "-p:RunAnalyzers=false", "-o", "/app"]);

    [Fact]
    public void Publish_FromTheBuild_IsTheSameButForWhatTheBuildHasDone()
    {
        var words = Dockerfile.PublishFromBuild("/there", "release");

        words.ShouldBe(["publish", RepositoryFolder.Path("src/Keyturn.Web"), "-c", "release", "--no-build", "-p:RunAnalyzers=false", "-o", "/there"]);
    }

    [Fact]
    public void Program_IsSmall()
    {
        SkipUnlessConfined();
        // With the native libraries of every kind of machine; the image has those of one.
        image.Folders.PublishedBytes.ShouldBeInRange(20_000_000, 115_000_000);
    }

    [Fact]
    public async Task Runtime_HasNoSdk()
    {
        SkipUnlessConfined();
        using var list = Process.Start(new ProcessStartInfo(image.Folders.Host, ["--list-sdks"]) { UseShellExecute = false, RedirectStandardOutput = true, Environment = { ["DOTNET_ROOT"] = image.Folders.Runtime } }).ShouldNotBeNull();

        (await list.StandardOutput.ReadToEndAsync(Cancel)).Trim().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/healthz/live")]
    [InlineData("/healthz/ready")]
    public async Task Console_AnswersItsProbes(string path)
    {
        SkipUnlessConfined();
        using var client = new HttpClient { BaseAddress = image.Url };
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldBe("Healthy");
    }

    [Fact]
    public async Task Health_OfTheImage_IsZeroWhereItIsReadyAndOneWhereNobodyAnswers()
    {
        SkipUnlessConfined();

        (await image.RunAsync("--health")).ShouldBe(0);
        (await image.RunAsync("--urls=http://127.0.0.1:1", "--health")).ShouldBe(1);
    }

    [Fact]
    public async Task Data_GoesToTheVolumeAlone()
    {
        SkipUnlessConfined();
        using var client = new HttpClient { BaseAddress = image.Url };
        await client.GetStringAsync(new Uri("/healthz/ready", UriKind.Relative), Cancel);

        image.Folders.Contents(image.Folders.Data).ShouldContain("keyturn.db");
        image.Folders.Contents(image.Folders.Data).ShouldAllBe(file => file.StartsWith("keyturn.db", StringComparison.Ordinal));
        image.Folders.Contents(image.Folders.Temporary).ShouldBeEmpty();
        (await OwnedAsync()).Where(path => !path.StartsWith(image.Folders.Data, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static void SkipUnlessConfined() => Assert.SkipUnless(ImageConsole.CanConfine, "Only root may start the program as somebody who owns nothing.");

    /// <summary>Everything that the console's user owns where anybody may write.</summary>
    private async Task<string[]> OwnedAsync()
    {
        var start = new ProcessStartInfo("find", ["/tmp", "/var/tmp", "/dev/shm", "/run", "-xdev", "-user", image.User.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var find = Process.Start(start).ShouldNotBeNull();
        var (output, errors) = (find.StandardOutput.ReadToEndAsync(Cancel), find.StandardError.ReadToEndAsync(Cancel));
        await find.WaitForExitAsync(Cancel);
        _ = await errors;
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
