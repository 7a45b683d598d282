using System.Globalization;
using System.Text;

namespace Keyturn.Web.Hosting.Settings;

/// <summary>The documentation of every setting, generated from the catalogue.</summary>
public static class SettingsTable
{
    /// <summary>Markdown for <c>docs/settings.md</c>.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder(
            """
            # Settings

            Generated from `src/Keyturn.Web/Hosting/Settings`, which takes types and defaults from the options themselves; a test holds it to the code.

            A setting comes from, the later winning: `appsettings.json` beside the program, the environment (`__` between the parts), the command line (`--Storage:Provider=PostgreSql`),
            and the files of the folder `Settings:Folder`, each called as the setting is in the environment and holding nothing but its value: the place for secrets.
            `N` is a number from 0 on: `Aws__Accounts__0__Regions__1` is the second Region of the first account. *Needed* means where the section, or the entry of the list, is there at all.

            Everything is checked before the console listens. What is wrong is told at once, each with the name of the setting and what to write, on standard error, and the exit code is 1.
            A name that is no setting is wrong, too. Values of secrets are never printed.

            """.ReplaceLineEndings("\n"));
        foreach (var section in SettingsCatalogue.All.GroupBy(setting => SettingsCatalogue.SectionOf(setting.Name)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {section.Key}\n\n| setting | in the environment | type | default | allowed | meaning |\n|---|---|---|---|---|---|\n");
            foreach (var setting in section)
                text.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | `{setting.EnvironmentName}` | {TypeOf(setting)} | {DefaultOf(setting)} | {Cell(setting.Allowed)} | {Cell(setting.Meaning)} |\n");
        }

        text.Append("\n## Of the framework\n\nThese belong to .NET, OpenTelemetry, Npgsql and the AWS SDK, and matter here:\n\n| setting | meaning |\n|---|---|\n");
        foreach (var setting in FrameworkSettings.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` | {Cell(setting.Meaning)} |\n");
        return text.ToString();
    }

    private static string TypeOf(Setting setting) => setting.Kind switch
    {
        SettingKind.Secret => "secret text",
        SettingKind.Flag => "true or false",
        SettingKind.Number => "whole number",
        SettingKind.Amount => "number",
        SettingKind.Time => "time",
        SettingKind.Choice => "word",
        _ => "text",
    };

    private static string DefaultOf(Setting setting) => setting switch
    {
        { Required: true } => "needed",
        { Default: { } text } => $"`{text}`",
        _ => "–",
    };

    private static string Cell(string text) => text.Length == 0 ? "any" : text.Replace("|", "\\|", StringComparison.Ordinal);
}
