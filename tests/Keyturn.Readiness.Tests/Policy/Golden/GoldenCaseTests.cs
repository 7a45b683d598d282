using System.Globalization;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Tests.Policy.Golden;

public sealed class GoldenCaseTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static TheoryData<string, string> Cases() => GoldenFile.Cases(GoldenFile.All(SearchOption.TopDirectoryOnly));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluate_CaseOfTheDocumentation_HasItsVerdict(string file, string name)
    {
        var golden = GoldenCase.Read(GoldenFile.Find(file, name));

        var split = CaseSplitter.Evaluate(golden.Request, golden.Layers);

        split.Decision.Verdict.ToString().ShouldBe(golden.Expect, golden.Reason);
        split.Decision.Questions.Select(question => question.Code.ToString()).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(golden.Questions.Order(StringComparer.Ordinal), golden.Reason);
        split.Verdict.ToString().ShouldBe(golden.Split ?? golden.Expect, golden.Reason);
        var sentences = Explainer.Explain(split).Reasons.Select(reason => PolicySentences.Of(reason, English)).ToList();
        sentences.ShouldNotBeEmpty();
        foreach (var piece in golden.Says)
        {
            sentences.ShouldContain(sentence => sentence.Contains(piece, StringComparison.Ordinal), $"{piece} among {string.Join(" ", sentences)}");
        }
    }
}
