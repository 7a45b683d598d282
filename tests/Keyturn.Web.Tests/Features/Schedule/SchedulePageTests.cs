using Bunit;
using Keyturn.Operations.Schedules;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Schedule;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Schedule;

public sealed class SchedulePageTests : FeatureContext
{
    private static readonly RotationRules Nightly = ScheduleRules.Expression("cron(0 3 * * ? *)", "2h");

    public SchedulePageTests() => Services.AddSingleton(new FreezeCalendar([new("Quarter end", A.Moment.AddDays(1), A.Moment.AddDays(2), Freeze.Everything)]));

    private async Task<IRenderedComponent<SchedulePage>> PageAsync(string address = "/schedule")
    {
        await SignInAsync();
        _ = Board;
        Navigation.NavigateTo(address);
        var page = Render<SchedulePage>();
        // The rows come with the virtualiser's second render.
        page.WaitForElement(".kt-row-link, .kt-empty");
        return page;
    }

    [Fact]
    public async Task Render_NothingReadYet_Waits()
    {
        await SignInAsync();

        Render<SchedulePage>().Find("[role=status]").TextContent.ShouldContain("being worked out");
    }

    [Fact]
    public async Task Render_Windows_InUtcAndInThePersonsZone()
    {
        Publish(A.Secret(rules: Nightly));

        var page = await PageAsync();

        page.FindAll(".kt-row").Count.ShouldBe(8);
        page.FindAll(".kt-row time").Take(2).Select(time => time.TextContent).ShouldBe(["2026-05-11 03:00 – 2026-05-11 05:00", "2026-05-11 12:00 – 2026-05-11 14:00"]);
        page.Find("[role=columnheader]:nth-child(3)").TextContent.ShouldContain("Asia/Tokyo");
    }

    [Fact]
    public async Task Hours_CountWindowsAndMarkFreezes()
    {
        Publish(A.Secret(rules: Nightly), A.Secret("prod/b", rules: Nightly));

        var page = await PageAsync();

        page.FindAll(".hours tbody tr").Count.ShouldBe(7);
        page.FindAll(".hours td a").Select(link => link.TextContent).ShouldBe(Enumerable.Repeat("2", 7));
        page.Find(".hours .frozen").GetAttribute("title").ShouldNotBeNull().ShouldContain("Quarter end");
        page.Find(".kt-note").TextContent.ShouldContain("Quarter end");
    }

    [Fact]
    public async Task Hour_Chosen_ShowsItsWindowsAndIsInTheAddress()
    {
        Publish(A.Secret(rules: Nightly), A.Secret("prod/later", rules: ScheduleRules.Expression("cron(0 9 * * ? *)", "1h")));
        var page = await PageAsync();

        await page.InvokeAsync(() => Navigation.NavigateTo(page.FindAll(".hours td a")[1].GetAttribute("href").ShouldNotBeNull()));

        Navigation.Uri.ShouldEndWith("/schedule?day=2026-05-11&hour=9");
        page.WaitForAssertion(() => page.FindAll(".kt-row-link").Select(link => link.TextContent).ShouldBe(["prod/later"]));
    }

    [Fact]
    public async Task Clash_InTheAddress_ShowsThoseWindowsAlone()
    {
        Publish(A.Secret(rules: Nightly));

        var page = await PageAsync("/schedule?clash=freeze");

        page.FindAll(".kt-row-link").Count.ShouldBe(1);
        page.WaitForElement(".kt-row:not(.kt-row-head)").TextContent.ShouldContain("Quarter end");
    }

    [Fact]
    public async Task Views_Problems_TellWhyAwsCannotFollow()
    {
        Publish(A.Secret(rules: ScheduleRules.Expression("rate(2 hours)", null)));

        var page = await PageAsync("/schedule?view=problems");

        page.WaitForElement(".kt-row:not(.kt-row-head)").TextContent.ShouldContain("at most every four hours");
    }

    [Fact]
    public async Task Views_Off_ListSecretsThatAreDue()
    {
        Publish(A.Secret(state: RotationState.Off) with { LastRotated = A.Moment.AddDays(-60) }, A.Secret("prod/fine", RotationState.Off));

        var page = await PageAsync("/schedule?view=off");

        page.FindAll(".kt-row-link").Select(link => link.TextContent).ShouldBe(["prod/orders/db"]);
        page.WaitForElement(".kt-row:not(.kt-row-head)").TextContent.ShouldContain("Due since");
    }

    [Fact]
    public async Task Filter_NothingFits_OffersAll()
    {
        Publish(A.Secret(rules: Nightly));

        var page = await PageAsync("/schedule?q=zzz");

        page.Find(".kt-empty a").GetAttribute("href").ShouldBe("/schedule");
    }

    [Theory]
    [InlineData("", "/schedule")]
    [InlineData("?view=off&q=prod&clash=superuser&day=2026-05-12&hour=3", "/schedule?view=off&q=prod&clash=superuser&day=2026-05-12&hour=3")]
    [InlineData("?view=7&clash=x&day=12&hour=24", "/schedule")]
    public void Filter_ThereAndBack_IsTheSameAddress(string query, string address) => ScheduleFilter.Parse(query).ToAddress().ShouldBe(address);

    [Fact]
    public void Export_Address_HoldsTheFilter() =>
        ScheduleExport.AddressOf(ScheduleFilter.Parse("?q=prod"), "csv").ShouldBe("/export/schedule.csv?q=prod");
}
