using Keyturn.Readiness.BlastRadius;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Tests.Matrix;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.BlastRadius;

public sealed class SecretReadersTests
{
    private static readonly IamRole Idle = new($"arn:aws:iam::{Account}:role/ops/idle", "idle");

    private static EstateSnapshot WithIdle(EstateSnapshot snapshot) => snapshot.With((PermissionEstate all) => all with
    {
        Roles = all.Roles with { Value = all.Roles.Value?.SetItem(Idle.Arn, Idle) },
    });

    private static EstateSnapshot WithPolicy(string statement) => Whole.With((PermissionEstate all) => all with
    {
        Secrets = all.Secrets.SetItem(SecretArn, Access with { Policy = EstatePart<ResourcePolicy>.Read(new(Document("resource", statement)), At) }),
    });

    private static SecretReaders Ask(EstateSnapshot snapshot, Action<int>? told = null) => SecretReaders.Of(
        snapshot, OrdersSecret, [.. (snapshot.Permissions.Roles.Value?.Keys ?? []).Select(arn => RoleReading.Of(snapshot.Permissions, arn))], told ?? (_ => { }));

    [Fact]
    public void Of_WholeEstate_IsThoseWhosePoliciesAllowItWithTheStatementThatDoes()
    {
        var readers = Ask(WithIdle(Whole));

        readers.Certain.Select(reader => reader.RoleArn).ShouldBe([RotationRole, WebRole]);
        readers.Certain[1].GivenBy.ShouldBe([new StatementName(PolicyArn, 1, null)]);
        readers.Unknown.ShouldBeEmpty();
        readers.Outside.ShouldBeEmpty();
        readers.Asked.ShouldBe(3);
    }

    [Fact]
    public void Of_PolicyOfTheSecretNotRead_LeavesNobodyOutForCertainAndSaysOnWhatItHangs()
    {
        var readers = Ask(WithIdle(Without("secret policy")));

        readers.Certain.ShouldBeEmpty();
        readers.Unknown.Select(reader => reader.RoleArn).ShouldBe([RotationRole, WebRole], "the idle role may not use the key, whatever the policy of the secret says");
        readers.Unknown.ShouldAllBe(reader => reader.Answer.Answer.Questions.Any(question => question.Code == UnknownCode.LayerNotRead));
    }

    [Fact]
    public void Of_PolicyThatDeniesARole_LeavesItOut() =>
        Ask(WithPolicy($$"""{"Effect":"Deny","Principal":{"AWS":"{{WebRole}}"},"Action":"*","Resource":"*"}""")).Certain.Select(reader => reader.RoleArn).ShouldBe([RotationRole]);

    [Fact]
    public void Of_KeyThatDoesNotDelegate_LeavesEverybodyOut()
    {
        var key = Key with { Policy = EstatePart<PolicySource>.Read(Document("default", """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:role/admin"},"Action":"kms:*","Resource":"*"}"""), At) };

        Ask(WithKey(key)).Certain.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"AWS":"arn:aws:iam::999988887777:root"}""", "arn:aws:iam::999988887777:root")]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:user/ann"}""", "arn:aws:iam::111122223333:user/ann")]
    [InlineData("""{"Service":"rds.amazonaws.com"}""", "rds.amazonaws.com")]
    [InlineData("\"*\"", "*")]
    public void Of_PolicyThatLetsOthersIn_NamesThem(string principal, string named) =>
        Ask(WithPolicy($$"""{"Effect":"Allow","Principal":{{principal}},"Action":"secretsmanager:GetSecretValue","Resource":"*"}""")).Outside.ShouldBe([named]);

    [Theory]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:role/web"}""")]
    [InlineData("""{"AWS":"111122223333"}""")]
    [InlineData("""{"AWS":"arn:aws:iam::111122223333:root"}""")]
    public void Of_PolicyThatNamesWhomWasAsked_NamesNobodyTwice(string principal) =>
        Ask(WithPolicy($$"""{"Effect":"Allow","Principal":{{principal}},"Action":"secretsmanager:GetSecretValue","Resource":"*"}""")).Outside.ShouldBeEmpty();

    [Fact]
    public void Of_EachRole_TellsHowFarItIs()
    {
        var told = new List<int>();

        Ask(Whole, told.Add);

        told.ShouldBe([1, 2]);
    }
}
