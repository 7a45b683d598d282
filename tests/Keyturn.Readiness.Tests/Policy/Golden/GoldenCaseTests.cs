using Keyturn.Readiness.Policy.Evaluation;

namespace Keyturn.Readiness.Tests.Policy.Golden;

public sealed class GoldenCaseTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(GoldenCase.Folder, "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var (name, _) in GoldenCase.In(file))
            {
                cases.Add(Path.GetFileName(file), name);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluate_CaseOfTheDocumentation_HasItsVerdict(string file, string name)
    {
        var golden = GoldenCase.Read(GoldenCase.In(Path.Combine(GoldenCase.Folder, file)).Single(pair => pair.Name == name).Case);

        var decision = PolicyEvaluator.Evaluate(golden.Request, golden.Layers);

        decision.Verdict.ToString().ShouldBe(golden.Expect, golden.Reason);
        decision.Questions.Select(question => question.Code.ToString()).Distinct().Order(StringComparer.Ordinal).ShouldBe(golden.Questions.Order(StringComparer.Ordinal), golden.Reason);
    }
}
