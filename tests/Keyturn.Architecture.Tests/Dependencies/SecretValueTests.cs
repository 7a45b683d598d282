using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Keyturn.Architecture.Tests.Dependencies;

/// <summary>Keyturn has no way to read a value: no assembly but the sandbox's has a member of that name, and none that can call AWS has its text.</summary>
public sealed class SecretValueTests
{
    private const string Call = "GetSecretValue";

    [Fact]
    public void GetSecretValue_IsAMemberInTheSandboxAlone() =>
        Repository.Projects.Where(project => Members(project).Any(name => name.Contains(Call, StringComparison.Ordinal))).ShouldBe(["Keyturn.Aws.Sandbox"]);

    /// <summary>Readiness judges whether somebody else may make the call, and references nothing that could make it.</summary>
    [Fact]
    public void GetSecretValue_IsATextWhereItIsPlayedOrJudgedAlone() =>
        Repository.Projects.Where(HoldsText).Except(["Keyturn.Aws.Sandbox", "Keyturn.Readiness"]).ShouldBeEmpty();

    /// <summary>Everything that an assembly defines or refers to by name, in other assemblies too.</summary>
    private static List<string> Members(string project)
    {
        using var file = new PEReader(File.OpenRead(Repository.AssemblyOf(project).Location));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(type => metadata.GetTypeDefinition(type).Name)
                .Concat(metadata.TypeReferences.Select(type => metadata.GetTypeReference(type).Name))
                .Concat(metadata.MethodDefinitions.Select(method => metadata.GetMethodDefinition(method).Name))
                .Concat(metadata.MemberReferences.Select(member => metadata.GetMemberReference(member).Name))
                .Concat(metadata.PropertyDefinitions.Select(property => metadata.GetPropertyDefinition(property).Name))
                .Concat(metadata.FieldDefinitions.Select(field => metadata.GetFieldDefinition(field).Name))
                .Select(metadata.GetString),
        ];
    }

    /// <summary>The code's own texts are UTF-16; sentences for people are not among them.</summary>
    private static bool HoldsText(string project) =>
        File.ReadAllBytes(Repository.AssemblyOf(project).Location).AsSpan().IndexOf(Encoding.Unicode.GetBytes(Call)) >= 0;
}
