using Keyturn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keyturn.Web.Tests.Hosting;

public sealed class StartupLoggingTests
{
    [Fact]
    public async Task QuietWhileStarting_TheHostAlone_TellsOnlyWhatIsCriticalUntilTheStartIsDone()
    {
        StartupLogging? starting = null;
        await using var services = new ServiceCollection().AddLogging(logging =>
        {
            logging.AddConsole();
            starting = logging.QuietWhileStarting();
        }).BuildServiceProvider();
        var factory = services.GetRequiredService<ILoggerFactory>();
        var (host, other) = (factory.CreateLogger("Microsoft.Extensions.Hosting.Internal.Host"), factory.CreateLogger("Keyturn"));

        host.IsEnabled(LogLevel.Error).ShouldBeFalse();
        host.IsEnabled(LogLevel.Critical).ShouldBeTrue();
        other.IsEnabled(LogLevel.Information).ShouldBeTrue();

        starting.ShouldNotBeNull().Done();

        host.IsEnabled(LogLevel.Error).ShouldBeTrue();
        host.IsEnabled(LogLevel.Debug).ShouldBeFalse();
    }
}
