using System.Diagnostics;

namespace Keyturn.Aws.Sandbox.Tests.AwsCli;

/// <summary>Debian's awscli, loaded once for all tests: each command runs in a fork of it, as much by itself as in a process of its own, in a quarter of the time.</summary>
internal static class AwsHost
{
    private const string Python = "/usr/bin/python3";

    private static readonly Lazy<(string Socket, Process Host)> Started = new(Start);

    /// <summary>What takes the place of <c>aws</c>, word by word; no word holds a space.</summary>
    public static IReadOnlyList<string> Aws => [Requires.Program(Python), "-ISE", Script("client"), Started.Value.Socket];

    // It ends when its input does: with this process, or when nobody holds on to it any more.
    private static (string Socket, Process Host) Start()
    {
        Requires.Program("/usr/bin/aws");
        var socket = Path.Combine(Directory.CreateTempSubdirectory("keyturn-aws-").FullName, "socket");
        var host = Process.Start(new ProcessStartInfo(Python, [Script("host"), socket]) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true }).ShouldNotBeNull();
        host.StandardOutput.ReadLine().ShouldBe("ready");
        return (socket, host);
    }

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "AwsCli", $"aws-{name}.py");
}
