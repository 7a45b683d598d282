using System.Collections.Immutable;
using Keyturn.Aws.Collection;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

public sealed class GoneSecretsTests
{
    private readonly CollectionFixture fixture = new();

    [Fact]
    public async Task ForgetAsync_NoLongerListed_IsForgottenEverywhere()
    {
        var facts = Many(3).ToImmutableSecrets().ToImmutableDictionary(pair => pair.Key, _ => SecretAccess.NotRead with { Policy = EstatePart<ResourcePolicy>.Read(ResourcePolicy.None, A.Moment) });
        await fixture.Store.SaveSecretFactsAsync(A.Scope(), facts, Cancel);
        fixture.Estate.Update(now => now with
        {
            Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(Many(2).ToImmutableSecrets(), A.Moment),
            Permissions = now.Permissions with { Secrets = facts },
        });

        await new GoneSecrets(fixture.Estate).ForgetAsync(Cancel);

        fixture.Estate.Snapshot.Permissions.Secrets.Keys.ShouldBe([Changed(0, default).Arn, Changed(1, default).Arn], ignoreOrder: true);
        fixture.Store.SecretFacts.Keys.ShouldBe([Changed(0, default).Arn, Changed(1, default).Arn], ignoreOrder: true);
    }

    [Fact]
    public async Task ForgetAsync_ListNotRead_ForgetsNothing()
    {
        var facts = ImmutableDictionary<string, SecretAccess>.Empty.Add(A.Arn().Value, SecretAccess.NotRead);
        fixture.Estate.Update(now => now with { Permissions = now.Permissions with { Secrets = facts } });

        await new GoneSecrets(fixture.Estate).ForgetAsync(Cancel);

        fixture.Estate.Snapshot.Permissions.Secrets.Count.ShouldBe(1);
    }
}
