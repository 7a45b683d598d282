using System.Globalization;
using Keyturn.Web.Layout;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Settings;

/// <summary>How the person likes to read, and who they are here. Each choice is kept as it is made.</summary>
public sealed partial class SettingsPage
{
    private const string BrowserLanguage = "";

    private static readonly string[] Zones =
    [
        "UTC",
        .. TimeZoneInfo.GetSystemTimeZones()
            .Select(zone => zone.Id)
            .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    private bool kept = true;

    [Inject]
    public required PersonState Person { get; init; }

    [Inject]
    public required BrowserFacts Browser { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private string Language => Person.Settings.Culture ?? BrowserLanguage;

    private static Choice<Theme>[] Themes =>
    [
        new(Theme.System, SettingsStrings.ThemeSystem),
        new(Theme.Light, SettingsStrings.ThemeLight),
        new(Theme.Dark, SettingsStrings.ThemeDark),
    ];

    private static Choice<Density>[] Densities =>
    [
        new(Density.Comfortable, SettingsStrings.DensityComfortable),
        new(Density.Compact, SettingsStrings.DensityCompact),
    ];

    // A language is named in itself, so that whoever cannot read the page finds theirs.
    private static Choice<string>[] Languages =>
    [
        new(BrowserLanguage, SettingsStrings.LanguageOfBrowser),
        .. new[] { "en", "ja" }.Select(name => new Choice<string>(name, CultureInfo.GetCultureInfo(name).NativeName)),
    ];

    private async Task ThemeAsync(Theme theme)
    {
        await KeepAsync(Person.Settings with { Theme = theme });
        await Browser.ShowThemeAsync(theme.ToString().ToLowerInvariant());
    }

    private Task DensityAsync(Density density) => KeepAsync(Person.Settings with { Density = density });

    private async Task LanguageAsync(string culture)
    {
        await KeepAsync(Person.Settings with { Culture = culture == BrowserLanguage ? null : culture });

        // The circuit has the language it was started with; a new page starts it in the new one.
        Navigation.NavigateTo($"/language?culture={culture}&returnTo=/settings", forceLoad: true);
    }

    private Task ZoneAsync(ChangeEventArgs change) =>
        KeepAsync(Person.Settings with { Zone = change.Value is string { Length: > 0 } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null });

    private async Task ShortcutsAsync(ChangeEventArgs change)
    {
        var on = change.Value is true;
        await KeepAsync(Person.Settings with { Shortcuts = on });
        await Browser.ShortcutsAsync(on);
    }

    private async Task KeepAsync(PersonSettings settings) => kept = await Person.ChangeAsync(settings, CancellationToken.None);
}
