using System.Net;
using Keyturn.Testing;

namespace Keyturn.Web.Tests.Access;

/// <summary>The sealed code over HTTP, from the provider's last answer to the code that was used.</summary>
[StartsFirst]
public sealed class BreakGlassFlowTests(BreakGlassConsole console) : IClassFixture<BreakGlassConsole>
{
    private const string Page = "/account/sign-in";
    private const string Enter = "/account/break-glass";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SealedCode_ProviderThereThenGone_OpensOnceForRotationAlone()
    {
        using var browser = new HttpBrowser(console.Url);

        // The provider answers: no form, and a forged one opens nothing.
        (await TextAsync(browser, Page)).ShouldNotContain(Enter);
        console.Provider.Present = new("s-1", "olga", "Olga Ops", "operators");
        using (await browser.GetAsync("/account/challenge?returnUrl=/account"))
            browser.At.AbsolutePath.ShouldBe("/account");
        using (await browser.SubmitAsync("/account", Enter, Fields(console.Code)))
            browser.At.PathAndQuery.ShouldBe($"{Page}?glass=ProviderAnswers");
        using (var forged = await browser.PostAsync(Enter, Fields(console.Code)))
            forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest, "without the token of the form");

        // It goes: the form comes after several failures in a row.
        await console.TakeProviderAwayAsync();
        using var person = new HttpBrowser(console.Url);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromMinutes(3));
        while (!(await TextAsync(person, Page)).Contains(Enter, StringComparison.Ordinal))
            await Task.Delay(TimeSpan.FromMilliseconds(500), patience.Token);

        using (await person.SubmitAsync(Page, Enter, Fields("0000-0000")))
            person.At.PathAndQuery.ShouldBe($"{Page}?glass=WrongCode");
        person.Cookies.ShouldNotContainKey("__Host-keyturn");
        using (await person.SubmitAsync(Page, Enter, Fields(console.Code)))
            person.At.AbsolutePath.ShouldBe("/secrets");
        person.Written.Single(line => line.StartsWith("__Host-keyturn=", StringComparison.Ordinal)).ShouldContain("httponly");

        // Rights: to see and to rotate.
        (await TextAsync(person, "/account")).ShouldContain("break-glass-");
        using (await person.GetAsync("/people"))
            person.At.AbsolutePath.ShouldBe("/account/denied");
        using (await person.GetAsync("/audit"))
            person.At.AbsolutePath.ShouldBe("/account/denied");

        // Once, and not too often.
        using var second = new HttpBrowser(console.Url);
        using (await second.SubmitAsync(Page, Enter, Fields(console.Code)))
            second.At.PathAndQuery.ShouldBe($"{Page}?glass=CodeUsed");
        using (var limited = await second.SubmitAsync(Page, Enter, Fields(console.Code)))
            limited.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        console.Output.ShouldNotContain(console.Code);
    }

    private static (string, string)[] Fields(string code) => [("code", code), ("name", "Aiko Sato"), ("reason", "INC-1, the provider is down"), ("returnUrl", "/secrets")];

    private static async Task<string> TextAsync(HttpBrowser browser, string page)
    {
        using var answer = await browser.GetAsync(page);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }
}
