using Bunit;
using Keyturn.Operations.Access;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.People;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.People;

public sealed class PeoplePageTests : FeatureContext
{
    private static readonly RoleGrants Grants = new([new("dba", ConsoleRole.Operator, AccessScope.Everywhere)]);

    public PeoplePageTests() => Services.AddSingleton(Grants);

    [Fact]
    public async Task Render_NobodySignedInYet_SaysSo()
    {
        await SignInAsync();

        Render<PeoplePage>().Find(".kt-empty").TextContent.ShouldContain("Nobody has signed in yet");
    }

    [Fact]
    public async Task Render_People_ShowsWhoWithWhichRoleAndHowManySessions()
    {
        await KnowAsync("ben", "dba");
        await SignInAsync();

        var cells = Render<PeoplePage>().FindAll("tbody td").Select(cell => cell.TextContent.Trim()).ToList();

        cells[0].ShouldBe("benben");
        cells[1].ShouldBe("Operator");
        cells[3].ShouldBe("1");
    }

    [Fact]
    public async Task KeepOut_WithAReason_EndsTheRightsAndOffersToLetInAgain()
    {
        await KnowAsync("ben", "dba");
        await SignInAsync();
        var page = Render<PeoplePage>();

        await page.FindAll("button").Single(button => button.TextContent == "Keep out").ClickAsync();
        await page.Find("input.kt-input").InputAsync("left the company");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => page.Find("tbody").TextContent.ShouldContain("Let in again"));
        page.Find("tbody").TextContent.ShouldContain("Kept out");
        (await People.FindAsync("ben", CancellationToken.None)).ShouldNotBeNull().Removed.ShouldBe(A.Moment);
    }

    [Fact]
    public async Task KeepOut_Oneself_IsDisabledAndSaysWhy()
    {
        await KnowAsync("aiko", "dba");
        await SignInAsync();

        var button = Render<PeoplePage>().FindAll("button").Single(button => button.TextContent == "Keep out");

        button.HasAttribute("disabled").ShouldBeTrue();
        button.GetAttribute("title").ShouldBe("You cannot remove yourself.");
    }

    [Fact]
    public async Task Render_RightTakenAwayMeanwhile_ShowsTheRefusal()
    {
        await SignInAsync(FixedOperators.Viewer);

        Render<PeoplePage>().Find("[role=alert]").TextContent.ShouldContain("Manage people");
    }

    private Task<SignInOutcome> KnowAsync(string login, string group) =>
        new SignIn(People, Grants, SessionLimits.Usual, new SignInTrail(new InMemoryAuditLog(Clock)), Clock).RunAsync(new SignInClaims("https://login.example", login, login, login, [group]), CancellationToken.None);
}
