using System.Text.RegularExpressions;

namespace Keyturn.Architecture.Tests.Sandbox;

/// <summary>Each wire operation of the sandbox is called by a test of its own project or of the gateways.</summary>
public sealed class OperationTests
{
    [Fact]
    public void Operations_AreEachNamedByATest()
    {
        var words = Repository.Files("tests/Keyturn.Aws.Sandbox.Tests", ".cs").Concat(Repository.Files("tests/Keyturn.Aws.Tests", ".cs"))
            .SelectMany(file => Regex.Matches(Repository.Text(file), @"[A-Za-z]+", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(match => match.Value))
            .ToHashSet(StringComparer.Ordinal);
        var operations = Repository.AssemblyOf("Keyturn.Aws.Sandbox").GetTypes()
            .Where(type => type is { IsAbstract: false, IsNested: false } && type.Name.EndsWith("Operation", StringComparison.Ordinal))
            .Select(type => type.Name[..^"Operation".Length]).ToList();

        operations.ShouldNotBeEmpty();
        operations.Where(operation => !IsNamed(operation, words)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RotateSecretAsync", true)]
    [InlineData("RotateSecretTests", true)]
    [InlineData("RotateSecret", true)]
    [InlineData("CancelRotateSecret", false)]
    public void IsNamed_ByAWord_OnlyWhenItBeginsWithTheOperation(string word, bool named) => IsNamed("RotateSecret", [word]).ShouldBe(named);

    private static bool IsNamed(string operation, HashSet<string> words) =>
        words.Contains(operation) || words.Contains(operation + "Async") || words.Contains(operation + "Request") || words.Contains(operation + "Tests");
}
