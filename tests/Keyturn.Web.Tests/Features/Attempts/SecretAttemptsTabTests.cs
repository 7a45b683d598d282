using Bunit;
using Keyturn.Operations.Attempts;
using Keyturn.Testing;
using Keyturn.Web.Features.Attempts;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Attempts;

public sealed class SecretAttemptsTabTests : FeatureContext
{
    private const string Group = "/aws/lambda/SecretsManagerRDSOracleRotationSingleUser";

    private TrailFeed Trail => Services.GetRequiredService<TrailFeed>();

    [Fact]
    public async Task Render_NoneKnown_SaysSo() => (await TabAsync("none")).Find(".kt-empty").TextContent.ShouldContain("No attempt is known");

    [Fact]
    public async Task Render_NewestOpened_TellsWhoWhatAndWhy()
    {
        Told.To(Feed, Trail);

        var view = (await TabAsync()).Find(".attempt");

        view.TextContent.ShouldContain("Failed during setSecret.");
        view.TextContent.ShouldContain("tanaka.yui");
        view.TextContent.ShouldContain("Error when executing lambda");
        view.QuerySelectorAll(".moments li").Select(moment => moment.QuerySelector(".kt-chip")?.TextContent).ShouldBe(["RotateSecret", "RotationStarted", "RotationFailed"]);
    }

    [Fact]
    public async Task Open_ByTheAddress_ShowsThatOne()
    {
        Told.To(Feed, Trail);

        var tab = await TabAsync(attempt: A.Version(13));

        tab.Find(".attempt").TextContent.ShouldContain("The test passed");
        tab.Find("a[aria-current]").GetAttribute("href").ShouldNotBeNull().ShouldEndWith(A.Version(13));
    }

    [Fact]
    public async Task Open_UnknownId_SaysSoBesideTheList() =>
        (await TabAsync(attempt: "other", told: true)).Find(".kt-empty").TextContent.ShouldContain("not among them");

    [Fact]
    public async Task Open_LogNotRead_IsReadAndItsStepsAreShown()
    {
        Told.To(Feed, Trail);
        Logs.Write(
            Group,
            A.Line("START RequestId: aaaaaaaa-0000-4000-8000-000000000001 Version: $LATEST", Told.Failed.AddSeconds(1)),
            A.Line($"[INFO]\t2026\taaaaaaaa-0000-4000-8000-000000000001\tcreateSecret: Successfully put secret for ARN {A.Arn("orders").Value} and version {A.Version(11)}.", Told.Failed.AddSeconds(2)),
            A.Line("END RequestId: aaaaaaaa-0000-4000-8000-000000000001", Told.Failed.AddSeconds(3)));

        var tab = await TabAsync();

        tab.WaitForAssertion(() => tab.Find(".attempt").TextContent.ShouldContain("createSecret: Successfully put secret"));
        tab.WaitForAssertion(() => tab.FindAll(".gaps li").ShouldBeEmpty());
        tab.WaitForAssertion(() => History.Logs.ShouldHaveSingleItem().AttemptId.ShouldBe(A.Version(11)));
    }

    [Fact]
    public async Task Open_LogsRefused_SaysWhatIsMissingAndKeepsTheRest()
    {
        Told.To(Feed, Trail);
        Logs.Error = Denied();

        var tab = await TabAsync();

        tab.WaitForAssertion(() => tab.Find("[role=alert]").ShouldNotBeNull());
        tab.Find(".gaps").TextContent.ShouldContain("was not read");
        tab.FindAll(".moments li").Count.ShouldBe(3);
    }

    [Fact]
    public async Task Older_NothingKept_SaysSo()
    {
        Told.To(Feed, Trail);
        var tab = await TabAsync();

        tab.Find(".list button").Click();

        tab.WaitForAssertion(() => tab.Find(".list button").TextContent.ShouldContain("Nothing older is kept"));
    }

    private async Task<IRenderedComponent<SecretAttemptsTab>> TabAsync(string secret = "orders", string? attempt = null, bool told = false)
    {
        if (told)
            Told.To(Feed, Trail);
        await SignInAsync();
        return Render<SecretAttemptsTab>(tab => tab.Add(it => it.Secret, A.Arn(secret)).Add(it => it.Attempt, attempt));
    }
}
