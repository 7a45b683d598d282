using System.Reflection;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Ui;

public sealed class GlyphsTests
{
    [Fact]
    public async Task Glyphs_EachName_HasItsDrawing()
    {
        var css = await File.ReadAllTextAsync(RepositoryFolder.Path("wwwroot-assets", "css", "glyphs.css"), TestContext.Current.CancellationToken);
        var names = typeof(Glyphs).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetRawConstantValue()).OfType<string>().ToArray();

        names.ShouldNotBeEmpty();
        names.ShouldAllBe(name => css.Contains($".kt-i-{name} {{", StringComparison.Ordinal));
    }
}
