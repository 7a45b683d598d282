using System.Collections.Immutable;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Layers;
using static Keyturn.Readiness.Tests.Matrix.Snapshots;

namespace Keyturn.Readiness.Tests.Facts;

public sealed class KeyTableTests
{
    private static readonly KmsKey Own = new("arn:aws:kms:ap-northeast-1:111122223333:key/own", KeyFacts.AwsManaged) { Aliases = ["alias/aws/secretsmanager"] };

    [Theory]
    [InlineData(KeyArn, KeyArn)]
    [InlineData("1234abcd", KeyArn)]
    [InlineData("alias/orders", KeyArn)]
    [InlineData("arn:aws:kms:ap-northeast-1:111122223333:alias/orders", KeyArn)]
    [InlineData("DefaultEncryptionKey", "arn:aws:kms:ap-northeast-1:111122223333:key/own")]
    [InlineData("alias/aws/secretsmanager", "arn:aws:kms:ap-northeast-1:111122223333:key/own")]
    public void Of_AKey_IsFoundByEveryNameItGoesBy(string name, string arn)
    {
        var keys = Permissions.Keys.Value.ShouldNotBeNull().Add(Own.Arn, Own);

        KeyTable.Of(Permissions with { Keys = EstatePart<ImmutableDictionary<string, KmsKey>>.Read(keys, At) })[name].Arn.ShouldBe(arn);
    }

    [Fact]
    public void Of_PolicyAndGrantsRefused_AreNotReadAndNeverAbsent()
    {
        var refused = Key with { Policy = EstatePart<PolicySource>.NotRead.FailedWith(Refused), Grants = EstatePart<GrantSet>.NotRead, Tags = EstatePart<ImmutableDictionary<string, string>>.NotRead };

        var facts = KeyTable.Of(Permissions with { Keys = EstatePart<ImmutableDictionary<string, KmsKey>>.Read(ImmutableDictionary<string, KmsKey>.Empty.Add(KeyArn, refused), At) })[KeyArn];

        facts.Policy.ShouldBe(Layer.NotRead("AccessDeniedException"));
        facts.Grants.NotReadReason.ShouldBe("NotReadYet");
        facts.Tags.ShouldBeNull();
    }

    [Fact]
    public void Of_KeysNotRead_HoldsNone() => KeyTable.Of(new()).ShouldBeEmpty();
}
