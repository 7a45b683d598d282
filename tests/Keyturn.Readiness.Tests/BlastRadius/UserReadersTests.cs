using System.Collections.Immutable;
using Keyturn.Readiness.BlastRadius;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Tests.Matrix;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.BlastRadius;

/// <summary>Users read by their own policies and by those of their groups, within their boundary.</summary>
public sealed class UserReadersTests
{
    private const string Allowing = """{"Sid":"Reads","Effect":"Allow","Action":["secretsmanager:GetSecretValue","kms:Decrypt"],"Resource":"*"}""";
    private const string Denying = """{"Effect":"Deny","Action":"secretsmanager:GetSecretValue","Resource":"*"}""";
    private const string GroupArn = $"arn:aws:iam::{Account}:group/ops/dba";
    private static readonly IamUser Ann = new($"arn:aws:iam::{Account}:user/people/ann", "ann");
    private static readonly PolicySource Reads = Document("reads", Allowing);

    private static EstateSnapshot With(IamUser user, IamGroup? group = null, EstatePart<ImmutableDictionary<string, IamGroup>>? groups = null) => Whole.With((PermissionEstate all) => all with
    {
        Users = EstatePart<ImmutableDictionary<string, IamUser>>.Read(ImmutableDictionary<string, IamUser>.Empty.Add(user.Arn, user), At),
        Groups = groups ?? EstatePart<ImmutableDictionary<string, IamGroup>>.Read(group is null ? ImmutableDictionary<string, IamGroup>.Empty : ImmutableDictionary<string, IamGroup>.Empty.Add(group.Arn, group), At),
    });

    private static SecretReaders Readers(EstateSnapshot snapshot) => SecretReaders.Of(snapshot, OrdersSecret, [RoleReading.Of(snapshot.Permissions, Ann.Arn)], _ => { });

    /// <summary>Both directions, which two engines answer, say the same.</summary>
    private static Truth CanRead(EstateSnapshot snapshot)
    {
        var (readers, reach) = (Readers(snapshot), RoleReach.Of(RoleReading.Of(snapshot.Permissions, Ann.Arn), [snapshot], _ => { }));
        reach.Certain.Any(one => one.Secret.Arn == SecretArn).ShouldBe(readers.Certain.Length == 1);
        reach.Unknown.Any(one => one.Secret.Arn == SecretArn).ShouldBe(readers.Unknown.Length == 1);
        return readers.Certain.Length == 1 ? Truth.Yes : readers.Unknown.Length == 1 ? Truth.Unknown : Truth.No;
    }

    [Fact]
    public void OwnPolicy_Allows_IsAReaderWithItsStatement()
    {
        var snapshot = With(Ann with { Inline = [Reads] });

        CanRead(snapshot).ShouldBe(Truth.Yes);
        Readers(snapshot).Certain[0].GivenBy.ShouldBe([new StatementName("reads", 1, "Reads")]);
    }

    [Fact]
    public void NoPolicy_IsNone() => CanRead(With(Ann)).ShouldBe(Truth.No);

    [Fact]
    public void PolicyOfItsGroup_Allows_IsAReader() => CanRead(With(Ann with { Groups = ["dba"] }, new(GroupArn, "dba") { Inline = [Reads with { Group = GroupArn }] })).ShouldBe(Truth.Yes);

    [Fact]
    public void PolicyOfAnotherGroup_IsNothingToIt() => CanRead(With(Ann, new(GroupArn, "dba") { Inline = [Reads] })).ShouldBe(Truth.No);

    [Fact]
    public void OwnDeny_BeatsItsGroup() => CanRead(With(Ann with { Groups = ["dba"], Inline = [Document("not-yet", Denying)] }, new(GroupArn, "dba") { Inline = [Reads] })).ShouldBe(Truth.No);

    [Fact]
    public void Boundary_ThatDoesNotAllowIt_StopsWhatItsGroupAllows()
    {
        var bounded = With(Ann with { Groups = ["dba"], BoundaryArn = "arn:aws:iam::111122223333:policy/bound" }, new(GroupArn, "dba") { Inline = [Reads] });

        CanRead(bounded.With((PermissionEstate all) => all with
        {
            ManagedPolicies = all.ManagedPolicies with { Value = all.ManagedPolicies.Value?.SetItem("arn:aws:iam::111122223333:policy/bound", Document("arn:aws:iam::111122223333:policy/bound", """{"Effect":"Allow","Action":"s3:*","Resource":"*"}""")) },
        })).ShouldBe(Truth.No);
        CanRead(bounded).ShouldBe(Truth.Unknown, "a boundary that was not read may allow it");
    }

    [Fact]
    public void GroupNotRead_IsNotKnown() => CanRead(With(Ann with { Groups = ["dba"] }, groups: EstatePart<ImmutableDictionary<string, IamGroup>>.NotRead)).ShouldBe(Truth.Unknown);

    [Theory]
    [InlineData("${aws:username}", true)]
    [InlineData("ben", false)]
    public void Condition_OnItsName_IsTheUsersName(string name, bool allowed) =>
        CanRead(With(Ann with { Inline = [Document("reads", $$$"""{"Effect":"Allow","Action":["secretsmanager:GetSecretValue","kms:Decrypt"],"Resource":"*","Condition":{"StringEquals":{"aws:username":"{{{name}}}" } } }""")] }))
            .ShouldBe(allowed ? Truth.Yes : Truth.No);

    [Fact]
    public void Outside_UserThatWasAsked_IsNotNamedAgain()
    {
        var snapshot = With(Ann).With((PermissionEstate all) => all with
        {
            Secrets = all.Secrets.SetItem(SecretArn, Access with { Policy = EstatePart<ResourcePolicy>.Read(new(Document("resource", $$"""{"Effect":"Allow","Principal":{"AWS":"{{Ann.Arn}}"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}""")), At) }),
        });

        Readers(snapshot).Outside.ShouldBeEmpty();
    }
}
