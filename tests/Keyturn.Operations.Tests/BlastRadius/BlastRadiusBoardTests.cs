using Keyturn.Operations.BlastRadius;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing;

namespace Keyturn.Operations.Tests.BlastRadius;

public sealed class BlastRadiusBoardTests
{
    private static readonly SecretArn Arn = SecretArn.Parse(WholeEstate.Secret.Arn);

    private readonly EstateFeed feed = new();
    private readonly BlastRadiusBoard board;

    public BlastRadiusBoardTests() => board = new(feed);

    [Fact]
    public async Task ReadersOf_WholeEstate_IsTheWebRoleAndCountsToTheEnd()
    {
        feed.Publish(WholeEstate.Snapshot);

        var work = board.ReadersOf(Arn).ShouldNotBeNull();
        var readers = await work.Answer;

        readers.Certain.ShouldHaveSingleItem().RoleArn.ShouldBe(WholeEstate.RoleArn);
        (work.Done, work.Total).ShouldBe((1, 1));
    }

    [Fact]
    public async Task ReachOf_TheWebRole_IsItsSecret()
    {
        feed.Publish(WholeEstate.Snapshot);

        (await board.ReachOf(WholeEstate.RoleArn).ShouldNotBeNull().Answer).Certain.ShouldHaveSingleItem().Secret.ShouldBe(WholeEstate.Secret);
    }

    [Fact]
    public async Task ReadersOf_UserOfTheAccount_IsAskedTooAndFoundByItsName()
    {
        var ann = new IamUser("arn:aws:iam::111122223333:user/people/ann", "ann") { Groups = ["dba"], Inline = [Keyturn.Readiness.Policy.Layers.PolicySource.Parse("reads", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["secretsmanager:GetSecretValue","kms:Decrypt"],"Resource":"*"}]}""")] };
        feed.Publish(WholeEstate.With((PermissionEstate all) => all with { Users = all.Users with { Value = all.Users.Value?.Add(ann.Arn, ann) }, Groups = all.Groups with { Value = all.Groups.Value?.Add("arn:aws:iam::111122223333:group/dba", new("arn:aws:iam::111122223333:group/dba", "dba")) } }));

        var work = board.ReadersOf(Arn).ShouldNotBeNull();

        (await work.Answer).Certain.Select(reader => reader.RoleArn).ShouldBe([WholeEstate.RoleArn, ann.Arn]);
        work.Total.ShouldBe(2);
        board.FindUser("111122223333", "people/ann").ShouldBe(ann.Arn);
        board.GroupsOf(ann.Arn).ShouldBe(["dba"]);
        (await board.ReachOf(ann.Arn).ShouldNotBeNull().Answer).Certain.ShouldHaveSingleItem().Secret.ShouldBe(WholeEstate.Secret);
    }

    [Fact]
    public void UsersOf_ARole_AreTheConsumersThatHoldIt()
    {
        feed.Publish(WholeEstate.Snapshot);

        board.UsersOf(WholeEstate.RoleArn).ShouldHaveSingleItem().Consumer.Name.ShouldBe("web-1");
        board.UsersOf(WholeEstate.RoleArn + "-other").ShouldBeEmpty();
    }

    [Fact]
    public void ReadersOf_UnchangedFacts_AreOneWorkForAll()
    {
        feed.Publish(WholeEstate.Snapshot);
        var first = board.ReadersOf(Arn);

        feed.Publish(WholeEstate.Snapshot with { CallsOfLastRefresh = 9 });

        board.ReadersOf(Arn).ShouldBeSameAs(first);
    }

    [Fact]
    public async Task ReadersOf_AFactChanged_AreAskedAnew()
    {
        feed.Publish(WholeEstate.Snapshot);
        await board.ReadersOf(Arn).ShouldNotBeNull().Answer;

        feed.Publish(WholeEstate.With((PermissionEstate all) => all with { Roles = all.Roles with { Value = all.Roles.Value?.Clear() } }));

        (await board.ReadersOf(Arn).ShouldNotBeNull().Answer).Certain.ShouldBeEmpty();
    }

    [Fact]
    public void FindRole_ByAccountAndName_IsItsArn()
    {
        feed.Publish(WholeEstate.Snapshot);

        board.FindRole(A.AccountId, "web").ShouldBe(WholeEstate.RoleArn);
        board.FindRole(A.AccountId, "eb").ShouldBeNull();
        board.FindRole(A.OtherAccountId, "web").ShouldBeNull();
    }

    [Fact]
    public void Asked_NothingRead_IsNotKnown()
    {
        board.ReadersOf(Arn).ShouldBeNull();
        board.ReachOf(WholeEstate.RoleArn).ShouldBeNull();
        board.HasRoles(A.AccountId).ShouldBeFalse();
    }
}
