using System.Text.Json;

namespace Keyturn.Readiness.Tests.Policy.Golden;

public sealed class GoldenQuestionTests
{
    public static TheoryData<string, string> Cases() =>
        GoldenFile.Cases(GoldenFile.All(SearchOption.AllDirectories).Where(one => one.Case.ContainsKey("ask")));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ask_CaseOfTheDocumentation_HasItsAnswer(string file, string name)
    {
        var node = GoldenFile.Find(file, name);

        var answer = GoldenQuestion.Ask(node);

        var reason = GoldenFile.ReasonOf(node);
        answer.Answer.Truth.ToString().ShouldBe(GoldenFile.Text(node, "expect"), reason);
        answer.Answer.Questions.Select(question => question.Code.ToString()).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe((node["questions"].Deserialize<string[]>() ?? []).Order(StringComparer.Ordinal), reason);
        if (node["no"].Deserialize<string[]>() is { } failing)
        {
            answer.Legs.Where(leg => leg.Answer.IsNo).Select(leg => leg.Subject).Distinct().ShouldBe(failing, ignoreOrder: true, reason);
        }
    }
}
