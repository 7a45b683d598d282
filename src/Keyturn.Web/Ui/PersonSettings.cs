namespace Keyturn.Web.Ui;

public enum Theme
{
    System,
    Light,
    Dark,
}

public enum Density
{
    Comfortable,
    Compact,
}

/// <summary>What a person chose; kept on the server, so that it is there on the first byte of the next page.</summary>
/// <param name="Theme">System follows the browser.</param>
/// <param name="Density">Height of rows.</param>
/// <param name="Zone">IANA name; <see langword="null"/> follows the browser.</param>
/// <param name="Culture">en or ja; <see langword="null"/> follows the browser.</param>
/// <param name="Shortcuts">Whether single keys act.</param>
public sealed record PersonSettings(
    Theme Theme = Theme.System,
    Density Density = Density.Comfortable,
    string? Zone = null,
    string? Culture = null,
    bool Shortcuts = true)
{
    /// <summary>Name of the document in the preference store.</summary>
    public const string Document = "person";
}
