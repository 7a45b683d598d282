using System.Text.RegularExpressions;

namespace Keyturn.Architecture.Tests.Words;

/// <summary>An assertion chained to <c>?.</c> asserts nothing when there is nothing: what may be missing stands in parentheses, or is held not to be null first.</summary>
public sealed partial class EmptyAssertionTests
{
    [Fact]
    public void Assertions_AreMadeEvenOfNothing() =>
        Repository.Files("tests", ".cs")
            .Where(file => !file.EndsWith($"{nameof(EmptyAssertionTests)}.cs", StringComparison.Ordinal))
            .SelectMany(file => Skipped().Matches(Repository.Text(file)).Select(match => $"{file}: {match.Value}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("log.Trouble?.Kind.ShouldBe(x)", true)]
    [InlineData("one?.ToString().ShouldBe(x)", true)]
    [InlineData("json[\"List\"]?[0].ShouldNotBeNull()", true)]
    [InlineData("(log.Trouble?.Kind).ShouldBe(x)", false)]
    [InlineData("all.Select(one => one.Layer?.Kind).ShouldBe(x)", false)]
    public void Skipped_OfAnAssertion_IsFound(string line, bool found) => Skipped().IsMatch(line).ShouldBe(found);

    [GeneratedRegex(@"\?(?:\.\w+|\[[^\]]*\])(?:\.\w+|\(\)|\[[^\]]*\])*?\.Should[A-Z]\w*")]
    private static partial Regex Skipped();
}
