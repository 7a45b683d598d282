using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.State;

/// <summary>Finding a secret by what a caller calls it.</summary>
public sealed class SecretStoreTests
{
    private const string Arn = "arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:app/db-AbCdEf";
    private readonly SecretStore _store = new();

    public SecretStoreTests() => _store.Add(Record(Arn, "app/db"));

    [Theory]
    [InlineData(Arn, true)]
    [InlineData("app/db", true)]
    [InlineData("arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:app/db", true)]
    [InlineData("arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:app/db-XXXXXX", false)]
    [InlineData("arn:aws:secretsmanager:ap-northeast-1:111122223333:secret:app", false)]
    [InlineData("arn:aws:secretsmanager:us-east-1:111122223333:secret:app/db", false)]
    [InlineData("app/db-AbCdEf", false)]
    [InlineData("arn:aws:lambda:ap-northeast-1:111122223333:function:app/db", false)]
    public void Find_ArnPartialArnOrName_FindsTheSecret(string id, bool found) => (_store.Find(id) is not null).ShouldBe(found);

    [Fact]
    public void Add_NameTwice_IsAnError() => Should.Throw<ArgumentException>(() => _store.Add(Record(Arn + "2", "app/db")));

    [Fact]
    public void Revision_TellsChangesFromMembership()
    {
        var (revision, membership) = (_store.Revision, _store.Membership);

        _store.Touch();
        _store.Membership.ShouldBe(membership);
        _store.Revision.ShouldBeGreaterThan(revision);
        _store.Add(Record(Arn + "2", "app/two"));
        _store.Membership.ShouldBeGreaterThan(membership);
    }

    [Fact]
    public void Remove_Secret_FreesItsName()
    {
        _store.Remove(_store.Find("app/db").ShouldNotBeNull());

        _store.All.ShouldBeEmpty();
        _store.Find(Arn).ShouldBeNull();
        _store.Add(Record(Arn, "app/db")).Name.ShouldBe("app/db");
    }

    private static SecretRecord Record(string arn, string name) => new() { Arn = arn, Name = name, CreatedDate = DateTimeOffset.UnixEpoch };
}
