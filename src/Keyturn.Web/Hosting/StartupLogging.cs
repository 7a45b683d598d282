namespace Keyturn.Web.Hosting;

/// <summary>While the console starts, the host does not log a failure that the start itself tells: a refusal is one sentence, and anything else ends the process with all that is known of it.</summary>
internal sealed class StartupLogging
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    private volatile bool started;

    /// <summary>Whether the host may log at this level now.</summary>
    public bool Lets(LogLevel level) => level >= LogLevel.Critical || (started && level >= LogLevel.Information);

    /// <summary>The console has started: from now on nobody else tells.</summary>
    public void Done() => started = true;

    internal void AddTo(ILoggingBuilder logging) => logging.AddFilter(Host, Lets);
}

internal static class StartupLoggingExtensions
{
    public static StartupLogging QuietWhileStarting(this ILoggingBuilder logging)
    {
        var starting = new StartupLogging();
        starting.AddTo(logging);
        return starting;
    }
}
