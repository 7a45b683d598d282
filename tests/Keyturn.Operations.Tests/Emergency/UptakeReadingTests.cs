using System.Collections.Immutable;
using Keyturn.Operations.Emergency;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Emergency;

/// <summary>Who has the new version, from events that come late, twice, or not at all. Never "taken" without one that proves it.</summary>
public sealed class UptakeReadingTests
{
    private const string Role = "arn:aws:iam::111122223333:role/web";
    private static readonly DateTimeOffset Finished = A.Moment;
    private static readonly DateTimeOffset Later = A.Moment.AddHours(3);
    private static readonly Secret Secret = A.Secret(key: "alias/orders");
    private static readonly BlastConsumer Web = new("ec2:i-1", "web-1", Role, "i-1", HoldKind.CachingLibrary, BlastSource.Seen);

    [Fact]
    public void Of_ADecryptOfTheVersionAfterTheRotation_IsTaken()
    {
        var uptake = Ask(Reads(Version(minute: 7)));

        (uptake.State, uptake.Gap, uptake.At, uptake.ByDecrypt).ShouldBe((UptakeState.Taken, UptakeGap.None, Finished.AddMinutes(7), true));
    }

    [Theory]
    [InlineData(-3, -3, false)]
    [InlineData(-3, 5, true)]
    [InlineData(0, 0, true)]
    public void Of_ReadsAroundTheRotation_CountOnlyAfterIt(int first, int last, bool isTaken) =>
        (Ask(Reads(Version() with { FirstAt = Finished.AddMinutes(first), LastAt = Finished.AddMinutes(last) })).State == UptakeState.Taken).ShouldBe(isTaken);

    [Fact]
    public void Of_AReadOfAnotherVersion_ProvesNothing() =>
        Ask(Reads(Version() with { VersionId = A.Version(1) })).State.ShouldNotBe(UptakeState.Taken);

    [Fact]
    public void Of_ReadsWithoutTheVersion_ProveNothing() => Ask(Reads()).State.ShouldNotBe(UptakeState.Taken);

    [Fact]
    public void Of_AnEventThatComesLate_ChangesTheAnswerWhenItIsThere()
    {
        Ask(Reads(), now: Finished.AddMinutes(20)).State.ShouldBe(UptakeState.Waiting);
        Ask(Reads(Version(minute: 2)), now: Finished.AddMinutes(40)).At.ShouldBe(Finished.AddMinutes(2));
    }

    [Fact]
    public void Of_TheSameEventFromBothSources_IsOneProof() =>
        Ask(Reads(Version(minute: 4)), recent: Observations(Version(minute: 4))).At.ShouldBe(Finished.AddMinutes(4));

    [Fact]
    public void Of_AnEventThatOnlyTheRecentLookHas_IsTaken() =>
        Ask(Reads(), recent: Observations(Version(minute: 1))).State.ShouldBe(UptakeState.Taken);

    [Fact]
    public void Of_SilenceWithinTheHoldTime_Waits()
    {
        var uptake = Ask(Reads(), now: Finished.AddMinutes(30));

        (uptake.State, uptake.Until, uptake.MayGoOn).ShouldBe((UptakeState.Waiting, Finished.AddHours(1), false));
    }

    [Fact]
    public void Of_SilenceAfterTheHoldTime_IsLateAndNeverTaken()
    {
        var uptake = Ask(Reads());

        (uptake.State, uptake.MayGoOn).ShouldBe((UptakeState.Late, true));
    }

    [Fact]
    public void Of_SilenceThatNobodyListenedTo_IsNotKnownYet()
    {
        var reads = Listened([], coveredUntil: Finished.AddMinutes(-1));

        Ask(reads).Gap.ShouldBe(UptakeGap.NotReadYet);
        Ask(Listened([], coveredUntil: Finished.AddMinutes(10)), now: Finished.AddMinutes(20)).Gap.ShouldBe(UptakeGap.None);
    }

    [Theory]
    [InlineData(HoldKind.Unknown)]
    [InlineData(HoldKind.EcsInjection)]
    [InlineData(HoldKind.ManualCopy)]
    public void Of_AHoldTimeThatNoTimeEnds_NeverGoesOnByItself(HoldKind hold)
    {
        var uptake = Ask(Reads(), consumer: Web with { Hold = hold }, now: Finished.AddDays(30));

        (uptake.State, uptake.Until, uptake.MayGoOn).ShouldBe((UptakeState.Waiting, null, false));
    }

    [Fact]
    public void Of_WhatCannotBeSeen_SaysWhy()
    {
        Ask(EstatePart<ObservedReads>.NotRead.FailedWith(new(A.Moment, "cloudtrail:LookupEvents", "AccessDenied", "no", null))).Gap.ShouldBe(UptakeGap.TrailNotRead);
        Ask(Reads(), consumer: Web with { Principal = null }).Gap.ShouldBe(UptakeGap.NoPrincipal);
        Ask(Reads(), secret: Secret with { KmsKeyId = null }).Gap.ShouldBe(UptakeGap.AwsManagedKey);
        Ask(Listened([], decrypts: 0)).Gap.ShouldBe(UptakeGap.NoKmsEvents);
        Ask(Reads(), finished: null).Gap.ShouldBe(UptakeGap.NotFinished);
    }

