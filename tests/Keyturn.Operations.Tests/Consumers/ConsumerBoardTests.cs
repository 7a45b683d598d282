using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Matrix;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Consumers;

public sealed class ConsumerBoardTests
{
    private const string Web = "ec2:i-web";
    private readonly EstateFeed feed = new();
    private readonly ConsumerBoard board;

    public ConsumerBoardTests() => board = new(feed, new ReadinessMatrices(feed));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OfAsync_TheWebServer_IsItsSecretWithFourAnswers()
    {
        feed.Publish(WholeEstate.Snapshot);

        var detail = (await board.OfAsync(A.Scope(), Web, Cancel)).ShouldNotBeNull();

        detail.Consumer.Name.ShouldBe("web-1");
        detail.IsComplete.ShouldBeTrue();
        detail.Secrets.ShouldHaveSingleItem().Cells.ShouldAllBe(cell => cell == CellState.Pass);
    }

    [Fact]
    public async Task OfAsync_AFactChanged_IsWorkedOutAnew()
    {
        feed.Publish(WholeEstate.Snapshot);
        await board.OfAsync(A.Scope(), Web, Cancel);

        feed.Publish(WholeEstate.WithInbound("sg-vpce", 443, "sg-other"));

        (await board.OfAsync(A.Scope(), Web, Cancel)).ShouldNotBeNull().Secrets[0].StateOf(MatrixColumn.Endpoint).ShouldBe(CellState.Fail);
    }

    [Fact]
    public async Task OfAsync_NoSuchConsumer_IsNull()
    {
        feed.Publish(WholeEstate.Snapshot);

        (await board.OfAsync(A.Scope(), "ec2:i-none", Cancel)).ShouldBeNull();
        (await board.OfAsync(A.Scope(A.OtherAccountId), Web, Cancel)).ShouldBeNull();
    }

    [Fact]
    public void HasConsumers_SomePartNotRead_IsFalse()
    {
        feed.Publish(WholeEstate.With((Keyturn.Readiness.Network.Facts.NetworkEstate network) => network with { Services = new(null, null, null) }));

        board.HasConsumers(A.Scope()).ShouldBeFalse();
        board.Find(A.AccountId, A.Region).ShouldBe(A.Scope());
        board.Find(A.AccountId, "us-east-1").ShouldBeNull();
    }
}
