using System.Diagnostics;
using Keyturn.Testing.Processes;

namespace Keyturn.Web.Tests.Hosting;

/// <summary>What the tests run on, published once to a folder of its own and started from there.</summary>
public sealed class PublishedConsole : IAsyncLifetime
{
    private ConsoleProcess? process;

    public string Folder { get; } = Directory.CreateTempSubdirectory("keyturn-published-").FullName;

    /// <summary>debug or release, as this build is.</summary>
    public static string Configuration { get; } = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));

    public Uri Url => process?.Url ?? throw new InvalidOperationException("The published console is not running.");

    public async ValueTask InitializeAsync()
    {
        await PublishAsync();
        // Nothing but the environment says where AWS is: the development settings stay behind.
        process = await ConsoleProcess.StartAsync(
            Path.Combine(Folder, "Keyturn.Web.dll"), new Dictionary<string, string>(StringComparer.Ordinal) { ["Aws:Mode"] = "Sandbox" });
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task PublishAsync()
    {
        var start = new ProcessStartInfo("dotnet", ["publish", RepositoryFolder.Path("src", "Keyturn.Web"), "-c", Configuration, "--no-build", "-o", Folder, "-v", "quiet", "--nologo"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // The build's own servers would outlive the tests.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using var publish = Process.Start(start).ShouldNotBeNull();
        var (output, errors) = (publish.StandardOutput.ReadToEndAsync(), publish.StandardError.ReadToEndAsync());
        await publish.WaitForExitAsync();
        publish.ExitCode.ShouldBe(0, await output + await errors);
    }
}
