using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Estates;

public sealed class EstateReadingTests
{
    private readonly EstateFeed feed = new();

    [Fact]
    public void Questions_NothingRead_FindNothing()
    {
        feed.SecretOf(A.Arn()).ShouldBeNull();
        feed.EventsOf(A.Arn()).ShouldBeEmpty();
    }

    [Fact]
    public void Questions_PartsNotReadYet_FindNothing()
    {
        feed.Publish(new EstateSnapshot(A.Scope()));
        feed.SecretOf(A.Arn()).ShouldBeNull();
        feed.EventsOf(A.Arn()).ShouldBeEmpty();
    }

    [Fact]
    public void Questions_Collected_FindTheSecretAndItsOwnEvents()
    {
        var secret = A.Secret();
        var own = A.Event(RotationEventKind.Succeeded);
        feed.Publish(A.Snapshot([secret, A.Secret("other")], [own, A.Event(RotationEventKind.Failed, secret: A.Arn("other"))]));
        feed.SecretOf(A.Arn()).ShouldBe(secret);
        feed.EventsOf(A.Arn()).ShouldBe([own]);
        feed.SecretOf(A.Arn("third")).ShouldBeNull();
        feed.EventsOf(A.Arn("third")).ShouldBeEmpty();
    }

    [Fact]
    public void Find_Account_ByItsId()
    {
        var accounts = new FakeAccountDirectory();
        accounts.Find(A.Scope(A.OtherAccountId))!.Alias.ShouldBe("shop-dev");
        accounts.Find(A.Scope("999999999999")).ShouldBeNull();
    }
}
