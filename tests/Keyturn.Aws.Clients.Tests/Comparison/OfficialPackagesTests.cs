using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Keyturn.Aws.Clients.Tests.Comparison;

/// <summary>The switch to the official packages, as far as it can be tried where they cannot be restored: MSBuild evaluates it.</summary>
public sealed class OfficialPackagesTests
{
    private static readonly string[] Official =
    [
        "AWSSDK.SecretsManager", "AWSSDK.Lambda", "AWSSDK.CloudWatchLogs", "AWSSDK.CloudTrail", "AWSSDK.IdentityManagement",
        "AWSSDK.RDS", "AWSSDK.Route53", "AWSSDK.Route53Resolver", "AWSSDK.ECS", "AWSSDK.Organizations",
    ];

    [Fact]
    public async Task Switch_On_ReplacesTheProjectByTheOfficialPackages()
    {
        var (packages, projects) = await EvaluateAsync("-p:UseOfficialAwsSdk=true");

        Official.ShouldBeSubsetOf(packages);
        projects.ShouldNotContain(p => p.Contains("Keyturn.Aws.Clients", StringComparison.Ordinal));
        projects.ShouldContain(p => p.Contains("Keyturn.Operations", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Switch_Off_ReferencesTheProjectAndNoneOfThePackages()
    {
        var (packages, projects) = await EvaluateAsync("-p:UseOfficialAwsSdk=");

        packages.ShouldContain("AWSSDK.Core");
        packages.Intersect(Official).ShouldBeEmpty();
        projects.ShouldContain(p => p.Contains("Keyturn.Aws.Clients", StringComparison.Ordinal));
    }

    private static async Task<(List<string> Packages, List<string> Projects)> EvaluateAsync(string property, [CallerFilePath] string here = "")
    {
        var project = Path.GetFullPath(Path.Combine(here, "..", "..", "..", "..", "src", "Keyturn.Aws", "Keyturn.Aws.csproj"));
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, property, "-getItem:PackageReference", "-getItem:ProjectReference", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start).ShouldNotBeNull();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, output);
        var items = JsonNode.Parse(output)?["Items"];
        return (Names(items?["PackageReference"]), Names(items?["ProjectReference"]));
    }

    private static List<string> Names(JsonNode? items) =>
        [.. (items?.AsArray() ?? []).Select(i => i?["Identity"]?.GetValue<string>()).OfType<string>()];
}
