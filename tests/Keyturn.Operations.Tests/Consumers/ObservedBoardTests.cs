using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Consumers;

public sealed class ObservedBoardTests
{
    private static readonly SecretArn Arn = SecretArn.Parse(WholeEstate.Secret.Arn);

    private readonly EstateFeed feed = new();
    private readonly ObservedBoard board;

    public ObservedBoardTests() => board = new(feed);

    [Fact]
    public void Of_Seen_TellsWhoAndOverWhichTime()
    {
        feed.Publish(WholeEstate.Snapshot with { ObservedReads = Observed.Reads(1, WholeEstate.RoleArn) });

        var reads = board.Of(Arn).ShouldNotBeNull();

        reads.Observations.Seen.ShouldHaveSingleItem().Consumers.ShouldHaveSingleItem().Name.ShouldBe("web-1");
        reads.Covered.ShouldBe([Observed.Span]);
        reads.Reading.ReadAt.ShouldBe(A.Moment);
    }

    [Fact]
    public void Of_EventsNotRead_CoversNothing()
    {
        feed.Publish(WholeEstate.Snapshot);

        board.Of(Arn).ShouldNotBeNull().Covered.ShouldBeEmpty();
    }

    [Fact]
    public void Of_NothingPublished_IsNotKnown() => board.Of(Arn).ShouldBeNull();

    [Fact]
    public void Subscribe_OtherFactsChange_TellsOfReadsAlone()
    {
        var told = 0;
        feed.Publish(WholeEstate.Snapshot);
        using var subscription = board.Subscribe(Arn, _ => told++);

        feed.Publish(WholeEstate.Snapshot with { CallsOfLastRefresh = 7 });
        feed.Publish(A.Snapshot([], scope: A.Scope(A.OtherAccountId)));
        told.ShouldBe(0);
        feed.Publish(WholeEstate.Snapshot with { ObservedReads = Observed.Reads(1, "x") });

        told.ShouldBe(1);
    }
}
