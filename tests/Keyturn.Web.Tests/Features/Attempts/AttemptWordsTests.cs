using Keyturn.Operations.Attempts;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Attempts;

namespace Keyturn.Web.Tests.Features.Attempts;

public sealed class AttemptWordsTests
{
    private static readonly Attempt Attempt = AttemptJoiner.Join(new AttemptSources { Secret = A.Arn(), Now = A.Moment, Events = [A.Event(RotationEventKind.Failed, A.Moment.AddHours(-2), step: "setSecret")] }).Attempts[0];

    [Fact]
    public void Words_EveryCode_HasItsOwn()
    {
        Enum.GetValues<AttemptGap>().Select(AttemptWords.GapText).ShouldBeUnique();
        Enum.GetValues<AttemptRange>().Select(AttemptWords.RangeText).ShouldBeUnique();
        Enum.GetValues<AttemptTests>().Select(AttemptWords.TestsText).ShouldBeUnique();
        Enum.GetValues<RotationOutcome>().Select(outcome => AttemptWords.Sentence(Attempt with { Outcome = outcome })).ShouldBeUnique();
    }

    [Fact]
    public void Moments_LabelMoved_NamesBothVersionsAndWho()
    {
        var call = A.Call(SecretCallKind.UpdateSecretVersionStage, A.Moment) with { Stage = "AWSCURRENT", MovedTo = "new" };

        var moment = AttemptMoment.Of(Attempt with { Calls = [call] })[^1];

        moment.Text.ShouldBe("by tanaka.yui: AWSCURRENT from — to new");
    }
}
