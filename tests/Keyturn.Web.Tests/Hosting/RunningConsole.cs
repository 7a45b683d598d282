using Keyturn.Testing.Processes;

namespace Keyturn.Web.Tests.Hosting;

/// <summary>The real program with the sandbox inside, started once for all HTTP tests.</summary>
public sealed class RunningConsole : IAsyncLifetime
{
    private ConsoleProcess? process;

    public Uri Url => process?.Url ?? throw new InvalidOperationException("The console is not running.");

    public static string Program => RepositoryFolder.Path(
        "artifacts", "bin", "Keyturn.Web", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "Keyturn.Web.dll");

    public async ValueTask InitializeAsync() => process = await ConsoleProcess.StartAsync(Program, new Dictionary<string, string>(StringComparer.Ordinal));

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await process.DisposeAsync();
        }
    }
}
