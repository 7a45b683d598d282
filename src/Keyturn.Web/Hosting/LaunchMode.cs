using Keyturn.Web.Access;

namespace Keyturn.Web.Hosting;

/// <summary>How this process was started; read once, before anything is built.</summary>
/// <param name="Sandbox">Whether AWS is the sandbox.</param>
public sealed record LaunchMode(bool Sandbox)
{
    public const string Setting = "Aws:Mode";

    /// <summary>Whether people sign in with a provider; otherwise only this machine is answered.</summary>
    public bool SignIn { get; init; }

    /// <summary>Whether a sealed code is set for the time in which the provider is down.</summary>
    public bool BreakGlass { get; init; }

    public static LaunchMode From(IConfiguration configuration) =>
        new(string.Equals(configuration[Setting], "Sandbox", StringComparison.OrdinalIgnoreCase)) { SignIn = SignInSettings.IsPresent(configuration), BreakGlass = configuration[SignInSettings.CodeHashKey] is { Length: > 0 } };
}
