using Keyturn.Aws.Iam;
using Keyturn.Aws.Tests.Defects;
using Keyturn.Readiness.BlastRadius;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Testing;
using Microsoft.Extensions.DependencyInjection;
using static Keyturn.Aws.Tests.Collection.CollectionFixture;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>Users and groups of the sandbox, by the real clients up to who can read a secret.</summary>
[StartsFirst]
public sealed class UsersOverTheWireTests(SandboxedAws aws) : IClassFixture<SandboxedAws>
{
    [Fact]
    public async Task Authorization_ArticleWorld_TellsUsersWithTheirGroups()
    {
        var told = (await aws.Services.GetRequiredService<IIamReader>().AuthorizationAsync(aws.Tokyo, Cancel)).Value.ShouldNotBeNull();

        var dba = told.Users.Values.Single(user => user.Name == "tanaka.yui");
        dba.Groups.ShouldBe(["dba"]);
        var group = told.Groups.Values.ShouldHaveSingleItem();
        group.Inline.ShouldHaveSingleItem().Group.ShouldBe(group.Arn);
        told.Users.Values.Single(user => user.Name == "sato.ken").BoundaryArn.ShouldNotBeNull().ShouldEndWith(":policy/no-secrets");
        told.Users.Values.Single(user => user.Name == "suzuki.mei").Inline.ShouldHaveSingleItem().Document.ShouldNotBeNull();
    }

    [Fact]
    public async Task Readers_ArticleWorld_AreTheUsersWhomPoliciesLetIn()
    {
        var snapshot = await CollectedEstate.ReadAsync(aws.Host, Cancel);

        Certain(snapshot, "prod/orders/oracle/batch").ShouldBe(["tanaka.yui", "test"], "one is bounded, one denied");
        Certain(snapshot, "prod/partner/edi/transfer-credentials").ShouldBe(["edi-vendor", "test"]);
        Certain(snapshot, "prod/orders/oracle/app").ShouldBeEmpty("its policy denies everybody but two roles");
    }

    private string[] Certain(EstateSnapshot snapshot, string name)
    {
        var users = snapshot.Permissions.Users.Value.ShouldNotBeNull().Keys.Select(arn => RoleReading.Of(snapshot.Permissions, arn)).ToArray();
        var readers = SecretReaders.Of(snapshot, snapshot.Secrets.Value.ShouldNotBeNull()[aws.Arn(aws.Tokyo, name).Value], users, _ => { });
        readers.Asked.ShouldBe(6);
        readers.Unknown.ShouldBeEmpty();
        return [.. readers.Certain.Select(reader => RoleName(reader.RoleArn))];
    }

    private static string RoleName(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
