using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Time.Testing;

namespace Keyturn.Aws.Sandbox.Tests.State;

/// <summary>Keys and the callers behind them.</summary>
public sealed class CredentialStoreTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void AssumeRole_Twice_GivesDifferentKeysOfTheSamePrincipal()
    {
        var store = new CredentialStore(_time);

        var one = store.AssumeRole("arn:aws:iam::111122223333:role/team/app", "me", null, TimeSpan.FromHours(1));
        var two = store.AssumeRole("arn:aws:iam::111122223333:role/team/app", "you", "source", TimeSpan.FromHours(1));

        one.AccessKeyId.ShouldNotBe(two.AccessKeyId);
        one.SecretKey.ShouldNotBe(two.SecretKey);
        one.ExpiresAt.ShouldBe(_time.GetUtcNow().AddHours(1));
        one.Identity.PrincipalId.Split(':')[0].ShouldBe(two.Identity.PrincipalId.Split(':')[0]);
        one.Identity.Arn.ShouldBe("arn:aws:sts::111122223333:assumed-role/app/me");
        one.Identity.RoleName.ShouldBe("app");
        two.Identity.SourceIdentity.ShouldBe("source");
    }

    [Fact]
    public void AddUser_SameKeyAgain_ReplacesTheFormer()
    {
        var store = new CredentialStore(_time);
        store.AddUser("111122223333", "alice", "AKID", "one");
        store.AddUser("111122223333", "bob", "AKID", "two");

        var found = store.Find("AKID").ShouldNotBeNull();

        found.SecretKey.ShouldBe("two");
        found.Identity.Arn.ShouldBe("arn:aws:iam::111122223333:user/bob");
        found.Identity.RoleName.ShouldBeNull();
        found.ExpiresAt.ShouldBeNull();
        store.Find("akid").ShouldBeNull();
    }

    [Fact]
    public void ToString_OfACredential_NamesNeitherSecretNorToken()
    {
        var credential = new CredentialStore(_time).AssumeRole("arn:aws:iam::111122223333:role/app", "me", null, TimeSpan.FromHours(1));

        credential.ToString().ShouldNotContain(credential.SecretKey);
        credential.ToString().ShouldNotContain(credential.SessionToken.ShouldNotBeNull());
    }
}
