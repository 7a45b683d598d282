using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Ui;

/// <summary>Parts of a page that never change, drawn once for each language and shared by all who look.</summary>
public static class StillMarkup
{
    private static readonly ConcurrentDictionary<(string Name, string Language), MarkupString> Drawn = new();

    /// <param name="name">Names the part; <paramref name="fragment"/> must draw the same each time in one language.</param>
    /// <param name="fragment">Elements and text only, as in <see cref="FlatMarkup"/>.</param>
    public static MarkupString Of(string name, RenderFragment fragment) =>
        Drawn.GetOrAdd((name, CultureInfo.CurrentUICulture.Name), static (_, fragment) => FlatMarkup.Of(fragment), fragment);
}
