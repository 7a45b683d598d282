using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Keyturn.Web.Tests.Hosting.Image;

/// <summary>The console as the image runs it: published as the Dockerfile does, in Production, by a user who owns nothing but the volume.</summary>
/// <remarks>The folder that <c>KEYTURN_PUBLISHED</c> names holds what <c>tests/image-stage.sh</c> made; without it, it is published from the build.</remarks>
public sealed class ImageConsole : IAsyncLifetime
{
    private readonly int port = FreePort();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;

    internal ImageFolders Folders { get; } = new();

    /// <summary>Nobody's: no file of this machine belongs to it.</summary>
    public int User { get; } = 400_000 + Random.Shared.Next(100_000);

    public Uri Url => new($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>Only root may start a program as somebody else.</summary>
    public static bool CanConfine => Environment.IsPrivilegedProcess && File.Exists("/usr/bin/setpriv");

    public async ValueTask InitializeAsync()
    {
        if (!CanConfine)
            return;

        await FinishAsync(Environment.GetEnvironmentVariable("KEYTURN_PUBLISHED") is { } published
            ? new("cp", ["-r", published + "/.", Folders.App])
            : Publishing());
        Folders.LinkRuntime();
        await File.WriteAllTextAsync(Path.Combine(Folders.Settings, "SignIn__ClientSecret"), "hush\n");
        Folders.MakeReadable();
        await FinishAsync(new("chown", [User.ToString(CultureInfo.InvariantCulture), Folders.Data]));
        await StartAsync();
    }

    /// <summary>Runs the program with these words, confined as the console is, and gives its exit code.</summary>
    public async Task<int> RunAsync(params IReadOnlyList<string> words)
    {
        using var run = Process.Start(Confined(words)).ShouldNotBeNull();
        var (output, errors) = (run.StandardOutput.ReadToEndAsync(), run.StandardError.ReadToEndAsync());
        await run.WaitForExitAsync();
        _ = await output + await errors;
        return run.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Folders.Dispose();
    }

    private ProcessStartInfo Publishing() => new("dotnet", [.. Dockerfile.PublishFromBuild(Folders.App, PublishedConsole.Configuration), "-v", "quiet", "--nologo"])
    {
        // The build's own servers would outlive the tests.
        Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
    };

    private async Task StartAsync()
    {
        process = new() { StartInfo = Confined([]), EnableRaisingEvents = true };
        var said = new List<string>();
        void Hear(object sender, DataReceivedEventArgs line)
        {
            lock (said)
                said.Add(line.Data ?? "");
            if (line.Data?.Contains("Keyturn is ready", StringComparison.Ordinal) is true)
                ready.TrySetResult();
        }

        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The console ended:\n" + string.Join('\n', said)));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private ProcessStartInfo Confined(IReadOnlyList<string> words)
    {
        var user = User.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(
            "/usr/bin/setpriv", ["--reuid", user, "--regid", user, "--clear-groups", "--bounding-set", "-all", "--no-new-privs", Folders.Host, Path.Combine(Folders.App, "Keyturn.Web.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folders.App,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Dockerfile.Environment)
            start.Environment[name] = value.Replace("/data", Folders.Data, StringComparison.Ordinal);
        foreach (var (name, value) in Settings())
            start.Environment[name] = value;
        return start;
    }

    // Whoever asks AWS is refused by this machine itself: the console has to be ready all the same.
    private Dictionary<string, string> Settings() => new(StringComparer.Ordinal)
    {
        ["DOTNET_ROOT"] = Folders.Runtime,
        ["TMPDIR"] = Folders.Temporary,
        ["ASPNETCORE_URLS"] = Url.ToString(),
        ["Settings__Folder"] = Folders.Settings,
        ["Aws__Mode"] = "Account",
        ["Aws__ServiceUrl"] = "http://127.0.0.1:1",
        ["Aws__Accounts__0__Id"] = "111122223333",
        ["Aws__Accounts__0__Regions__0"] = "ap-northeast-1",
        ["AWS_ACCESS_KEY_ID"] = "test",
        ["AWS_SECRET_ACCESS_KEY"] = "test",
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        ["SignIn__Authority"] = "https://login.example.com",
        ["SignIn__ClientId"] = "keyturn",
        ["SignIn__Grants__0__Group"] = "dba",
        ["SignIn__Grants__0__Role"] = "admin",
    };

    private static async Task FinishAsync(ProcessStartInfo start)
    {
        (start.UseShellExecute, start.RedirectStandardOutput, start.RedirectStandardError) = (false, true, true);
        using var process = Process.Start(start).ShouldNotBeNull();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await output + await errors);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
