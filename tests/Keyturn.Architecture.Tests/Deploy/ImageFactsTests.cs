namespace Keyturn.Architecture.Tests.Deploy;

public sealed class ImageFactsTests
{
    /// <summary>What using the files leaves beside them, and git ignores.</summary>
    private static readonly string[] Left = [".received.", "deploy/secrets/", "deploy/.env", ".terraform", ".tfstate", ".tfvars"];

    [Fact]
    public void Dockerfile_SaysPortUserVolumeAndHealth()
    {
        ImageFacts.Port.ShouldBe("8080");
        int.Parse(ImageFacts.User, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        ImageFacts.Volume.ShouldBe("/data");
        ImageFacts.HealthCheck.ShouldBe(["dotnet", "Keyturn.Web.dll", "--health"]);
        ImageFacts.HealthPaths.ShouldBe(["/healthz/live", "/healthz/ready"]);
    }

    [Fact]
    public void Dockerfile_FinalStage_HasNoSdkAndNoShell()
    {
        var last = Repository.Text("Dockerfile").Split("\nFROM ")[^1];

        last.ShouldStartWith("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra");
        last.ShouldNotContain("\nRUN ");
        last.ShouldNotContain("sdk");
    }

    [Fact]
    public void Dockerfile_SettingsOfTheImage_Exist() =>
        Repository.Text("Dockerfile").Replace("\\\n", " ", StringComparison.Ordinal).Split('\n').Single(line => line.StartsWith("ENV ", StringComparison.Ordinal))
            .Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Contains('=', StringComparison.Ordinal)).Select(word => word.Split('=')[0].Trim('"'))
            .Where(name => !ImageFacts.IsSetting(name) && name is not "Source").ShouldBeEmpty();

    [Theory]
    [InlineData("Aws__Accounts__0__Regions__1", true)]
    [InlineData("Kestrel__Endpoints__Https__Certificate__Path", true)]
    [InlineData("PGPASSWORD", true)]
    [InlineData("Aws__Accounts__Regions", false)]
    [InlineData("Kestrel__Endpoints__Https__Certificate", false)]
    [InlineData("PGPASSWD", false)]
    public void IsSetting_AName_IsAsTheTableSays(string name, bool expected) => ImageFacts.IsSetting(name).ShouldBe(expected);

    [Fact]
    public void Folder_HoldsNothingThatIsNotTested() =>
        Repository.Files("deploy", "").Where(file => !Left.Any(part => file.Contains(part, StringComparison.Ordinal))).ShouldBe(
        [
            "deploy/README.md", "deploy/cloudformation/console.yaml", "deploy/cloudformation/roles.yaml", "deploy/compose.yaml",
            "deploy/iam/operator.json", "deploy/iam/reader.json", "deploy/iam/trust-operator.json", "deploy/iam/trust-reader.json",
            .. KubernetesTests.Files.Select(file => $"deploy/kubernetes/{file}"),
            .. TerraformModule.All.SelectMany(module => module.Files.Keys),
        ],
            ignoreOrder: true);
}
