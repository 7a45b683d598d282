using System.Collections.Immutable;
using Keyturn.Aws.Calls;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Collection;

public sealed class PartCollectionTests
{
    private readonly CollectionFixture fixture = new();
    private readonly List<EstateSnapshot> published = [];
    private readonly List<string> reads = [];
    private Task<OperationResult<ImmutableArray<DatabaseSubnetGroup>>> groups = Told(new DatabaseSubnetGroup("a", "vpc-1", []));
    private Task<OperationResult<ImmutableArray<ResolverRule>>> rules = Told(new ResolverRule("rule-1", "example.test", true, []));

    [Fact]
    public async Task ReadAsync_FirstRound_ShowsEachPartAsItComes()
    {
        var late = new TaskCompletionSource<OperationResult<ImmutableArray<ResolverRule>>>();
        rules = late.Task;
        var collection = Collection();

        var round = collection.ReadAsync(CollectionFixture.Cancel);

        published.ShouldHaveSingleItem().Network.SubnetGroups.Value.ShouldNotBeNull();
        collection.HasRead.ShouldBeFalse();
        late.SetResult(ImmutableArray.Create(new ResolverRule("rule-1", "example.test", true, [])));
        await round;
        published.Count.ShouldBe(2);
        published[1].Network.ResolverRules.Value.ShouldNotBeNull();
        collection.HasRead.ShouldBeTrue();
    }

    [Fact]
    public async Task ReadAsync_FirstRoundAfterAWarmStart_IsPublishedOnce()
    {
        fixture.Store.Saved = WholeEstate.Snapshot;
        await fixture.Estate.LoadAsync(CollectionFixture.Cancel);
        var collection = Collection();

        await collection.ReadAsync(CollectionFixture.Cancel);

        published.ShouldHaveSingleItem().Network.SubnetGroups.Value.ShouldNotBeNull().ShouldContainKey("a");
        fixture.Estate.Snapshot.Network.Vpcs.ShouldBeSameAs(WholeEstate.Snapshot.Network.Vpcs, "what was not read keeps the time of the store");
    }

    [Fact]
    public async Task ReadAsync_LaterRound_IsPublishedOnce()
    {
        var collection = Collection();
        await collection.ReadAsync(CollectionFixture.Cancel);
        published.Clear();
        fixture.Time.Advance(TimeSpan.FromMinutes(5));

        await collection.ReadAsync(CollectionFixture.Cancel);

        var network = published.ShouldHaveSingleItem().Network;
        (network.SubnetGroups.ReadAt, network.ResolverRules.ReadAt).ShouldBe((A.Moment.AddMinutes(5), A.Moment.AddMinutes(5)));
    }

    [Fact]
    public async Task ReadAsync_OnePartFails_TheOthersGoOn()
    {
        groups = Task.FromResult<OperationResult<ImmutableArray<DatabaseSubnetGroup>>>(
            AwsErrorTranslator.Create(AwsFailure.Denied, AwsOperation.DescribeDBSubnetGroups, A.Scope()));

        await Collection().ReadAsync(CollectionFixture.Cancel);

        var network = fixture.Estate.Snapshot.Network;
        network.SubnetGroups.Failure.ShouldNotBeNull().MissingPermission.ShouldBe("rds:DescribeDBSubnetGroups");
        network.ResolverRules.Value.ShouldNotBeNull().ShouldContainKey("rule-1");
        network.ResolverRules.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task ReadAsync_LaterRoundFailsInAPart_OldFactsStayBesideTheFailure()
    {
        var collection = Collection();
        await collection.ReadAsync(CollectionFixture.Cancel);
        fixture.Time.Advance(TimeSpan.FromMinutes(5));
        rules = Task.FromResult<OperationResult<ImmutableArray<ResolverRule>>>(AwsErrorTranslator.Create(AwsFailure.Throttled, AwsOperation.ListResolverRules, A.Scope()));

        await collection.ReadAsync(CollectionFixture.Cancel);

        var network = fixture.Estate.Snapshot.Network;
        network.ResolverRules.Value.ShouldNotBeNull().ShouldContainKey("rule-1");
        network.ResolverRules.ReadAt.ShouldBe(A.Moment);
        network.ResolverRules.Failure.ShouldNotBeNull().At.ShouldBe(A.Moment.AddMinutes(5));
        network.SubnetGroups.ReadAt.ShouldBe(A.Moment.AddMinutes(5));
    }

    [Fact]
    public async Task ReadThrottledAsync_StillThrottled_IsOneCallAndAnotherOneNextTime()
    {
        var collection = Collection();
        await ThrottleAsync(collection);
        reads.Clear();

        (await collection.ReadThrottledAsync(CollectionFixture.Cancel)).ShouldBeFalse();
        (await collection.ReadThrottledAsync(CollectionFixture.Cancel)).ShouldBeFalse();

        reads.Order().ShouldBe(["groups", "rules"]);
        (collection.AnyThrottled, collection.MostThrottled).ShouldBe((true, true));
    }

    [Fact]
    public async Task ReadThrottledAsync_AnsweredAgain_ReadsAllOfThem()
    {
        var (read, answered) = (groups, rules);
        var collection = Collection();
        await ThrottleAsync(collection);
        (groups, rules) = (read, answered);

        (await collection.ReadThrottledAsync(CollectionFixture.Cancel)).ShouldBeTrue();

        collection.AnyThrottled.ShouldBeFalse();
        (await collection.ReadThrottledAsync(CollectionFixture.Cancel)).ShouldBeFalse();
    }

    private async Task ThrottleAsync(PartCollection collection)
    {
        groups = Task.FromResult<OperationResult<ImmutableArray<DatabaseSubnetGroup>>>(AwsErrorTranslator.Create(AwsFailure.Throttled, AwsOperation.DescribeDBSubnetGroups, A.Scope()));
        rules = Task.FromResult<OperationResult<ImmutableArray<ResolverRule>>>(AwsErrorTranslator.Create(AwsFailure.Throttled, AwsOperation.ListResolverRules, A.Scope()));
        await collection.ReadAsync(CollectionFixture.Cancel);
        collection.MostThrottled.ShouldBeTrue();
    }

    private PartCollection Collection()
    {
        fixture.Feed.Subscribe(published.Add);
        return new(
            fixture.Estate,
            [
                Part(AwsOperation.DescribeDBSubnetGroups, () => Counted("groups", groups), one => one.Name, all => all.SubnetGroups, (all, part) => all with { SubnetGroups = part }),
                Part(AwsOperation.ListResolverRules, () => Counted("rules", rules), one => one.Id, all => all.ResolverRules, (all, part) => all with { ResolverRules = part }),
            ]);
    }

    private PartReading<ImmutableDictionary<string, T>> Part<T>(
        AwsOperation operation,
        Func<Task<OperationResult<ImmutableArray<T>>>> read,
        Func<T, string> id,
        Func<NetworkEstate, EstatePart<ImmutableDictionary<string, T>>> get,
        Func<NetworkEstate, EstatePart<ImmutableDictionary<string, T>>, NetworkEstate> set) =>
        new(operation, (_, _) => read().ById(id), now => get(now.Network), (now, part) => now with { Network = set(now.Network, part) }, fixture.Time);

    private Task<T> Counted<T>(string part, Task<T> answer)
    {
        reads.Add(part);
        return answer;
    }

    private static Task<OperationResult<ImmutableArray<T>>> Told<T>(T one) => Task.FromResult<OperationResult<ImmutableArray<T>>>(ImmutableArray.Create(one));
}
