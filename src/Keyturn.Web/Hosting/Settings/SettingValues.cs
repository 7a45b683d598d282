using System.Globalization;

namespace Keyturn.Web.Hosting.Settings;

/// <summary>Texts that cannot be read as what their setting is, or lie outside its bounds. The binder stops at the first of them, and with a stack trace.</summary>
internal static class SettingValues
{
    /// <summary>Read by hand, each noting all that is wrong; an empty text there is as good as none.</summary>
    private static readonly string[] ReadByHand = ["Aws", "SignIn", "Schedule"];

    /// <param name="configuration">The whole configuration.</param>
    /// <returns>Keys with what is wrong with them.</returns>
    public static IEnumerable<(string Key, string Failure)> Unreadable(IConfiguration configuration) =>
        from pair in configuration.AsEnumerable()
        where pair.Value is not null && !ReadByHand.Contains(SettingsCatalogue.SectionOf(pair.Key), StringComparer.OrdinalIgnoreCase)
        orderby pair.Key
        let setting = SettingsCatalogue.All.FirstOrDefault(setting => setting.Is(pair.Key))
        where setting is not null && !(Reads(setting, pair.Value) && Within(setting, pair.Value))
        select (pair.Key, $"{pair.Key} is '{pair.Value}'; it must be {Expected(setting)}.");

    private static bool Reads(Setting setting, string text) => setting.Kind switch
    {
        SettingKind.Flag => bool.TryParse(text, out _),
        SettingKind.Number => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        SettingKind.Amount => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        SettingKind.Time => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _),
        SettingKind.Choice => setting.Choices.Contains(text, StringComparer.OrdinalIgnoreCase),
        _ => true,
    };

    private static bool Within(Setting setting, string text) => setting.Bounds is not { } bounds || Amount(setting, text) is var amount && amount >= bounds.Least && amount <= bounds.Most;

    private static decimal Amount(Setting setting, string text) =>
        setting.Kind is SettingKind.Time ? (decimal)TimeSpan.Parse(text, CultureInfo.InvariantCulture).TotalSeconds : decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Expected(Setting setting) => setting.Kind switch
    {
        _ when setting.Bounds is not null => setting.Allowed,
        SettingKind.Flag => "true or false",
        SettingKind.Number => "a whole number",
        SettingKind.Amount => "a number such as 0.40",
        SettingKind.Time => "a time such as 00:15:00",
        _ => $"one of {string.Join(", ", setting.Choices)}",
    };
}
