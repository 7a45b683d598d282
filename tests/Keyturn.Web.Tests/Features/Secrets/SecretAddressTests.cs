using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SecretAddressTests
{
    [Fact]
    public void Of_NameWithSlashes_KeepsThem() =>
        SecretAddress.Of(A.Arn("prod/orders/db")).ShouldBe("/secrets/111122223333/ap-northeast-1/prod/orders/db");

    [Fact]
    public void Of_OddCharacters_EscapesThem() =>
        SecretAddress.Of(A.Arn("a+b@c=d"), SecretTab.Rotation).ShouldBe("/secrets/111122223333/ap-northeast-1/a%2Bb%40c%3Dd?tab=rotation");

    [Theory]
    [InlineData(null, SecretTab.Overview)]
    [InlineData("VERSIONS", SecretTab.Versions)]
    [InlineData("function", SecretTab.Function)]
    [InlineData("9", SecretTab.Overview)]
    [InlineData("nonsense", SecretTab.Overview)]
    public void ParseTab_Anything_IsATab(string? value, SecretTab tab) => SecretAddress.ParseTab(value).ShouldBe(tab);
}
