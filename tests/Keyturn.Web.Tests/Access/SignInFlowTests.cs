using System.Net;
using Keyturn.Testing.Identity;

namespace Keyturn.Web.Tests.Access;

/// <summary>The whole way of signing in, over HTTP, at a provider that keeps to the standard until a test asks it not to.</summary>
public sealed class SignInFlowTests(SignInConsole console) : IClassFixture<SignInConsole>, IDisposable
{
    private static readonly ProviderPerson Olga = new("s-1", "Olga.Ops@example.com", "Olga Ops", "operators");

    private readonly HttpBrowser browser = new(console.Url);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/secrets?state=failed")]
    [InlineData("/people")]
    public async Task Page_WithoutSession_LeadsToSigningInAndBack(string page)
    {
        using var answer = await browser.GetAsync(page);

        browser.At.AbsolutePath.ShouldBe("/account/sign-in");
        browser.At.Query.ShouldBe($"?returnUrl={Uri.EscapeDataString(page)}");
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("/account/challenge?returnUrl=");
    }

    [Theory]
    [InlineData("/export/secrets.csv")]
    [InlineData("/_blazor")]
    public async Task Data_WithoutSession_IsRefused(string path)
    {
        using var answer = await browser.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task SignIn_KnownGroup_ComesBackToThePageAsThatPerson()
    {
        await SignInAsync(Olga, "/settings");

        browser.At.AbsolutePath.ShouldBe("/settings");
        var account = await TextAsync("/account");
        account.ShouldContain("Olga Ops");
        account.ShouldContain("olga.ops@example.com");
        account.ShouldContain("Operator");
    }

    [Fact]
    public async Task SignIn_Cookie_IsForThisHostAloneAndOutOfReachOfScripts()
    {
        await SignInAsync(Olga);

        var line = browser.Written.Single(line => line.StartsWith("__Host-keyturn=", StringComparison.Ordinal));
        line.ShouldContain("path=/;");
        line.ShouldContain("secure");
        line.ShouldContain("httponly");
        line.ShouldContain("samesite=lax");
        line.ShouldNotContain("domain");
        line.ShouldNotContain("expires");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task SignIn_ForeignReturn_GoesHome(string returnUrl)
    {
        await SignInAsync(Olga, returnUrl);

        browser.At.ShouldBe(console.Url);
    }

    [Theory]
    [InlineData(ProviderFault.WrongAudience)]
    [InlineData(ProviderFault.Expired)]
    [InlineData(ProviderFault.WrongNonce)]
    [InlineData(ProviderFault.NoNonce)]
    [InlineData(ProviderFault.WrongIssuer)]
    [InlineData(ProviderFault.ForeignKey)]
    [InlineData(ProviderFault.Unsigned)]
    public async Task SignIn_FalseToken_IsNotAccepted(ProviderFault fault)
    {
        console.Provider.Fault = fault;
        try
        {
            await SignInAsync(Olga);
        }
        finally
        {
            console.Provider.Fault = ProviderFault.None;
        }

        browser.At.PathAndQuery.ShouldBe("/account/denied?reason=Failed");
        browser.Cookies.ShouldNotContainKey("__Host-keyturn");
    }

    [Fact]
    public async Task SignIn_BrokenOffAtTheProvider_SaysSo()
    {
        console.Provider.Present = null;

        using var answer = await browser.GetAsync("/account/challenge");

        browser.At.PathAndQuery.ShouldBe("/account/denied?reason=Cancelled");
    }

    [Fact]
    public async Task SignIn_AnswerThatNobodyAskedFor_IsNotAccepted()
    {
        using var answer = await browser.GetAsync("/account/callback?code=stolen&state=made-up");

        browser.At.PathAndQuery.ShouldBe("/account/denied?reason=Failed");
        browser.Cookies.ShouldNotContainKey("__Host-keyturn");
    }

    [Fact]
    public async Task SignIn_WithoutAGroupThatHasARole_IsDenied()
    {
        await SignInAsync(new("s-2", "gustav", "Gustav Guest", "guests", "OPERATORS"));

        browser.At.PathAndQuery.ShouldBe("/account/denied?reason=NoRole");
        browser.Cookies.ShouldNotContainKey("__Host-keyturn");
    }

    [Fact]
    public async Task SignIn_GroupTakenAway_CostsTheRightsOfOlderSessionsToo()
    {
        using var elsewhere = new HttpBrowser(console.Url);
        await SignInAsync(new("s-3", "renate", "Renate", "admins"));
        (await TextAsync("/account")).ShouldContain("Administrator");

        await SignInAsync(new("s-3", "renate", "Renate", "viewers"), "/", elsewhere);

        (await TextAsync("/account")).ShouldContain("Viewer");
        using var people = await browser.GetAsync("/people");
        browser.At.AbsolutePath.ShouldBe("/account/denied");
    }

    [Fact]
    public async Task SignIn_NoGroupLeft_ShutsOlderSessionsOut()
    {
        using var elsewhere = new HttpBrowser(console.Url);
        await SignInAsync(new("s-4", "max", "Max", "operators"));

        await SignInAsync(new("s-4", "max", "Max"), "/", elsewhere);

        using var answer = await browser.GetAsync("/secrets");
        browser.At.AbsolutePath.ShouldBe("/account/denied");
    }

    [Fact]
    public async Task SignOut_CookieKeptBySomebody_IsWorthNothing()
    {
        await SignInAsync(Olga);
        var stolen = browser.Cookies["__Host-keyturn"];

        using (var answer = await browser.SubmitAsync("/account", "/account/sign-out"))
            browser.At.AbsolutePath.ShouldBe("/account/signed-out");
        browser.Cookies.ShouldNotContainKey("__Host-keyturn");
        browser.Keep("__Host-keyturn", stolen);

        using var page = await browser.GetAsync("/secrets");
        browser.At.AbsolutePath.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task SignOut_Everywhere_EndsTheOtherBrowser()
    {
        var person = new ProviderPerson("s-5", "eva", "Eva", "viewers");
        using var elsewhere = new HttpBrowser(console.Url);
        await SignInAsync(person, "/", elsewhere);
        await SignInAsync(person);

        using (await browser.SubmitAsync("/account", "/account/sign-out", ("everywhere", "true")))
        using (await elsewhere.GetAsync("/secrets"))
            elsewhere.At.AbsolutePath.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task SignOut_FormOfAnotherSite_DoesNothing()
    {
        await SignInAsync(Olga);

        using (var answer = await browser.PostAsync("/account/sign-out"))
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        using var page = await browser.GetAsync("/secrets");
        browser.At.AbsolutePath.ShouldBe("/secrets");
    }

    [Fact]
    public async Task SandboxPeople_WithSignIn_AreNotThere()
    {
        browser.Keep("keyturn.person", "local-admin");

        using (var answer = await browser.PostAsync("/account/person", ("person", "local-admin")))
            answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        using var page = await browser.GetAsync("/secrets");
        browser.At.AbsolutePath.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task SealedCode_NoneIsSet_IsNotThere()
    {
        using (var answer = await browser.PostAsync("/account/break-glass", ("code", "0000"), ("name", "Aiko"), ("reason", "down")))
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Unauthorized, HttpStatusCode.BadRequest);
        browser.Cookies.ShouldNotContainKey("__Host-keyturn");
    }

    [Fact]
    public async Task ProviderSignOut_ComesBackToSignedOut()
    {
        using var answer = await browser.GetAsync("/account/provider-sign-out");

        browser.At.AbsolutePath.ShouldBe("/account/signed-out");
    }

    [Fact]
    public async Task Output_AfterSigningIn_HasNoSecretOfTheProvider()
    {
        await SignInAsync(Olga);

        console.Output.ShouldNotContain(IdentityProvider.ClientSecret);
        console.Output.ShouldNotContain("id_token");
    }

    public void Dispose() => browser.Dispose();

    private async Task SignInAsync(ProviderPerson person, string returnUrl = "/", HttpBrowser? where = null)
    {
        console.Provider.Present = person;
        using var answer = await (where ?? browser).GetAsync($"/account/challenge?returnUrl={Uri.EscapeDataString(returnUrl)}");
    }

    private async Task<string> TextAsync(string page)
    {
        using var answer = await browser.GetAsync(page);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.At.AbsolutePath.ShouldBe(page);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
