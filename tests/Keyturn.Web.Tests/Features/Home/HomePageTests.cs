using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;
using Keyturn.Web.Features.Home;
using Keyturn.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Home;

public sealed class HomePageTests : ConsoleContext
{
    [Fact]
    public async Task Render_OverdueAndStuck_CountsThemAndListsThemWithLinks()
    {
        await PublishAsync(A.Secret("prod/a", RotationState.Overdue), A.Secret("prod/b", RotationState.Stuck), A.Secret("prod/c"));

        var page = Render<HomePage>();

        page.FindAll(".kt-tile-count").Select(count => count.TextContent).ShouldBe(["0", "1", "1", "0", "0"]);
        page.FindAll(".kt-list a").Select(link => link.GetAttribute("href")).ShouldBe(
            ["/secrets/111122223333/ap-northeast-1/prod/b", "/secrets/111122223333/ap-northeast-1/prod/a"]);
        page.FindAll("h1").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Tile_State_LeadsToTheListFilteredByIt()
    {
        await PublishAsync(A.Secret("prod/a", RotationState.Overdue));

        var href = Render<HomePage>().FindAll(".kt-tile")[2].GetAttribute("href").ShouldNotBeNull();

        SecretQuery.Parse(href.Split('?')[1]).States.ShouldBe([RotationState.Overdue]);
    }

    [Fact]
    public async Task Render_AllWellWherePossible_SaysThatSomePlacesWereNotRead()
    {
        await PublishAsync(A.Secret("prod/c"));

        var page = Render<HomePage>();

        page.Find(".kt-empty").TextContent.ShouldContain("unknown, not well");
        page.FindAll(".kt-list li").Count.ShouldBe(3);
        page.FindAll(".kt-list .kt-chip").Select(chip => chip.TextContent.Trim()).ShouldBe(["Read", "Not read yet", "Not read yet"]);
    }

    [Fact]
    public async Task Render_NothingReadYet_WaitsInsteadOfSayingAllIsWell()
    {
        await SignInAsync();

        var page = Render<HomePage>();

        page.FindAll(".kt-empty, .kt-tile").ShouldBeEmpty();
    }

    [Fact]
    public async Task Change_OnTheBoard_AppearsByItself()
    {
        await PublishAsync(A.Secret("prod/a"));
        var page = Render<HomePage>();

        await PublishAsync(A.Secret("prod/a", RotationState.Overdue));
        Clock.Advance(LiveSubscription.Interval);

        page.WaitForAssertion(() => page.FindAll(".kt-tile-count")[2].TextContent.ShouldBe("1"));
    }

    [Fact]
    public async Task Of_MoreThanAreListed_CountsAll()
    {
        await PublishAsync([.. Enumerable.Range(0, 40).Select(number => A.Secret($"prod/{number}", RotationState.Overdue))]);

        var needs = NeedsYou.Of(Services.GetRequiredService<SecretBoard>().Current);

        (needs.Urgent.Length, needs.UrgentTotal).ShouldBe((NeedsYou.MostListed, 40));
    }

    private async Task PublishAsync(params Keyturn.Readiness.Estate.Secret[] secrets)
    {
        await SignInAsync();
        _ = Services.GetRequiredService<SecretBoard>();
        Feed.Publish(A.Snapshot(secrets));
    }
}
