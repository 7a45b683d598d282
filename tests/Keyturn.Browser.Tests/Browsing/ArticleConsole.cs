using Keyturn.Aws.Sandbox;
using Keyturn.Aws.Sandbox.State;

[assembly: AssemblyFixture(typeof(Keyturn.Browser.Tests.Browsing.ArticleConsole))]

namespace Keyturn.Browser.Tests.Browsing;

/// <summary>One console on the Article world for all tests that do not need one of their own. Steps are quick but visible.</summary>
public sealed class ArticleConsole : IAsyncLifetime
{
    private RunningConsole? running;

    /// <summary>Quick enough for a test, slow enough that each step is seen running.</summary>
    public static SandboxPace Pace { get; } = new()
    {
        StepAtLeast = TimeSpan.FromSeconds(1),
        StepAtMost = TimeSpan.FromSeconds(1.5),
        StartDelay = TimeSpan.FromMilliseconds(300),
        CleanUpDelay = TimeSpan.FromSeconds(1),
        RetryDelay = TimeSpan.FromSeconds(1),
        Attempts = 1,
        TrailDelay = TimeSpan.FromSeconds(1),
        LogDelay = TimeSpan.FromMilliseconds(200),
    };

    public RunningConsole Running => running ?? throw new InvalidOperationException("The console is not running.");

    public Uri Url => Running.Url;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.ExecutablePath is not null)
        {
            running = await RunningConsole.StartAsync(new SandboxOptions { Pace = Pace });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.DisposeAsync();
        }
    }
}
