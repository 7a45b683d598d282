using Bunit;
using Keyturn.Web.Features.Account;

namespace Keyturn.Web.Tests.Features.Account;

public sealed class SignInPageTests : AccountContext
{
    [Fact]
    public void Render_WithSignIn_LeadsToTheProviderAndBack()
    {
        var page = Show<SignInPage>(signIn: true, address: "/account/sign-in?returnUrl=%2Fsecrets%3Fstate%3DFailed");

        page.Find("a.kt-primary").GetAttribute("href").ShouldBe("/account/challenge?returnUrl=%2Fsecrets%3Fstate%3DFailed");
        page.FindAll("form").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("//evil.example")]
    [InlineData("/account/sign-in")]
    public void Render_ForeignReturn_GoesHome(string returnUrl) =>
        Show<SignInPage>(signIn: true, address: $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}").Find("a.kt-primary").GetAttribute("href").ShouldBe("/account/challenge?returnUrl=%2F");

    [Theory]
    [InlineData("en", "Local viewer,Local operator,Local administrator")]
    [InlineData("ja", "ローカル閲覧者,ローカル オペレーター,ローカル管理者")]
    public void Render_InTheSandbox_OffersItsPeople(string culture, string expected)
    {
        UseCulture(culture);

        var page = Show<SignInPage>(sandbox: true);

        string.Join(',', page.FindAll("button").Select(button => button.TextContent.Trim())).ShouldBe(expected);
        page.Find("form").GetAttribute("action").ShouldBe("/account/person");
        page.Find("input[name=__RequestVerificationToken]").GetAttribute("value").ShouldBe("token-of-the-form");
    }

    [Fact]
    public void Render_RealAccountsWithoutSignIn_OffersNobody()
    {
        var page = Show<SignInPage>();

        page.FindAll("button, form").ShouldBeEmpty();
        page.Markup.ShouldContain("docs/sign-in.md");
    }
}
