namespace Keyturn.Architecture.Tests.Budgets;

public sealed class SizeBudgetTests
{
    private static readonly Dictionary<string, int> Exceptions = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, int> ComponentExceptions = new(StringComparer.Ordinal);

    [Fact]
    public void SourceFiles_AreShort() => SizeBudget.Violations(Lengths(), SizeBudget.Lines, Exceptions).ShouldBeEmpty();

    [Fact]
    public void SourceFiles_NineOfTenHaveAtMost200Lines() =>
        Lengths().Values.Order().ElementAt(Lengths().Count * 9 / 10).ShouldBeLessThanOrEqualTo(200);

    [Fact]
    public void Components_AreShort()
    {
        var lengths = Repository.Files("src", ".razor").ToDictionary(
            file => file, file => LinesOf(file) + (File.Exists(Repository.PathOf(file + ".cs")) ? LinesOf(file + ".cs") : 0), StringComparer.Ordinal);

        SizeBudget.Violations(lengths, SizeBudget.ComponentLines, ComponentExceptions).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(401, 0, true)]
    [InlineData(400, 0, false)]
    [InlineData(450, 450, false)]
    [InlineData(451, 450, true)]
    [InlineData(449, 450, true)]
    public void Violations_OfOneFile_HoldItToItsBudgetOrItsException(int length, int exception, bool violated) =>
        SizeBudget.Violations(
            new Dictionary<string, int>(StringComparer.Ordinal) { ["a.cs"] = length },
            SizeBudget.Lines,
            exception == 0 ? new Dictionary<string, int>(StringComparer.Ordinal) : new(StringComparer.Ordinal) { ["a.cs"] = exception })
            .Any().ShouldBe(violated);

    [Fact]
    public void Violations_ExceptionForAFileThatIsGone_IsNamed() =>
        SizeBudget.Violations(
            new Dictionary<string, int>(StringComparer.Ordinal), SizeBudget.Lines, new Dictionary<string, int>(StringComparer.Ordinal) { ["a.cs"] = 500 })
            .Count().ShouldBe(1);

    private static Dictionary<string, int> Lengths() =>
        Repository.Files("src", ".cs").Concat(Repository.Files("tests", ".cs"))
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .ToDictionary(file => file, LinesOf, StringComparer.Ordinal);

    private static int LinesOf(string file) => File.ReadLines(Repository.PathOf(file)).Count();
}
