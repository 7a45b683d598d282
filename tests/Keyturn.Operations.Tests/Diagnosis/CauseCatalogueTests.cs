using System.Globalization;
using Keyturn.Operations.Diagnosis.Causes;
using Keyturn.Readiness.Checks;

namespace Keyturn.Operations.Tests.Diagnosis;

public sealed class CauseCatalogueTests
{
    /// <summary>Every row of the catalogue of failures, and no other.</summary>
    [Fact]
    public void All_Ids_AreThoseOfTheRows()
    {
        (string Part, int Count)[] parts = [("R", 22), ("P", 16), ("L", 13), ("N", 12), ("K", 10), ("C", 20), ("F", 12)];

        CauseCatalogue.All.Select(cause => cause.Id).ShouldBe(parts.SelectMany(part => Enumerable.Range(1, part.Count).Select(number => $"{part.Part}{number}")));
        CauseCatalogue.Find("K3").ShouldBeSameAs(CauseCatalogue.All.Single(cause => cause.Id == "K3"));
        CauseCatalogue.Find("X1").ShouldBeNull();
    }

    [Fact]
    public void All_EveryCauseOfTheAssembly_IsListed() => CauseCatalogue.All.Select(cause => cause.GetType())
        .ShouldBe(typeof(Cause).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Cause)) && !type.IsAbstract), ignoreOrder: true);

    [Fact]
    public void Checks_OfEveryCause_AreInTheCatalogueOfChecks()
    {
        foreach (var cause in CauseCatalogue.All)
        {
            cause.ConfirmedBy.Concat(cause.ExcludedBy).Where(id => ReadinessChecks.Find(id) is null).ShouldBeEmpty(cause.Id);
            cause.DoNots.ShouldNotBeEmpty(cause.Id);
        }
    }

    [Fact]
    public void Words_OfEveryCause_AreThereInBothLanguages()
    {
        foreach (var culture in new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("ja") })
        {
            foreach (var cause in CauseCatalogue.All)
            {
                Sentence[] sentences = [cause.Title, cause.Why, cause.Fix, cause.Look, .. cause.Warnings];
                sentences.ShouldAllBe(sentence => sentence.ToText(culture).Length > 5, cause.Id);
            }
        }
    }

    [Fact]
    public void Table_InTheDocs_IsTheOneOfTheCatalogue()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Console.sln")))
            folder = folder.Parent;

        var file = Path.Combine(folder?.FullName ?? "", "docs", "rotation-causes.md");
        File.ReadAllText(file).ShouldBe(CauseTable.ToMarkdown(), "docs/rotation-causes.md must hold exactly what CauseTable.ToMarkdown() gives");
    }
}
