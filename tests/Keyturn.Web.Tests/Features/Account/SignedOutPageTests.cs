using Bunit;
using Keyturn.Web.Features.Account;

namespace Keyturn.Web.Tests.Features.Account;

public sealed class SignedOutPageTests : AccountContext
{
    [Fact]
    public void Render_WithSignIn_SaysThatTheProviderMayStillKnowThem()
    {
        var page = Show<SignedOutPage>(signIn: true);

        page.FindAll("a").Select(link => link.GetAttribute("href")).ShouldBe(["/account/provider-sign-out", "/account/sign-in"]);
    }

    [Fact]
    public void Render_InTheSandbox_LeadsBackAlone() => Show<SignedOutPage>(sandbox: true).Find("a").GetAttribute("href").ShouldBe("/account/sign-in");
}
