using System.Globalization;
using System.Text.RegularExpressions;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Tests.Checks;

public sealed partial class ReadinessChecksTests
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    [Fact]
    public void All_OfTheAssembly_StandInTheCatalogue() =>
        ReadinessChecks.All.Select(check => check.GetType()).ShouldBe(
            typeof(ReadinessCheck).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ReadinessCheck)) && !type.IsAbstract), ignoreOrder: true);

    [Fact]
    public void All_Ids_AreUniqueAndFitForAddresses()
    {
        ReadinessChecks.All.Select(check => check.Id).ShouldBeUnique();
        ReadinessChecks.All.ShouldAllBe(check => Id().IsMatch(check.Id));
        ReadinessChecks.All.Length.ShouldBeGreaterThanOrEqualTo(45);
    }

    [Fact]
    public void All_BeginWithTheChecklist_InItsOrderForServersAndLambda() =>
        ReadinessChecks.All.Take(8).Select(check => check.Id).ShouldBe(
            ["list-1-servers", "list-1-lambda", "list-2-servers", "list-2-lambda", "list-3-servers", "list-3-lambda", "list-4-servers", "list-4-lambda"]);

    [Fact]
    public void Words_OfEachCheck_StandInBothLanguages()
    {
        foreach (var check in ReadinessChecks.All)
        {
            foreach (Func<CultureInfo?, string> words in (Func<CultureInfo?, string>[])[check.Title, check.Why, check.Condition, check.HowToFix])
            {
                words(CultureInfo.InvariantCulture).ShouldNotBeNullOrWhiteSpace();
                words(Japanese).Any(letter => letter > 0x3000).ShouldBeTrue(check.Id);
            }
        }
    }

    [Fact]
    public void Cases_OfEachCheck_HoldAPassAFailureAndAnUnknown()
    {
        foreach (var check in ReadinessChecks.All)
        {
            var outcomes = CheckCases.All.Where(one => one.Check.Id == check.Id).Select(one => one.Case.Outcome).ToHashSet();
            outcomes.ShouldContain(CheckOutcome.Pass, check.Id);
            outcomes.ShouldContain(check.Failing, check.Id);
            outcomes.ShouldContain(CheckOutcome.Unknown, check.Id);
        }
    }

    [Fact]
    public void Run_WholeEstate_FailsNowhere()
    {
        var results = ReadinessChecks.Run(Rotating.Context(Rotating.Whole));

        results.Select(result => result.Check).ShouldBe(ReadinessChecks.All);
        results.Where(result => result.Outcome is not (CheckOutcome.Pass or CheckOutcome.NotApplicable)).Select(result => $"{result.Check.Id}: {result.Findings[0].Evidence.ToText(CultureInfo.InvariantCulture)}").ShouldBeEmpty();
        results.ShouldAllBe(result => result.ReadAt != null);
    }

    [Fact]
    public void Run_NothingRead_PassesNowhere()
    {
        var empty = new EstateSnapshot(Rotating.Whole.Scope);

        var results = ReadinessChecks.Run(Rotating.Context(empty, Rotating.Secret));

        results.Where(result => result.Outcome == CheckOutcome.Pass).Select(result => result.Check.Id).ShouldBeEmpty();
        results.Count(result => result.Outcome == CheckOutcome.Unknown).ShouldBeGreaterThan(60);
    }

    [Fact]
    public void Find_AnId_GivesItsCheck()
    {
        ReadinessChecks.Find("key-state")!.Id.ShouldBe("key-state");
        ReadinessChecks.Find("no-such-check").ShouldBeNull();
    }

    [Fact]
    public void Table_InTheDocs_IsTheOneOfTheCatalogue()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Console.sln")))
        {
            folder = folder.Parent;
        }

        var file = Path.Combine(folder?.FullName ?? "", "docs", "readiness-checks.md");
        File.ReadAllText(file).ShouldBe(CheckTable.ToMarkdown(), "docs/readiness-checks.md must hold exactly what CheckTable.ToMarkdown() gives");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
