using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SourceFreshnessBarTests : FeatureContext
{
    private const string Far = "us-west-2";
    private static readonly PartFailure NotAllowed = new(A.Moment, "secretsmanager:ListSecrets", "AccessDeniedException", "User is not authorized", "secretsmanager:ListSecrets");

    private IRenderedComponent<SourceFreshnessBar> Bar(params EstateSnapshot[] estate)
    {
        _ = Services.GetRequiredService<SecretBoard>();
        estate.ToList().ForEach(Feed.Publish);
        return Render<SourceFreshnessBar>();
    }

    private static EstateSnapshot Read(int minutesAgo, string region = A.Region) =>
        A.Snapshot([A.Secret(region: region)], scope: A.Scope(region: region), readAt: A.Moment.AddMinutes(-minutesAgo));

    private static EstateSnapshot Failed() => Read(0) with { Secrets = Read(0).Secrets.FailedWith(NotAllowed) };

    [Fact]
    public void Render_TwoSources_ShowsTheOldestAge() =>
        Bar(Read(1), Read(7, Far)).Find(".sources > span").TextContent.ShouldContain("7 min ago");

    [Fact]
    public void Render_OneNeverRead_DoesNotPretendFreshness() =>
        Bar(Read(0), new EstateSnapshot(A.Scope(region: Far))).Find(".sources > span").TextContent.ShouldContain("not read yet");

    [Fact]
    public void Render_Denied_NamesTheMissingActionAndKeepsAwsWords()
    {
        var bar = Bar(Failed());

        bar.Find("summary").TextContent.ShouldContain("1 of 1 source failed");
        bar.Find("details").TriggerEvent("ontoggle", EventArgs.Empty);
        bar.Find("li").TextContent.ShouldContain("The role that reads needs secretsmanager:ListSecrets.");
        bar.Find("li code").TextContent.ShouldContain("User is not authorized");
    }

    [Fact]
    public void Board_ReadAgainInAnotherMinute_ShowsTheYoungerAge()
    {
        var bar = Bar(Read(7));

        Feed.Publish(Read(2));
        Clock.Advance(TimeSpan.FromSeconds(1));

        bar.WaitForAssertion(() => bar.Find(".sources > span").TextContent.ShouldContain("2 min ago"));
    }

    [Fact]
    public void Board_StartsToFail_SaysSo()
    {
        var bar = Bar(Read(0));

        Feed.Publish(Failed());
        Clock.Advance(TimeSpan.FromSeconds(1));

        bar.WaitForAssertion(() => bar.Find("summary").TextContent.ShouldContain("1 of 1 source failed"));
    }

    [Fact]
    public void Board_ReadAgainInTheSameMinute_IsNoRender()
    {
        var bar = Bar(Read(7));
        var before = bar.RenderCount;

        Feed.Publish(Read(7) with { CallsOfLastRefresh = 2, Secrets = Read(7).Secrets with { ReadAt = A.Moment.AddMinutes(-7).AddSeconds(5) } });
        Clock.Advance(TimeSpan.FromSeconds(1));

        bar.RenderCount.ShouldBe(before);
    }

    [Fact]
    public void Refresh_Pressed_Tells()
    {
        var pressed = 0;
        var bar = Render<SourceFreshnessBar>(parameters => parameters.Add(own => own.OnRefresh, () => pressed++));

        bar.Find("button").Click();

        pressed.ShouldBe(1);
    }

    [Fact]
    public void Render_Busy_TheButtonWaits() =>
        Render<SourceFreshnessBar>(parameters => parameters.Add(own => own.Busy, true)).Find("button").HasAttribute("disabled").ShouldBeTrue();
}
