using System.Net;
using Keyturn.Operations.Access;
using Keyturn.Web.Hosting;
using Keyturn.Web.Tests.Hosting;

namespace Keyturn.Web.Tests.Access;

/// <summary>The people of the sandbox: there at once, and by choice.</summary>
public sealed class SandboxPeopleTests(RunningConsole console) : IClassFixture<RunningConsole>, IDisposable
{
    private readonly HttpBrowser browser = new(console.Url);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstPage_OfTheSandbox_NeedsNoSignIn()
    {
        using var answer = await browser.GetAsync("/secrets");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        browser.At.AbsolutePath.ShouldBe("/secrets");
        (await TextAsync("/account")).ShouldContain(LocalOperators.AdminId);
    }

    [Theory]
    [InlineData(LocalOperators.ViewerId, false)]
    [InlineData(LocalOperators.OperatorId, false)]
    [InlineData(LocalOperators.AdminId, true)]
    public async Task Choose_Person_HasTheRightsOfThatRole(string id, bool mayManage)
    {
        using var chosen = await browser.SubmitAsync("/account", "/account/person", ("person", id), ("returnUrl", "/secrets"));
        browser.At.AbsolutePath.ShouldBe("/secrets");

        using var people = await browser.GetAsync("/people");
        browser.At.AbsolutePath.ShouldBe(mayManage ? "/people" : "/account/denied");
    }

    [Fact]
    public async Task Choose_Nobody_LeadsToSigningInUntilSomebodyIsChosen()
    {
        using (await browser.SubmitAsync("/account", "/account/person", ("person", "nobody")))
            browser.At.AbsolutePath.ShouldBe("/account/signed-out");
        using (await browser.GetAsync("/secrets"))
            browser.At.PathAndQuery.ShouldBe("/account/sign-in?returnUrl=%2Fsecrets");

        using var chosen = await browser.SubmitAsync("/account/sign-in?returnUrl=%2Fsecrets", "/account/person", ("person", LocalOperators.ViewerId), ("returnUrl", "/secrets"));
        browser.At.AbsolutePath.ShouldBe("/secrets");
    }

    [Theory]
    [InlineData("root")]
    [InlineData("")]
    public async Task Choose_SomebodyElse_IsRefused(string id)
    {
        using var answer = await browser.SubmitAsync("/account", "/account/person", ("person", id));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Cookie_MadeUp_IsTheUsualPersonAndNobodyWithMore()
    {
        browser.Keep(LocalAuthentication.CookieName, "root");

        (await TextAsync("/account")).ShouldContain(LocalOperators.AdminId);
    }

    [Fact]
    public async Task Choose_FormOfAnotherSite_IsRefused()
    {
        using var answer = await browser.PostAsync("/account/person", ("person", LocalOperators.ViewerId));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public void Sandbox_People_AreOneForEachRole() =>
        LocalOperators.Sandbox.Select(person => person.Role).ShouldBe([ConsoleRole.Viewer, ConsoleRole.Operator, ConsoleRole.Admin]);

    public void Dispose() => browser.Dispose();

    private async Task<string> TextAsync(string page)
    {
        using var answer = await browser.GetAsync(page);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
