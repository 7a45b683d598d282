namespace Keyturn.Architecture.Tests.Naming;

public sealed class NamingTests
{
    /// <summary>Everything but the clients, whose names are Amazon's, and this test, which names what is not allowed.</summary>
    private static IEnumerable<string> Sources =>
        Repository.Files("src", ".cs", ".razor").Concat(Repository.Files("tests", ".cs"))
            .Where(file => !file.StartsWith("src/Keyturn.Aws.Clients/", StringComparison.Ordinal)
                && !file.StartsWith("tests/Keyturn.Architecture.Tests/Naming/", StringComparison.Ordinal)
                && !file.Contains("/Migrations/", StringComparison.Ordinal));

    [Fact]
    public void Types_HaveNoEmptyWordInTheirName() =>
        Sources.SelectMany(file => NamingRules.EmptyNames(Repository.Text(file)).Select(name => $"{file}: {name}")).ShouldBeEmpty();

    [Fact]
    public void Namespaces_HaveNoSegmentConsole() =>
        Sources.Where(file => NamingRules.HidesConsole(Repository.Text(file))).ShouldBeEmpty();

    [Fact]
    public void Sources_HideNoWarningAndLeaveNothingUndone() =>
        Sources.SelectMany(file => NamingRules.Leftovers(Repository.Text(file)).Select(text => $"{file}: {text}")).ShouldBeEmpty();

    [Theory]
    [InlineData("internal static class StringHelper", "StringHelper")]
    [InlineData("public sealed record CommonOptions(int X);", "CommonOptions")]
    [InlineData("    private sealed class RotationManager", "RotationManager")]
    [InlineData("public abstract class PageBase", "PageBase")]
    public void EmptyNames_OfAnEmptyName_FindsIt(string source, string name) => NamingRules.EmptyNames(source).ShouldBe([name]);

    [Theory]
    [InlineData("public sealed class SecretsManagerGateway")]
    [InlineData("internal sealed class DatabaseServer")]
    [InlineData("internal sealed class BaselineCorelation")]
    public void EmptyNames_OfAWordWithin_FindsNothing(string source) => NamingRules.EmptyNames(source).ShouldBeEmpty();

    [Theory]
    [InlineData("namespace Keyturn.Console.Pages;", true)]
    [InlineData("namespace Keyturn.Web.Console;", true)]
    [InlineData("namespace Keyturn.ConsoleTheme;", false)]
    public void HidesConsole_OfANamespace_LooksAtSegments(string source, bool hides) => NamingRules.HidesConsole(source).ShouldBe(hides);

    [Theory]
    [InlineData("#pragma warning disable CA1822")]
    [InlineData("// TODO later")]
    [InlineData("throw new NotImplementedException();")]
    public void Leftovers_OfALeftover_FindsIt(string source) => NamingRules.Leftovers(source).Count().ShouldBe(1);
}
