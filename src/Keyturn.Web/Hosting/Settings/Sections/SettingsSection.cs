namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Settings</c>: where more of them are.</summary>
internal static class SettingsSection
{
    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of(SettingsFolder.Setting, "", "path of a folder", "Folder whose files are settings, such as `/run/secrets`: a file `SignIn__ClientSecret` holds that secret. They win over all else."),
    ];
}
