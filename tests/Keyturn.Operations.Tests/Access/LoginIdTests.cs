using CsCheck;
using Keyturn.Operations.Access;

namespace Keyturn.Operations.Tests.Access;

public sealed class LoginIdTests
{
    [Theory]
    [InlineData("aiko", "aiko")]
    [InlineData("Aiko.Sato@Example.com", "aiko.sato@example.com")]
    [InlineData(" dba_1+x=,.@- ", "dba_1+x=,.@-")]
    public void Of_WhatFits_StaysInLowerCase(string login, string id) => Of(login).ShouldBe(id);

    [Theory]
    [InlineData("佐藤愛子", "person-")]
    [InlineData("x", "x-")]
    [InlineData("CORP\\aiko", "corpaiko-")]
    [InlineData("console-collector", "person-")]
    [InlineData("local-admin", "person-")]
    [InlineData("", "person-")]
    [InlineData("٣٤", "person-")]
    public void Of_WhatDoesNotFit_IsMappedWithADigest(string login, string start)
    {
        Of(login).ShouldStartWith(start);
        LoginId.Fits(Of(login)).ShouldBeTrue();
    }

    [Fact]
    public void Of_SomebodyElsesName_IsMapped() => LoginId.Of("aiko", "https://login.example", "s-2", taken: true).ShouldStartWith("aiko-");

    [Fact]
    public void Of_TwoPeopleWithTheSameUnfitName_AreTwo() => Of("佐藤", "s-1").ShouldNotBe(Of("佐藤", "s-2"));

    [Fact]
    public void Of_AnyLogin_FitsSourceIdentity() =>
        Gen.Select(Gen.String, Gen.Bool).Sample((login, taken) => LoginId.Fits(LoginId.Of(login, "https://login.example", "s-1", taken)));

    [Theory]
    [InlineData("ab", true)]
    [InlineData("a", false)]
    [InlineData("a b", false)]
    [InlineData("ab\n", false)]
    [InlineData("aé", false)]
    public void Fits_Pattern_IsThatOfSts(string text, bool fits) => LoginId.Fits(text).ShouldBe(fits);

    private static string Of(string login, string subject = "s-1") => LoginId.Of(login, "https://login.example", subject, taken: false);
}
