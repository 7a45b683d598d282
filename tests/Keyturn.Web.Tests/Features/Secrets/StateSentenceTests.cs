using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class StateSentenceTests : FeatureContext
{
    private static string Say(RotationState state) => StateSentence.Of(Row(state), at => at.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Of_EachState_IsASentenceOfItsOwn(string culture)
    {
        UseCulture(culture);

        var sentences = Enum.GetValues<RotationState>().Select(Say).ToList();

        sentences.ShouldBeUnique();
        sentences.ShouldAllBe(sentence => !sentence.Contains('{') && (sentence.EndsWith('.') || sentence.EndsWith('。')));
    }

    [Fact]
    public void Of_Stuck_NamesTheVersionThatHoldsThePendingLabel() => Say(RotationState.Stuck).ShouldContain(A.Version(2));

    [Fact]
    public void Of_Overdue_SaysSinceWhen() => Say(RotationState.Overdue).ShouldContain("2026-05-10");

    [Fact]
    public void Of_Replica_NamesThePrimaryRegion() => Say(RotationState.Replica).ShouldContain("us-east-1");

    [Fact]
    public void Of_HealthyWithoutADate_SaysThatThereIsNone()
    {
        var row = Row(A.Secret() with { NextRotation = null }, RotationState.Healthy);

        StateSentence.Of(row, _ => "never called").ShouldContain("no date");
    }
}
