using Keyturn.Storage;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>Storage</c>, from <see cref="StorageOptions"/>.</summary>
internal static class StorageSection
{
    private static readonly StorageOptions Usual = new();

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{StorageOptions.Section}:{nameof(StorageOptions.Provider)}", Usual.Provider, "", "More than one instance needs PostgreSQL."),
        Setting.Of($"{StorageOptions.Section}:{nameof(StorageOptions.ConnectionString)}", Usual.ConnectionString, "a connection string of that database", "May hold a password: best as a file or from a vault. The image sets `Data Source=/data/keyturn.db`.") with { Kind = SettingKind.Secret },
        Setting.Of($"{StorageOptions.Section}:{nameof(StorageOptions.KeepHistoryDays)}", Usual.KeepHistoryDays, "90 to 36500", "How long rotation events, calls and what logs told are kept."),
        Setting.Of($"{StorageOptions.Section}:{nameof(StorageOptions.Instance)}", Usual.Instance, "", "How this instance is called where several run; else the name of the machine."),
    ];
}
