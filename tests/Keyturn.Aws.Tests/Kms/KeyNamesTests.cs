using Keyturn.Aws.Kms;
using Keyturn.Testing;

namespace Keyturn.Aws.Tests.Kms;

public sealed class KeyNamesTests
{
    private static readonly Dictionary<string, string> Aliases = new() { ["alias/orders"] = "1234" };

    [Theory]
    [InlineData("1234", "1234")]
    [InlineData("alias/orders", "1234")]
    [InlineData("arn:aws:kms:ap-northeast-1:111122223333:key/1234", "1234")]
    [InlineData("arn:aws:kms:ap-northeast-1:111122223333:alias/orders", "1234")]
    [InlineData("arn:aws:kms:ap-northeast-1:444455556666:key/1234", "arn:aws:kms:ap-northeast-1:444455556666:key/1234")]
    [InlineData("alias/gone", null)]
    public void Resolve_EveryWayToNameAKey_IsOneQuestion(string name, string? asked) => KeyNames.Resolve(A.Scope(), name, Aliases).ShouldBe(asked);

    [Fact]
    public void Resolve_AliasesNotRead_AsksByTheAlias() => KeyNames.Resolve(A.Scope(), "alias/orders", null).ShouldBe("alias/orders");
}
