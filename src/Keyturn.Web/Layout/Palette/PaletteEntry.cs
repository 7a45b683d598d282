namespace Keyturn.Web.Layout.Palette;

/// <summary>A line of the palette: where it leads, or why it may not be followed.</summary>
/// <param name="Icon">One of <see cref="Ui.Glyphs"/>.</param>
/// <param name="Where">Account and Region, or a key.</param>
/// <param name="Refusal">The reason, when the person may not; the line then leads nowhere.</param>
public sealed record PaletteEntry(string Href, string Icon, string Name, string? Where, string? Refusal = null);
