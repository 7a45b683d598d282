using System.Text;
using System.Text.RegularExpressions;
using Bunit;
using Keyturn.Web.Ui;
using MudBlazor;
using TestContext = Xunit.TestContext;

namespace Keyturn.Web.Tests.Ui;

/// <summary>css/theme.css is what MudBlazor would have written into the page for our palettes.</summary>
public sealed partial class ConsoleThemeTests : ConsoleContext
{
    [Fact]
    public async Task Theme_RenderedByMudBlazor_IsTheFileThatPagesLoad()
    {
        var file = RepositoryFolder.Path("wwwroot-assets", "css", "theme.css");
        var expected = ThemeCss(Variables(dark: false), Variables(dark: true));

        var actual = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        if (actual.ReplaceLineEndings("\n") != expected)
        {
            await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "theme.received.css"), expected, TestContext.Current.CancellationToken);
        }

        actual.ReplaceLineEndings("\n").ShouldBe(expected, "theme.received.css lies beside the tests: take it over when MudBlazor or the palette changed on purpose.");
    }

    [Fact]
    public void Theme_BothPalettes_NameTheSameVariables() =>
        Names(Variables(dark: false)).ShouldBe(Names(Variables(dark: true)));

    private static IEnumerable<string> Names(string block) => Variable().Matches(block).Select(match => match.Groups[1].Value);

    private string Variables(bool dark)
    {
        var provider = Render<MudThemeProvider>(parameters => parameters
            .Add(theme => theme.Theme, ConsoleTheme.Theme)
            .Add(theme => theme.IsDarkMode, dark)
            .Add(theme => theme.ObserveSystemDarkModeChange, false)
            .Add(theme => theme.DefaultScrollbar, true));
        return string.Join('\n', Variable().Matches(provider.Markup).Select(match => match.Value.Trim()).Distinct(StringComparer.Ordinal));
    }

    // A colour says both palettes at once and follows color-scheme; what is no colour (the parts of one) needs a block per scheme.
    private static string ThemeCss(string light, string dark)
    {
        var night = dark.Split('\n').ToDictionary(NameOf, ValueOf, StringComparer.Ordinal);
        var other = light.Split('\n').Where(line => ValueOf(line) != night[NameOf(line)] && !IsColour(line)).Select(line => $"{NameOf(line)}: {night[NameOf(line)]};").ToArray();
        var css = new StringBuilder("/* Written by MudThemeProvider for ConsoleTheme; compared by ConsoleThemeTests. */\n");
        Block(css, ":root", light.Split('\n').Select(line => ValueOf(line) != night[NameOf(line)] && IsColour(line) ? $"{NameOf(line)}: light-dark({ValueOf(line)}, {night[NameOf(line)]});" : line), "");
        Block(css, ":root[data-theme=\"dark\"]", other, "");
        css.Append("@media (prefers-color-scheme: dark) {\n");
        Block(css, ":root[data-theme=\"system\"]", other, "  ");
        return css.Append("}\n").ToString();
    }

    private static string NameOf(string line) => line[..line.IndexOf(':')];

    private static string ValueOf(string line) => line[(line.IndexOf(':') + 1)..].Trim().TrimEnd(';');

    private static bool IsColour(string line) => ValueOf(line).StartsWith("rgb", StringComparison.Ordinal) || ValueOf(line).StartsWith('#');

    private static void Block(StringBuilder css, string selector, IEnumerable<string> lines, string indent)
    {
        css.Append(indent).Append(selector).Append(" {\n");
        foreach (var line in lines)
        {
            css.Append(indent).Append("  ").Append(line).Append('\n');
        }

        css.Append(indent).Append("}\n");
    }

    [GeneratedRegex("(--mud[a-z0-9-]+)\\s*:\\s*[^;{}]+;")]
    private static partial Regex Variable();
}
