using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Testing;
using Keyturn.Web.Features.Attempts;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Attempts;

public sealed class SecretLogsTabTests : FeatureContext
{
    private const string Group = "/aws/lambda/SecretsManagerRDSOracleRotationSingleUser";

    [Fact]
    public async Task Render_SecretWithoutFunction_SaysThatThereIsNoLog()
    {
        Publish(A.Secret("orders") with { RotationFunctionArn = null });

        (await TabAsync()).Find(".kt-empty").TextContent.ShouldContain("No function, no log");
    }

    [Fact]
    public async Task Live_NewLine_IsShownWithLinksToItsGroupAndStream()
    {
        Told.To(Feed, Services.GetRequiredService<TrailFeed>());
        var tab = await TabAsync();
        tab.FindAll(".kt-skeleton, [role=status]").ShouldNotBeEmpty();
        Logs.Write(Group, A.Line("nobody knows this line", A.Moment, "2026/11/20/[$LATEST]abc"));

        await UntilAsync(() => tab.Markup.Contains("nobody knows this line", StringComparison.Ordinal));

        tab.FindAll(".links a").Select(link => link.TextContent).ShouldBe([$"Log group {Group} in AWS", "2026/11/20/[$LATEST]abc"]);
        tab.Find("nav .kt-button[aria-current]").TextContent.ShouldBe("Live");
    }

    [Fact]
    public async Task Live_Refused_SaysSoAndShowsTheLogWhenItIsLetAgain()
    {
        Told.To(Feed, Services.GetRequiredService<TrailFeed>());
        Logs.Error = OperationErrors.AccessDenied("logs:FilterLogEvents");
        var tab = await TabAsync();
        await UntilAsync(() => tab.FindAll("[role=alert]").Count == 1);
        tab.Find("[role=alert]").TextContent.ShouldContain("logs:FilterLogEvents");

        Logs.Error = null;

        await UntilAsync(() => tab.FindAll("[role=alert]").Count == 0);
    }

    /// <summary>A quiet log tells nothing again: what it told the first must be there for the second.</summary>
    [Fact]
    public async Task Live_SomebodyLooksAtTheQuietLogAlready_ShowsAtOnceWhatThereIs()
    {
        Told.To(Feed, Services.GetRequiredService<TrailFeed>());
        Logs.Write(Group, A.Line("nobody knows this line", A.Moment));
        using var other = await FollowAsync("en");

        (await TabAsync()).Markup.ShouldContain("nobody knows this line");
    }

    /// <summary>Whoever looked first has the poller, and its language.</summary>
    [Fact]
    public async Task Live_PolledBySomebodyOfAnotherLanguage_SpeaksItsOwn()
    {
        Told.To(Feed, Services.GetRequiredService<TrailFeed>());
        using var other = await FollowAsync("ja");
        var tab = await TabAsync();

        Logs.Error = OperationErrors.AccessDenied("logs:FilterLogEvents");

        await UntilAsync(() => tab.FindAll("[role=alert]").Count == 1);
        tab.Find("[role=alert]").TextContent.ShouldContain("AWS refused");
    }

    [Fact]
    public async Task Attempt_ItsLog_IsReadAndCanBeTaken()
    {
        Told.To(Feed, Services.GetRequiredService<TrailFeed>());
        Logs.Write(Group, A.Line($"[INFO]\tt\taaaaaaaa-0000-4000-8000-000000000001\tcreateSecret: Successfully put secret for ARN {A.Arn("orders").Value} and version {A.Version(11)}.", Told.Failed.AddSeconds(2)));

        var tab = await TabAsync(A.Version(11));

        tab.WaitForAssertion(() => tab.Markup.ShouldContain("createSecret: Successfully put secret"));
        tab.Find(".links a[download]").GetAttribute("href").ShouldNotBeNull().ShouldContain(A.Version(11));
        tab.Find("nav .kt-button[aria-current]").TextContent.ShouldContain("Failed");
    }

    [Fact]
    public async Task Attempt_ReadFails_IsReadAgainOnDemand()
    {
        Told.To(Feed, Services.GetRequiredService<TrailFeed>());
        Logs.Error = OperationErrors.AccessDenied("logs:FilterLogEvents");
        var tab = await TabAsync(A.Version(11));
        tab.WaitForAssertion(() => tab.Find("[role=alert]").TextContent.ShouldContain("logs:FilterLogEvents"));

        Logs.Error = null;
        tab.Find("[role=alert] button").Click();

        tab.WaitForAssertion(() => tab.FindAll("[role=alert]").ShouldBeEmpty());
    }

    private async Task<IRenderedComponent<SecretLogsTab>> TabAsync(string? attempt = null)
    {
        await SignInAsync();
        return Render<SecretLogsTab>(tab => tab.Add(it => it.Secret, A.Arn("orders")).Add(it => it.Attempt, attempt));
    }

    /// <summary>Somebody who speaks <paramref name="language"/> looks, and has been told what there is.</summary>
    private async Task<IDisposable> FollowAsync(string language)
    {
        var told = false;
        var following = await Task.Run(() =>
        {
            UseCulture(language);
            return Services.GetRequiredService<LogTails>().Follow(A.Scope(), A.FunctionArn(), _ => Volatile.Write(ref told, true));
        });
        await UntilAsync(() => Volatile.Read(ref told));
        return following;
    }

    /// <summary>The poller waits on the clock of the test: it is moved until the page shows it.</summary>
    private async Task UntilAsync(Func<bool> shown)
    {
        using var limit = new CancellationTokenSource(DefaultWaitTimeout);
        while (!shown())
        {
            limit.Token.ThrowIfCancellationRequested();
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
    }
}