    [Fact]
    public void Of_AwsManagedKeyWithACallThatNamesTheVersion_IsTakenAllTheSame() =>
        Ask(Reads(Version() with { ByDecrypt = false }), secret: Secret with { KmsKeyId = null }).State.ShouldBe(UptakeState.Taken);

    [Fact]
    public void Of_TwoConsumersOfOneRole_ProveOnlyTheSessionThatRead()
    {
        ImmutableArray<BlastConsumer> consumers = [Web, Web with { Id = "ec2:i-2", Name = "web-2", Session = "i-2" }, Web with { Id = "ecs:x", Name = "batch", Session = null }];

        var board = UptakeReading.Of(new(Secret, A.Version(2), Finished, Reads(Version()), null, Later), consumers);

        board.Select(one => (one.State, one.Gap)).ShouldBe([(UptakeState.Taken, UptakeGap.None), (UptakeState.Late, UptakeGap.None), (UptakeState.Unknowable, UptakeGap.SharedRole)]);
    }

    [Fact]
    public void AllMayGoOn_AsksEverybodyButThoseWhoAreMerelyPermitted()
    {
        var taken = Ask(Reads(Version()));
        var waiting = Ask(Reads(), now: Finished.AddMinutes(30));
        var permitted = waiting with { Consumer = Web with { Source = BlastSource.Permitted } };

        Uptake.AllMayGoOn([taken]).ShouldBeTrue();
        Uptake.AllMayGoOn([taken, permitted]).ShouldBeTrue();
        Uptake.AllMayGoOn([taken, waiting]).ShouldBeFalse();
        Uptake.AllMayGoOn([permitted]).ShouldBeFalse();
        Uptake.AllMayGoOn([]).ShouldBeFalse();
    }

    [Fact]
    public void Sentence_OfEveryAnswer_ExistsInBothLanguages()
    {
        (UptakeState State, UptakeGap Gap)[] answers =
        [
            (UptakeState.Taken, UptakeGap.None), (UptakeState.Waiting, UptakeGap.None), (UptakeState.Late, UptakeGap.None),
            (UptakeState.Waiting, UptakeGap.NotFinished), (UptakeState.Waiting, UptakeGap.NotReadYet),
            .. new[] { UptakeGap.TrailNotRead, UptakeGap.NoKmsEvents, UptakeGap.AwsManagedKey, UptakeGap.NoPrincipal, UptakeGap.SharedRole }.Select(gap => (UptakeState.Unknowable, gap)),
        ];

        foreach (var (state, gap) in answers)
            new Uptake(Web, state, gap, null, false, null, false).Sentence.ToText(System.Globalization.CultureInfo.GetCultureInfo("ja")).ShouldNotBeNullOrWhiteSpace();
        answers.Select(answer => answer.Gap).Distinct().ShouldBe(Enum.GetValues<UptakeGap>(), ignoreOrder: true);
    }

    private static Uptake Ask(EstatePart<ObservedReads> reads, ObservedReads? recent = null, BlastConsumer? consumer = null, Secret? secret = null, DateTimeOffset? now = null) =>
        UptakeReading.Of(new(secret ?? Secret, A.Version(2), Finished, reads, recent, now ?? Later), [consumer ?? Web]).ShouldHaveSingleItem();

    private static Uptake Ask(EstatePart<ObservedReads> reads, DateTimeOffset? finished) =>
        UptakeReading.Of(new(Secret, A.Version(2), finished, reads, null, Later), [Web]).ShouldHaveSingleItem();

    private static VersionRead Version(int minute = 1) => new(A.Version(2), "i-1", Finished.AddMinutes(minute), Finished.AddMinutes(minute), ByDecrypt: true);

    private static EstatePart<ObservedReads> Reads(params VersionRead[] versions) => Listened([.. versions]);

    private static EstatePart<ObservedReads> Listened(ImmutableArray<VersionRead> versions, int decrypts = 5, DateTimeOffset? coveredUntil = null) =>
        EstatePart<ObservedReads>.Read(Observations([.. versions]) with
        {
            BySecret = BySecret(versions, decrypts),
            Covered = ImmutableDictionary<string, ImmutableArray<CoveredSpan>>.Empty.Add("Decrypt", [new CoveredSpan(Finished.AddDays(-9), coveredUntil ?? Later.AddMinutes(-15))]),
        }, Later);

    private static ObservedReads Observations(params VersionRead[] versions) => new() { BySecret = BySecret([.. versions], 1) };

    private static ImmutableDictionary<string, ImmutableDictionary<string, ObservedRead>> BySecret(ImmutableArray<VersionRead> versions, int decrypts) =>
        ImmutableDictionary<string, ImmutableDictionary<string, ObservedRead>>.Empty.Add(
            Secret.Arn, ImmutableDictionary<string, ObservedRead>.Empty.Add(Role, new(Role, Finished.AddDays(-9), Finished, 3) { Decrypts = decrypts, Versions = versions }));
}
