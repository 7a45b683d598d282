using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.Estates;

public sealed class EstateFeedTests
{
    private readonly EstateFeed feed = new();

    [Fact]
    public void Publish_SameScopeAgain_ReplacesOnlyThatScope()
    {
        var other = A.Snapshot([A.Secret(account: A.OtherAccountId)], scope: A.Scope(A.OtherAccountId));
        var second = A.Snapshot([A.Secret("b")]);
        feed.Publish(A.Snapshot([A.Secret("a")]));
        feed.Publish(other);
        feed.Publish(second);
        feed.Current.Count.ShouldBe(2);
        feed.Find(A.Scope()).ShouldBeSameAs(second);
        feed.Find(A.Scope(A.OtherAccountId)).ShouldBeSameAs(other);
        feed.Find(A.Scope(region: "us-west-2")).ShouldBeNull();
    }

    [Fact]
    public void Subscribe_Change_TellsEachUntilItIsDisposed()
    {
        List<EstateSnapshot> early = [], late = [];
        var first = A.Snapshot([A.Secret("a")]);
        var second = A.Snapshot([A.Secret("b")]);
        var tie = feed.Subscribe(early.Add);
        using var stays = feed.Subscribe(late.Add);
        feed.Publish(first);
        tie.Dispose();
        feed.Publish(second);
        early.ShouldBe([first]);
        late.ShouldBe([first, second]);
    }

    [Fact]
    public void Subscribe_SubscriberReads_FindsWhatItIsToldOf()
    {
        EstateSnapshot? found = null;
        using var tie = feed.Subscribe(snapshot => found = feed.Find(snapshot.Scope));
        var published = A.Snapshot([A.Secret()]);
        feed.Publish(published);
        found.ShouldBeSameAs(published);
    }
}
