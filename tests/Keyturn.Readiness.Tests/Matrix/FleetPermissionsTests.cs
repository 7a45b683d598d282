using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Tests.Network.Estates;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Matrix;

/// <summary>When permissions are decided anew, and when those of earlier facts still hold.</summary>
public sealed class FleetPermissionsTests
{
    private static readonly ImmutableArray<Secret> Secrets = [OrdersSecret];

    [Fact]
    public void Of_AnotherGroupOnly_TakesOverWhatWasDecided()
    {
        var before = Of(Whole, null);

        Of(Whole.With(network => network.Group("sg-db", "in 1521 sg-other")), before).ShouldBeSameAs(before);
    }

    [Fact]
    public void Of_OtherPermissions_DecidesAnew()
    {
        var before = Of(Whole, null);

        Of(Whole.With(permissions => permissions with { Roles = permissions.Roles }), before).ShouldNotBeSameAs(before);
    }

    public static TheoryData<Func<Secret, Secret>, bool> SecretChanges => new()
    {
        { secret => secret with { Description = "read again", LastChanged = At, RotationEnabled = false }, true },
        { secret => secret with { Tags = ImmutableSortedDictionary.CreateRange(secret.Tags) }, true },
        { secret => secret with { KmsKeyId = "alias/other" }, false },
        { secret => secret with { RotationFunctionArn = "arn:other" }, false },
        { secret => secret with { Arn = $"{secret.Arn}x" }, false },
        { secret => secret with { Tags = secret.Tags.SetItem("team", "other") }, false },
        { secret => secret with { StagesByVersion = secret.StagesByVersion.Remove("v2") }, false },
        { secret => secret with { StagesByVersion = secret.StagesByVersion.SetItem("v2", [VersionStage.Pending]) }, false },
    };

    [Theory]
    [MemberData(nameof(SecretChanges), DisableDiscoveryEnumeration = true)]
    public void Of_ASecretReadAgain_DecidesAnewWherePoliciesMaySeeTheDifference(Func<Secret, Secret> change, bool same)
    {
        var before = Of(Whole, null);

        ReferenceEquals(FleetPermissions.Of(new(Whole), [change(OrdersSecret)], before), before).ShouldBe(same);
    }

    [Fact]
    public void Of_AnotherPolicyOfTheEndpoint_DecidesAnew()
    {
        var before = Of(Whole, null);
        var endpoints = Whole.Network.Endpoints.Value!;
        var guarded = Whole.With(network => network with
        {
            Endpoints = EstatePart<ImmutableDictionary<string, VpcEndpoint>>.Read(
                endpoints.ToImmutableDictionary(one => one.Key, one => one.Value with { Policy = """{"Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}""" }), At),
        });

        Of(guarded, before).ShouldNotBeSameAs(before);
    }

    [Fact]
    public void Of_AConsumerLess_DecidesAnew()
    {
        var before = Of(Whole, null);

        Of(Whole.With(network => network with { Instances = EstatePart<ImmutableDictionary<string, Instance>>.Read(ImmutableDictionary<string, Instance>.Empty, At) }), before).ShouldNotBeSameAs(before);
    }

    /// <summary>The function stands beside what its role may read, until it rotates something: then only beside that.</summary>
    [Fact]
    public void Of_AFunctionThatNowRotatesAnotherSecret_DecidesAnew()
    {
        var own = OrdersSecret with { RotationFunctionArn = null };
        EstateSnapshot With(params Secret[] secrets) => Whole with { Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets.ToImmutableDictionary(secret => secret.Arn), At) };
        var gone = OrdersSecret with { Arn = $"{SecretArn}x", Name = "prod/gone", Deleted = At };
        var before = FleetPermissions.Of(new(With(own, gone with { RotationFunctionArn = null })), [own], null);
        var at = new EstateReadiness(Whole).Consumers.IndexOf(new EstateReadiness(Whole).Consumers.Single(consumer => consumer.Place.Id == "rotate"));

        var after = FleetPermissions.Of(new(With(own, gone)), [own], before);

        after.ShouldNotBeSameAs(before);
        before.IsPermitted(at, 0).ShouldBeTrue();
        after.IsPermitted(at, 0).ShouldBeFalse();
        FleetPermissions.Of(new(With(own, gone)), [own], after).ShouldBeSameAs(after);
    }

    private static FleetPermissions Of(EstateSnapshot snapshot, FleetPermissions? before) => FleetPermissions.Of(new(snapshot), Secrets, before);
}
