using System.Text;

namespace Keyturn.Architecture.Tests.Dependencies;

/// <summary>Keyturn has no way to read a value: no assembly but the sandbox's has a member of that name, and none that can call AWS has its text.</summary>
public sealed class SecretValueTests
{
    private const string Call = "GetSecretValue";

    [Fact]
    public void GetSecretValue_IsAMemberInTheSandboxAlone() =>
        Repository.Projects.Where(project => Holds(project, Encoding.UTF8)).ShouldBe(["Keyturn.Aws.Sandbox"]);

    /// <summary>Readiness judges whether somebody else may make the call, and references nothing that could make it.</summary>
    [Fact]
    public void GetSecretValue_IsATextWhereItIsPlayedOrJudgedAlone() =>
        Repository.Projects.Where(project => Holds(project, Encoding.Unicode)).Except(["Keyturn.Aws.Sandbox", "Keyturn.Readiness"]).ShouldBeEmpty();

    /// <summary>Metadata keeps member names as UTF-8, the code's own texts as UTF-16.</summary>
    private static bool Holds(string project, Encoding encoding) =>
        File.ReadAllBytes(Repository.AssemblyOf(project).Location).AsSpan().IndexOf(encoding.GetBytes(Call)) >= 0;
}
