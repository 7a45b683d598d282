using System.Collections.Immutable;
using Keyturn.Readiness.BlastRadius;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Tests.Matrix;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.BlastRadius;

public sealed class RoleReachTests
{
    private static readonly Secret Unread = OrdersSecret with { Arn = SecretArn.Replace("prod/orders/app", "a/unread", StringComparison.Ordinal), Name = "a/unread" };
    private static readonly Secret Going = OrdersSecret with { Arn = SecretArn.Replace("prod/orders/app", "b/going", StringComparison.Ordinal), Name = "b/going", Deleted = At };

    private static EstateSnapshot Three { get; } = Whole with
    {
        Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(new[] { OrdersSecret, Unread, Going }.ToImmutableDictionary(secret => secret.Arn), At),
    };

    private static RoleReach Ask(string role, params EstateSnapshot[] snapshots) => RoleReach.Of(RoleReading.Of(snapshots[0].Permissions, role), snapshots, _ => { });

    [Fact]
    public void Of_ARoleThatMayReadAll_KeepsWhatIsNotKnownApart()
    {
        var reach = Ask(WebRole, Three);

        reach.Certain.ShouldHaveSingleItem().Secret.ShouldBe(OrdersSecret);
        reach.Certain[0].GivenBy.ShouldBe([new StatementName(PolicyArn, 1, null)]);
        reach.Unknown.ShouldHaveSingleItem().Secret.ShouldBe(Unread);
        reach.Unknown[0].Questions.ShouldNotBeEmpty();
        reach.Asked.ShouldBe(2);
    }

    [Fact]
    public void Of_ARoleWithoutPolicies_ReadsNothing()
    {
        var reach = Ask(WebRole, Whole.With((PermissionEstate all) => all with { Roles = Part(new IamRole(WebRole, "web")) }));

        (reach.Certain.Length, reach.Unknown.Length, reach.Asked).ShouldBe((0, 0, 1));
    }

    /// <summary>The compiled answer and the obvious one are the same, whatever was not read.</summary>
    [Theory]
    [InlineData("roles")]
    [InlineData("policies")]
    [InlineData("keys")]
    [InlineData("key policy")]
    [InlineData("secret policy")]
    [InlineData("versions")]
    [InlineData("organization")]
    public void Of_AnEstateWithoutOnePart_AgreesWithTheQuestion(string part)
    {
        var snapshot = Without(part);
        var role = RoleReading.Of(snapshot.Permissions, WebRole);
        var answer = WhatCanRead.Ask(role, [SecretReading.Of(snapshot.Permissions, OrdersSecret)], KeyTable.Of(snapshot.Permissions));

        var reach = Ask(WebRole, snapshot);

        reach.Certain.Select(one => one.Secret.Arn).ShouldBe(answer.Certain.Select(one => one.Arn));
        reach.Unknown.Select(one => one.Secret.Arn).ShouldBe(answer.Unknown.Select(one => one.Item.Arn));
    }

    [Fact]
    public void Of_AnotherAccountsSecretThatLetsTheRoleIn_IsReached()
    {
        const string other = "999988887777";
        var arn = SecretArn.Replace(Account, other, StringComparison.Ordinal);
        var key = Key with
        {
            Policy = EstatePart<PolicySource>.Read(Document("default", $$"""{"Effect":"Allow","Principal":{"AWS":"{{WebRole}}"},"Action":"kms:Decrypt","Resource":"*"}"""), At),
        };
        var foreign = Whole with
        {
            Scope = new("aws", other, Whole.Scope.Region),
            Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(arn, OrdersSecret with { Arn = arn }), At),
            Permissions = Permissions with
            {
                Keys = EstatePart<ImmutableDictionary<string, KmsKey>>.Read(ImmutableDictionary<string, KmsKey>.Empty.Add(key.Arn, key), At),
                Secrets = ImmutableDictionary<string, SecretAccess>.Empty.Add(arn, Access with
                {
                    Policy = EstatePart<ResourcePolicy>.Read(new(Document("resource", $$"""{"Effect":"Allow","Principal":{"AWS":"{{WebRole}}"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}""")), At),
                }),
            },
        };

        Ask(WebRole, Whole, foreign).Certain.Select(one => one.Secret.Arn).ShouldBe([SecretArn, arn], ignoreOrder: true);
    }

    [Fact]
    public void Of_Readers_AreTheSameAsTheOtherWayRound()
    {
        var roles = (Three.Permissions.Roles.Value?.Keys ?? []).Select(arn => RoleReading.Of(Three.Permissions, arn)).ToArray();

        foreach (var secret in new[] { OrdersSecret, Unread })
        {
            var readers = SecretReaders.Of(Three, secret, roles, _ => { });
            readers.Certain.Select(reader => reader.RoleArn).ShouldBe(roles.Where(role => RoleReach.Of(role, [Three], _ => { }).Certain.Any(one => one.Secret == secret)).Select(role => role.Arn), ignoreOrder: true);
            readers.Unknown.Select(reader => reader.RoleArn).ShouldBe(roles.Where(role => RoleReach.Of(role, [Three], _ => { }).Unknown.Any(one => one.Secret == secret)).Select(role => role.Arn), ignoreOrder: true);
        }
    }
}
