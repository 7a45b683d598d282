using System.Globalization;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

public sealed class FixSentencesTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    [Fact]
    public void Of_EveryKindOfChange_IsASentenceInBothLanguages()
    {
        var changes = FixExamples.All.SelectMany(pair => pair.Fix.Changes).ToList();

        changes.Select(change => change.Code).Distinct().ShouldBe(Enum.GetValues<FixCode>(), ignoreOrder: true);
        foreach (var change in changes)
        {
            IsASentence(FixSentences.Of(change, English), FixSentences.Of(change, Japanese));
        }
    }

    [Fact]
    public async Task Of_EveryExample_IsAsApproved()
    {
        var text = string.Join('\n', FixExamples.All.SelectMany(pair => pair.Fix.Changes.Select(change => $"{FixSentences.Of(change, English)}\n{FixSentences.Of(change, Japanese)}")));

        (await ApprovedFile.DifferenceAsync(text, $"{nameof(FixSentencesTests)}.{nameof(Of_EveryExample_IsAsApproved)}")).ShouldBeNull();
    }

    [Fact]
    public void Of_AChangeOfADocument_SaysWhoseAndInWhichAccount()
    {
        foreach (var change in FixExamples.All.SelectMany(pair => pair.Fix.Changes).OfType<DocumentChange>())
        {
            var sentence = FixSentences.Of(change, English);
            var place = change.Document.Place;
            sentence.ShouldContain(place.Kind is LayerKind.Boundary or LayerKind.Scp ? change.Document.Name : place.Owner);
            sentence.ShouldContain(place.Account.Length > 0 ? $"account {place.Account}" : "management account");
        }
    }

    [Fact]
    public void Of_EveryReasonForNoFix_IsASentenceInBothLanguages()
    {
        foreach (var code in Enum.GetValues<NoFixCode>())
        {
            var because = new NoFix(code, "the-subject", new Question(UnknownCode.KeyUnknown, "the-subject"));
            IsASentence(FixSentences.Of(because, English), FixSentences.Of(because, Japanese));
            FixSentences.Of(because, English).Contains("the-subject", StringComparison.Ordinal).ShouldBe(code != NoFixCode.NothingToFix);
        }
    }

    private static void IsASentence(string english, string japanese)
    {
        english.ShouldEndWith(".");
        english.ShouldContain(" ");
        english.ShouldNotContain("  ");
        japanese.ShouldEndWith("。");
        japanese.ShouldNotBe(english);
    }
}
