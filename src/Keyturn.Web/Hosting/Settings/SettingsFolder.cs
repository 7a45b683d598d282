namespace Keyturn.Web.Hosting.Settings;

/// <summary>Settings as files, the form in which Docker, Kubernetes and systemd hand out secrets: each file is called as the setting is in the environment and holds its value alone.</summary>
internal static class SettingsFolder
{
    public const string Setting = "Settings:Folder";

    /// <exception cref="LaunchRefusedException">The folder is not there.</exception>
    public static void AddSettingsFolder(this IConfigurationManager configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } folder)
            return;
        if (!Directory.Exists(folder))
            throw new LaunchRefusedException([$"{Setting} is '{folder}', which is no folder that can be read. Mount it, or remove the setting."]);

        configuration.AddKeyPerFile(Path.GetFullPath(folder), optional: false);
    }
}
