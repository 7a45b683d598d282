using System.Reflection;
using System.Runtime.CompilerServices;
using Amazon.SecretsManager;

namespace Keyturn.Aws.Clients.Tests.SecretsManager;

/// <summary>There is no way to read the value of a secret with these clients.</summary>
public sealed class NoSecretValueTests
{
    private static readonly string[] Forbidden = ["GetSecretValue", "SecretString", "SecretBinary", "PutSecretValue"];

    [Fact]
    public void Assembly_HasNoMemberThatCarriesAValue()
    {
        var names = typeof(IAmazonSecretsManager).Assembly.GetTypes()
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(m => m.Name).Prepend(t.FullName ?? t.Name))
            .ToList();

        names.ShouldContain("RotateSecretAsync");
        names.Where(n => Forbidden.Any(f => n.Contains(f, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    [Fact]
    public void Source_NamesNoOperationThatReadsAValue()
    {
        var files = Directory.GetFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories);

        files.Length.ShouldBeGreaterThan(100);
        files.Where(f => Forbidden.Any(w => File.ReadAllText(f).Contains(w, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }

    private static string SourceFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(here, "..", "..", "..", "..", "src", "Keyturn.Aws.Clients"));
}
