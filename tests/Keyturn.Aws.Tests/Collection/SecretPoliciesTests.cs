using System.Collections.Immutable;
using Keyturn.Aws.Collection;
using Keyturn.Aws.Errors;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Collection;

public sealed class SecretPoliciesTests
{
    private readonly CollectionFixture fixture = new();
    private readonly FakePolicyReader reader = new();
    private readonly SecretPolicies policies;

    public SecretPoliciesTests() => policies = new SecretPolicies(fixture.Estate, reader, fixture.Time);

    [Fact]
    public async Task ReadMissingAsync_Unchanged_IsAskedOnce()
    {
        Show(Many(20));

        await policies.ReadMissingAsync(Cancel);
        await policies.ReadMissingAsync(Cancel);

        reader.Calls.Count.ShouldBe(20);
        fixture.Estate.Snapshot.Permissions.Secrets.Values.ShouldAllBe(access => access.Policy.Value == ResourcePolicy.None);
    }

    [Fact]
    public async Task ReadMissingAsync_Changed_IsAskedAgain()
    {
        Show(Many(3));
        await policies.ReadMissingAsync(Cancel);
        Show([Changed(0, A.Moment), .. Many(3).Skip(1)]);

        await policies.ReadMissingAsync(Cancel);

        reader.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task ReadMissingAsync_OnScreen_ComesFirst()
    {
        Show(Many(50));
        policies.Prefer([Changed(33, default).Arn]);

        await policies.ReadMissingAsync(Cancel);

        reader.Calls[0].ShouldBe(Changed(33, default).Arn);
    }

    [Fact]
    public async Task ReadMissingAsync_Refused_IsToldAndAskedAgainMuchLater()
    {
        Show(Many(1));
        reader.Fail = _ => Error(AwsFailure.Denied);
        await policies.ReadMissingAsync(Cancel);
        await policies.ReadMissingAsync(Cancel);
        fixture.Estate.Snapshot.Permissions.Secrets.Values.ShouldHaveSingleItem().Policy.Failure.ShouldNotBeNull();
        reader.Calls.Count.ShouldBe(1);

        fixture.Time.Advance(TimeSpan.FromMinutes(31));
        await policies.ReadMissingAsync(Cancel);

        reader.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ReadMissingAsync_RememberedFromAfterTheLastChange_IsNotAskedFor()
    {
        fixture.Store.Saved = Remembered(A.Moment);
        await fixture.Estate.LoadAsync(Cancel);
        Show([Changed(0, A.Moment.AddHours(-1)), Changed(1, A.Moment.AddSeconds(-30)), Changed(2, A.Moment.AddHours(-1))]);

        await policies.ReadMissingAsync(Cancel);

        reader.Calls.ShouldBe([Changed(1, default).Arn, Changed(2, default).Arn], ignoreOrder: true);
        fixture.Estate.Snapshot.Permissions.Secrets[Changed(0, default).Arn].Policy.ReadAt.ShouldBe(A.Moment);
    }

    [Fact]
    public async Task ReadMissingAsync_Read_KeepsItInTheStoreAndARefusalNot()
    {
        Show(Many(2));
        reader.Fail = arn => arn == Changed(0, default).Arn ? Error(AwsFailure.Denied) : null;

        await policies.ReadMissingAsync(Cancel);

        fixture.Store.SecretFacts.ShouldHaveSingleItem().Key.ShouldBe(Changed(1, default).Arn);
    }

    private static EstateSnapshot Remembered(DateTimeOffset at) => new(A.Scope())
    {
        Permissions = new()
        {
            Secrets = Many(2).ToImmutableSecrets().ToImmutableDictionary(pair => pair.Key, _ => SecretAccess.NotRead with { Policy = EstatePart<ResourcePolicy>.Read(ResourcePolicy.None, at) }),
        },
    };

    private void Show(IEnumerable<Secret> secrets) => fixture.Estate.Update(now => now with
    {
        Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets.ToImmutableSecrets(), fixture.Time.GetUtcNow()),
    });
}
