namespace Keyturn.Web.Hosting;

/// <summary>How this process was started; read once, before anything is built.</summary>
/// <param name="Sandbox">Whether AWS is the sandbox.</param>
public sealed record LaunchMode(bool Sandbox)
{
    public const string Setting = "Aws:Mode";

    public static LaunchMode From(IConfiguration configuration) =>
        new(string.Equals(configuration[Setting], "Sandbox", StringComparison.OrdinalIgnoreCase));
}
