using Amazon.KeyManagementService.Model;
using Keyturn.Aws.Kms;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Kms;

public sealed class KeyMappingTests
{
    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Grant_Age_SettlesForFiveMinutes(int minutes, bool settling) =>
        KeyMapping.Grant(new GrantListEntry { GrantId = "g", CreationDate = A.Moment.AddMinutes(-minutes).UtcDateTime }, A.Moment).Settling.ShouldBe(settling);

    [Fact]
    public void Grant_Constraints_AreKept()
    {
        var grant = KeyMapping.Grant(
            new GrantListEntry
            {
                GrantId = "g",
                GranteePrincipal = "arn:aws:iam::111122223333:role/app",
                Operations = ["Decrypt"],
                Constraints = new GrantConstraints { EncryptionContextSubset = new() { ["SecretARN"] = "x" }, SourceArn = "arn:aws:rds:ap-northeast-1:111122223333:db:b" },
            },
            A.Moment);

        grant.Grantee.ShouldBe("arn:aws:iam::111122223333:role/app");
        grant.Operations.ShouldBe(["Decrypt"]);
        grant.EncryptionContextEquals.ShouldBeNull();
        grant.EncryptionContextSubset.ShouldNotBeNull()["SecretARN"].ShouldBe("x");
        grant.SourceArn.ShouldBe("arn:aws:rds:ap-northeast-1:111122223333:db:b");
    }

    [Fact]
    public void Alias_WithoutKey_IsNone() => KeyMapping.Alias(new AliasListEntry { AliasName = "alias/aws/rds" }).ShouldBeNull();
}
