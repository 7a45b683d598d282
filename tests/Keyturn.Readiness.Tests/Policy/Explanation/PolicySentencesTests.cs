using System.Globalization;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Tests.Policy.Explanation;

public sealed class PolicySentencesTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    [Fact]
    public void Of_EveryReasonCode_HasASentenceInBothLanguages()
    {
        foreach (var code in Enum.GetValues<ReasonCode>().Where(code => code != ReasonCode.HangsOn))
        {
            var reason = new Reason(code, Case.ReadSecret) { Wanted = "x", Actual = "y" };
            IsASentence(PolicySentences.Of(reason, English), PolicySentences.Of(reason, Japanese));
        }
    }

    [Fact]
    public void Of_EveryUnknownCode_HasASentenceWithItsSubjectInBothLanguages()
    {
        foreach (var code in Enum.GetValues<UnknownCode>())
        {
            var question = new Question(code, "the-subject", new LayerId(LayerKind.Scp));
            var (english, japanese) = (PolicySentences.Of(question, English), PolicySentences.Of(question, Japanese));
            IsASentence(english, japanese);
            english.ShouldContain("the-subject");
            japanese.ShouldContain("the-subject");
        }
    }

    [Fact]
    public void Name_EveryLayer_HasOneInBothLanguages()
    {
        foreach (var kind in Enum.GetValues<LayerKind>())
        {
            PolicySentences.Name(new LayerId(kind), English).ShouldNotStartWith("Layer.");
            PolicySentences.Name(new LayerId(kind), Japanese).ShouldNotBe(PolicySentences.Name(new LayerId(kind), English));
        }
    }

    private static void IsASentence(string english, string japanese)
    {
        english.ShouldEndWith(".");
        english.ShouldContain(" ");
        japanese.ShouldEndWith("。");
    }
}
