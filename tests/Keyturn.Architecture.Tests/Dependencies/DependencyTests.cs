using System.Xml.Linq;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Keyturn.Architecture.Tests.Dependencies;

public sealed class DependencyTests
{
    private static readonly ArchUnitNET.Domain.Architecture Web =
        new ArchLoader().LoadAssemblies(Repository.AssemblyOf("Keyturn.Web")).Build();

    [Fact]
    public void Projects_UnderSrc_AreThoseOfTheTable() =>
        Directory.GetDirectories(Repository.PathOf("src")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
            .ShouldBe(DependencyTable.Rules.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void ProjectFiles_NameOnlyWhatTheTableAllows() =>
        Repository.Projects
            .SelectMany(project => DependencyTable.ViolationsOf(project, XDocument.Load(Repository.PathOf($"src/{project}/{project}.csproj"))))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Keyturn.Readiness", """<PackageReference Include="Polly.Core" />""")]
    [InlineData("Keyturn.Operations", """<PackageReference Include="AWSSDK.Core" />""")]
    [InlineData("Keyturn.Operations", """<ProjectReference Include="..\Keyturn.Storage\Keyturn.Storage.csproj" />""")]
    [InlineData("Keyturn.Aws.Sandbox", """<ProjectReference Include="..\Keyturn.Operations\Keyturn.Operations.csproj" />""")]
    public void ViolationsOf_AReferenceThatIsNotAllowed_NamesIt(string project, string reference) =>
        DependencyTable.ViolationsOf(project, XDocument.Parse($"<Project><ItemGroup>{reference}</ItemGroup></Project>")).Count().ShouldBe(1);

    [Fact]
    public void Assemblies_SeeOnlyOursThatTheTableAllows()
    {
        foreach (var project in Repository.Projects)
        {
            var ours = References(project).Where(name => name.StartsWith("Keyturn.", StringComparison.Ordinal));
            ours.Except(DependencyTable.Closure(project)).ShouldBeEmpty(project);
        }
    }

    [Fact]
    public void Readiness_SeesTheBaseLibraryOnly() =>
        References("Keyturn.Readiness").Where(name => name is not "netstandard" && !name.StartsWith("System", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void AmazonAssemblies_AreSeenByTheAwsProjectsOnly() =>
        ProjectsThatSee("AWSSDK.", "Keyturn.Aws.Clients").ShouldBe(["Keyturn.Aws", "Keyturn.Aws.Clients"], ignoreOrder: true);

    [Fact]
    public void AmazonNamespaces_AreNamedInTheAwsProjectsOnly() =>
        Repository.Files("src", ".cs", ".razor")
            .Where(file => !file.StartsWith("src/Keyturn.Aws/", StringComparison.Ordinal) && !file.StartsWith("src/Keyturn.Aws.Clients/", StringComparison.Ordinal))
            .Where(file => Repository.Text(file).Contains("using Amazon", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void MudBlazor_IsSeenByWebOnly() => ProjectsThatSee("MudBlazor").ShouldBe(["Keyturn.Web"]);

    /// <summary>No page or component can hold a DbContext: the whole web project does not see EF Core.</summary>
    [Fact]
    public void EntityFramework_IsSeenByStorageOnly() => ProjectsThatSee("Microsoft.EntityFrameworkCore").ShouldBe(["Keyturn.Storage"]);

    [Fact]
    public void Components_OfWeb_NeverTouchAwsOrStorage() => ComponentsMayNotSee(@"^Keyturn\.(Aws|Storage)").HasNoViolations(Web).ShouldBeTrue();

    [Fact]
    public void Components_RuleOverWhatTheyDoUse_FindsViolations() => ComponentsMayNotSee(@"^Keyturn\.Web\.Ui").HasNoViolations(Web).ShouldBeFalse();

    private static TypesShouldConjunction ComponentsMayNotSee(string namespaces) =>
        Types().That().ResideInNamespaceMatching(@"^Keyturn\.Web\.(Features|Ui|Layout|Live|Components)")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(namespaces));

    private static IEnumerable<string> ProjectsThatSee(params string[] prefixes) =>
        Repository.Projects.Where(project =>
            project == prefixes[^1]
            || References(project).Any(name => prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))));

    private static IEnumerable<string> References(string project) =>
        Repository.AssemblyOf(project).GetReferencedAssemblies().Select(name => name.Name ?? "");
}
