using Keyturn.Operations.Consumers;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Emergency;

public sealed class BlastListTests
{
    private static readonly SecretArn Arn = SecretArn.Parse(WholeEstate.Secret.Arn);

    [Fact]
    public void Of_AServerThatWasSeen_TellsItsRoleItsSessionAndThatItsHoldTimeIsUnknown()
    {
        var web = Of(WholeEstate.Snapshot with { ObservedReads = Observed.Reads(1, WholeEstate.RoleArn) }).ShouldHaveSingleItem();

        (web.Name, web.Principal, web.Session, web.Hold).ShouldBe(("web-1", WholeEstate.RoleArn, "i-web", HoldKind.Unknown));
        web.Sources.ShouldContain(BlastSource.Seen);
        web.LastRead.ShouldBe(A.Moment.AddHours(-1));
    }

    [Fact]
    public void Of_APersonWhoWasSeen_StandsThereWithoutBeingAConsumer() =>
        Of(WholeEstate.Snapshot with { ObservedReads = Observed.Reads(1, WholeEstate.RoleArn, "arn:aws:iam::111122223333:user/tanaka") })
            .Select(one => one.Name).ShouldBe(["tanaka", "web-1"]);

    [Fact]
    public void Of_ADeclaredConsumerThatIsNowhere_StandsThereAsDeclared()
    {
        var secret = WholeEstate.Secret with { Tags = WholeEstate.Secret.Tags.Add("keyturn:consumer:1", "night-batch") };
        var snapshot = WholeEstate.Snapshot with { Secrets = EstatePart<System.Collections.Immutable.ImmutableDictionary<string, Secret>>.Read(WholeEstate.Snapshot.Secrets.Value!.SetItem(secret.Arn, secret), A.Moment) };

        var batch = Of(snapshot).Single(one => one.Id == "night-batch");

        (batch.Source, batch.Principal, batch.Hold).ShouldBe((BlastSource.Declared, null, HoldKind.Unknown));
    }

    [Fact]
    public void Of_WhoMayReadAndWasNeverSeen_StandsBehindTheOthers() =>
        Of(WholeEstate.Snapshot).ShouldHaveSingleItem().Source.ShouldBe(BlastSource.Permitted);

    [Fact]
    public void Of_NothingKnown_IsEmpty() => BlastList.Of(null, null).ShouldBeEmpty();

    [Fact]
    public void HoldTimes_OfEveryKind_StandInTheOrderOfTheKinds()
    {
        HoldTime.All.Select(hold => hold.Kind).ShouldBe(Enum.GetValues<HoldKind>());
        HoldTime.All.ShouldAllBe(hold => hold.End == HoldEnd.AfterTime == hold.Time.HasValue);
        HoldTime.Of(HoldKind.LambdaExtension).LatestAfter(A.Moment).ShouldBe(A.Moment.AddSeconds(300));
        HoldTime.Of(HoldKind.Unknown).LatestAfter(A.Moment).ShouldBeNull();
    }

    private static System.Collections.Immutable.ImmutableArray<BlastConsumer> Of(EstateSnapshot snapshot)
    {
        var feed = new EstateFeed();
        feed.Publish(snapshot);
        return BlastList.Of(new ReadinessBoard(feed).Of(Arn), new ObservedBoard(feed).Of(Arn));
    }
}
