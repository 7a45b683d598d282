using System.Text;

namespace Keyturn.Architecture.Tests.Dependencies;

/// <summary>Keyturn has no way to read a value: the call's name is in no assembly but the sandbox's, as a member or as text.</summary>
public sealed class SecretValueTests
{
    private const string Call = "GetSecretValue";

    [Fact]
    public void GetSecretValue_IsInTheSandboxAlone() =>
        Repository.Projects.Where(project => Names(Repository.AssemblyOf(project).Location, Call)).ShouldBe(["Keyturn.Aws.Sandbox"]);

    /// <summary>Metadata keeps member names as UTF-8, the code's own texts as UTF-16.</summary>
    private static bool Names(string file, string call)
    {
        var bytes = File.ReadAllBytes(file).AsSpan();
        return bytes.IndexOf(Encoding.UTF8.GetBytes(call)) >= 0 || bytes.IndexOf(Encoding.Unicode.GetBytes(call)) >= 0;
    }
}
