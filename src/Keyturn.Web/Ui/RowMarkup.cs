using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Ui;

/// <summary>One drawn row of a <see cref="LeanGrid{TRow}"/>.</summary>
/// <param name="Linked">What the row's link holds.</param>
/// <param name="Under">What stands beside it.</param>
/// <param name="Cells">All other cells.</param>
public sealed record RowMarkup(MarkupString Linked, MarkupString? Under, MarkupString Cells);
