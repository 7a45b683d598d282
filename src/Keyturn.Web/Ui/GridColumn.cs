using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Ui;

/// <summary>A column of a <see cref="LeanGrid{TRow}"/>. Cells are plain fragments, flattened to markup: a component or an event handler in one is refused.</summary>
/// <param name="Key">Stable name, used for sorting and for the person's choice of columns.</param>
/// <param name="Title">Heading in the reader's language.</param>
/// <param name="Cell">Draws the cell of one row.</param>
/// <param name="Sortable">Whether the heading sorts.</param>
/// <param name="Hideable">Whether the person may hide it.</param>
/// <param name="Width">A track of a CSS grid, for instance <c>minmax(12rem, 2fr)</c> or <c>8rem</c>.</param>
/// <param name="Under">A second line beside what the cell links to, for the first column.</param>
public sealed record GridColumn<TRow>(
    string Key,
    string Title,
    RenderFragment<TRow> Cell,
    bool Sortable = false,
    bool Hideable = true,
    string? Width = null,
    RenderFragment<TRow>? Under = null);
