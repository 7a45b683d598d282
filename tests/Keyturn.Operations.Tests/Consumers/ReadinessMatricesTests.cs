using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Matrix;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Consumers;

public sealed class ReadinessMatricesTests
{
    private readonly EstateFeed feed = new();
    private readonly ReadinessMatrices matrices;

    public ReadinessMatricesTests() => matrices = new(feed);

    [Fact]
    public async Task OfAsync_WholeEstate_IsItsMatrix()
    {
        feed.Publish(WholeEstate.Snapshot);

        var matrix = (await matrices.OfAsync(A.Scope(), TestContext.Current.CancellationToken)).ShouldNotBeNull().Matrix;

        matrix.OfSecrets.ShouldHaveSingleItem().Overall.ShouldBe(CellState.Pass);
    }

    [Fact]
    public async Task OfAsync_UnchangedFacts_IsWorkedOutOnce()
    {
        feed.Publish(WholeEstate.Snapshot);
        var first = await matrices.OfAsync(A.Scope(), TestContext.Current.CancellationToken);

        feed.Publish(WholeEstate.Snapshot with { CallsOfLastRefresh = 9 });

        (await matrices.OfAsync(A.Scope(), TestContext.Current.CancellationToken)).ShouldBeSameAs(first);
    }

    [Fact]
    public async Task OfAsync_AFactChanged_IsWorkedOutAnew()
    {
        feed.Publish(WholeEstate.Snapshot);
        await matrices.OfAsync(A.Scope(), TestContext.Current.CancellationToken);

        feed.Publish(WholeEstate.WithInbound("sg-db", 1521, "sg-other"));

        (await matrices.OfAsync(A.Scope(), TestContext.Current.CancellationToken)).ShouldNotBeNull().Matrix.OfSecrets[0].Overall.ShouldBe(CellState.Fail);
    }

    [Fact]
    public async Task NewestOf_WhileANewerOneIsAskedFor_IsTheLastThatWasFinished()
    {
        matrices.NewestOf(A.Scope()).ShouldBeNull();
        feed.Publish(WholeEstate.Snapshot);
        var first = await matrices.OfAsync(A.Scope(), TestContext.Current.CancellationToken);
        matrices.NewestOf(A.Scope()).ShouldBeSameAs(first);

        feed.Publish(WholeEstate.WithInbound("sg-db", 1521, "sg-other"));
        matrices.NewestOf(A.Scope()).ShouldBeSameAs(first);

        var second = await matrices.OfAsync(A.Scope(), TestContext.Current.CancellationToken);
        matrices.NewestOf(A.Scope()).ShouldBeSameAs(second);
    }

    [Fact]
    public async Task OfAsync_NothingOfReadinessRead_IsNotKnownAndNotListed()
    {
        feed.Publish(A.Snapshot([WholeEstate.Secret]));

        (await matrices.OfAsync(A.Scope(), TestContext.Current.CancellationToken)).ShouldBeNull();
        matrices.Scopes.ShouldBeEmpty();
    }

    [Fact]
    public async Task OfAsync_AnotherAccount_IsNotKnown() => (await matrices.OfAsync(A.Scope(A.OtherAccountId), TestContext.Current.CancellationToken)).ShouldBeNull();

    [Fact]
    public async Task AllAsync_TwoScopesOfWhichOneWasRead_IsTheOne()
    {
        feed.Publish(WholeEstate.Snapshot);
        feed.Publish(new Keyturn.Readiness.Estate.EstateSnapshot(A.Scope(A.OtherAccountId)));

        (await matrices.AllAsync(TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Snapshot.Scope.ShouldBe(A.Scope());
    }

    [Fact]
    public void Failures_OfTwoScopes_AreEachCallOnce()
    {
        var refused = new Keyturn.Readiness.Estate.PartFailure(A.Moment, "ec2:DescribeVpcs", "UnauthorizedOperation", "no", "ec2:DescribeVpcs");
        foreach (var account in new[] { A.AccountId, A.OtherAccountId })
            feed.Publish(new Keyturn.Readiness.Estate.EstateSnapshot(A.Scope(account)) { Network = new() { Vpcs = new(null, null, refused) } });

        matrices.Failures.ShouldBe([refused]);
    }
}
