using System.Runtime.CompilerServices;

namespace Keyturn.Aws.Clients.Tests.Comparison;

/// <summary>The subset beside AWS's published models. Needs Debian's package awscli, or another folder of models named by KEYTURN_AWS_MODELS.</summary>
public sealed class ComparisonTests
{
    private const string Absent = "AWS's models are not here: install the package awscli, or name a folder of models in " + PublishedModels.FolderVariable + ".";

    [Fact]
    public async Task Subset_ComparedWithTheModels_DiffersOnlyForAReason()
    {
        var comparison = await Comparison.RunAsync(ModelsOrSkip());

        comparison.Compared.Select(c => c.Service).ShouldBe(["secretsmanager", "lambda", "logs", "cloudtrail", "iam", "rds", "route53", "route53resolver", "ecs", "organizations"]);
        comparison.Compared.ShouldAllBe(c => c.Same > 20);
        comparison.Differences.Where(d => d.Reason is null).Select(d => $"only in the {d.OnlyIn}: {d.Fact}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Differences_AreThoseInTheDocument()
    {
        var models = ModelsOrSkip();
        var report = ComparisonReport.Of(await Comparison.RunAsync(models), models.Source);
        if (Environment.GetEnvironmentVariable("KEYTURN_APPROVE") == "true")
            await File.WriteAllTextAsync(Document(), report, TestContext.Current.CancellationToken);

        var approved = await File.ReadAllTextAsync(Document(), TestContext.Current.CancellationToken);
        Assert.SkipUnless(approved.Contains($"**{models.Source}**", StringComparison.Ordinal), $"The document was made with other models than {models.Source}.");
        approved.ReplaceLineEndings("\n").ShouldBe(report);
    }

    private static PublishedModels ModelsOrSkip()
    {
        var models = PublishedModels.Find();
        if (models is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip(Absent);
        return models.ShouldNotBeNull(Absent);
    }

    private static string Document([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", "..", "..", "docs", "client-subset.md"));
}
