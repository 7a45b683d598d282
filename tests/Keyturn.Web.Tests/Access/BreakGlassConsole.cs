using Keyturn.Testing.Identity;
using Keyturn.Testing.Processes;
using Keyturn.Web.Access;
using Keyturn.Web.Tests.Hosting;

namespace Keyturn.Web.Tests.Access;

/// <summary>The real program with a sealed code, in front of a provider that a test can take away.</summary>
public sealed class BreakGlassConsole : IAsyncLifetime
{
    private IdentityProvider? provider;
    private ConsoleProcess? process;

    public Uri Url => process?.Url ?? throw new InvalidOperationException("The console is not running.");

    public string Output => process?.Output ?? "";

    public IdentityProvider Provider => provider ?? throw new InvalidOperationException("The provider is not running.");

    public string Code { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        (Code, var hash) = SealedCode.New();
        provider = await IdentityProvider.StartAsync();
        process = await ConsoleProcess.StartAsync(RunningConsole.Program, new Dictionary<string, string>(provider.Settings, StringComparer.Ordinal) { [SignInSettings.CodeHashKey] = hash });
    }

    /// <summary>From here on nobody answers at its address.</summary>
    public async Task TakeProviderAwayAsync()
    {
        if (provider is not null)
            await provider.DisposeAsync();
        provider = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
        await TakeProviderAwayAsync();
    }
}
