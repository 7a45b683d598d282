using Keyturn.Testing.Identity;
using Keyturn.Testing.Processes;
using Keyturn.Web.Tests.Hosting;

namespace Keyturn.Web.Tests.Access;

/// <summary>The real program with sign-in at a provider of the tests, in front of the sandbox.</summary>
public sealed class SignInConsole : IAsyncLifetime
{
    private IdentityProvider? provider;
    private ConsoleProcess? process;

    public Uri Url => process?.Url ?? throw new InvalidOperationException("The console is not running.");

    public string Output => process?.Output ?? "";

    public IdentityProvider Provider => provider ?? throw new InvalidOperationException("The provider is not running.");

    public async ValueTask InitializeAsync()
    {
        provider = await IdentityProvider.StartAsync();
        process = await ConsoleProcess.StartAsync(RunningConsole.Program, provider.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
        if (provider is not null)
            await provider.DisposeAsync();
    }
}
