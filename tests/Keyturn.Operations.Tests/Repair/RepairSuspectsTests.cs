using System.Collections.Immutable;
using Keyturn.Operations.Repair;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Repair;

public sealed class RepairSuspectsTests
{
    private static readonly ImmutableArray<SecretVersion> Stored = [Made(8), Made(9)];

    private static DateTimeOffset Now => At(20);

    [Fact]
    public void Of_NewestRotationOfAVersionThatIsListedNoMore_IsLookedAt()
    {
        var suspect = Of(Failed(5)).ShouldHaveSingleItem();
        suspect.From.ShouldBe(At(5));
        suspect.Until.ShouldBeLessThanOrEqualTo(Now.AddMinutes(2));
        suspect.Events.Length.ShouldBe(2);
    }

    [Fact]
    public void Of_ListedButOlderThanEveryLabel_IsLookedAt() =>
        RepairSuspects.Of(Labelled(), [.. Stored, Made(5)], [.. Failed(5)], Now).ShouldContain(suspect => suspect.VersionId == A.Version(5) && suspect.Events.Length == 2);

    [Fact]
    public void Of_SeveralSinceTheLastThatSucceeded_AreLookedAtBackToThatOne() =>
        Of([.. Failed(1), .. Ended(2, RotationEventKind.Succeeded), .. Failed(3), .. Ended(4, RotationEventKind.Abandoned)])
            .Select(suspect => suspect.VersionId).ShouldBe([A.Version(4), A.Version(3), A.Version(2)]);

    [Fact]
    public void Of_OneEndsWhereTheNextBegins() =>
        Of([.. Failed(3), .. Failed(4)]).Single(suspect => suspect.VersionId == A.Version(3)).Until.ShouldBeLessThanOrEqualTo(At(4).AddMinutes(2));

    [Fact]
    public void Of_LastThatSucceededHasALabel_NothingOlderIsLookedAt() =>
        Of([.. Failed(5), .. Ended(8, RotationEventKind.Succeeded)]).ShouldBeEmpty();

    [Fact]
    public void Of_ManyFailed_OnlyTheNewestAreRead() =>
        Of([.. Enumerable.Range(0, 8).SelectMany(Failed)]).Select(suspect => suspect.VersionId)
            .ShouldBe([A.Version(7), A.Version(6), A.Version(5), A.Version(4), A.Version(3)]);

    [Fact]
    public void Of_VersionsNotListed_NothingIsTakenForRemoved() =>
        RepairSuspects.Of(Labelled(), [], [.. Failed(5)], Now).ShouldBeEmpty();

    /// <summary>Only those beside the labelled versions.</summary>
    private static IEnumerable<RepairSuspect> Of(IEnumerable<RotationEvent> events) =>
        RepairSuspects.Of(Labelled(), Stored, [.. events], Now).Where(suspect => suspect.VersionId != A.Version(8) && suspect.VersionId != A.Version(9));

    private static Secret Labelled() => A.Secret(stages: [(A.Version(8), [VersionStage.Previous]), (A.Version(9), [VersionStage.Current])]);

    private static IEnumerable<RotationEvent> Failed(int version) => Ended(version, RotationEventKind.Failed);

    private static IEnumerable<RotationEvent> Ended(int version, RotationEventKind end) =>
        [A.Event(RotationEventKind.Started, At(version), A.Version(version)), A.Event(end, At(version).AddSeconds(20), A.Version(version))];

    private static SecretVersion Made(int version) =>
        new(A.Version(version), version == 9 ? [VersionStage.Current] : version == 8 ? [VersionStage.Previous] : [], At(version), null, []);

    private static DateTimeOffset At(int hours) => A.Moment.AddHours(hours);
}
