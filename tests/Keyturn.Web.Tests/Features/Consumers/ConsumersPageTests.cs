using Bunit;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Consumers;

namespace Keyturn.Web.Tests.Features.Consumers;

public sealed class ConsumersPageTests : FeatureContext
{
    private static readonly EstateSnapshot ClosedDatabase = WholeEstate.WithInbound("sg-db", 1521, "sg-other");

    private async Task<IRenderedComponent<ConsumersPage>> PageAsync(EstateSnapshot snapshot, string address = "/consumers", string language = "en")
    {
        UseCulture(language);
        await SignInAsync();
        Feed.Publish(snapshot);
        Navigation.NavigateTo(address);
        var page = Render<ConsumersPage>();
        page.WaitForAssertion(() => page.FindAll("a.kt-row-link, .kt-empty").ShouldNotBeEmpty());
        return page;
    }

    [Fact]
    public async Task Render_NothingRead_IsLoading()
    {
        await SignInAsync();
        Feed.Publish(A.Snapshot([WholeEstate.Secret]));

        Render<ConsumersPage>().Find("[role=status]").TextContent.ShouldBe("Reading roles, keys and the network");
    }

    [Fact]
    public async Task Render_WholeEstate_ShowsTheConsumerItsRoleAndHowManySecrets()
    {
        var page = await PageAsync(WholeEstate.Snapshot);

        page.Find("a.kt-row-link").TextContent.Trim().ShouldBe("web-1");
        var cells = page.FindAll("[role=row]")[1].QuerySelectorAll("[role=cell]").Select(cell => cell.TextContent.Trim()).ToArray();
        cells[1..].ShouldBe(["Can 1", "Can 1", "Can 1", "Can 1", "1", "web"]);
    }

    [Fact]
    public async Task Count_OfAColumn_LeadsToThoseItCounts()
    {
        var page = await PageAsync(ClosedDatabase);

        page.FindAll("a.kt-answer").Select(link => link.GetAttribute("href")).ShouldContain("/consumers/111122223333/ap-northeast-1/ec2:i-web?state=fail&column=database");
    }

    [Theory]
    [InlineData("/consumers?q=WEB", 1)]
    [InlineData("/consumers?q=role/web", 1)]
    [InlineData("/consumers?q=nothing", 0)]
    [InlineData("/consumers?state=fail", 1)]
    [InlineData("/consumers?state=pass", 0)]
    [InlineData("/consumers?broken=true", 1)]
    public async Task Render_AddressWithAFilter_ShowsWhatFits(string address, int rows) => (await PageAsync(ClosedDatabase, address)).FindAll("a.kt-row-link").Count.ShouldBe(rows);

    [Fact]
    public async Task Render_BrokenOnlyAndNothingBroken_OffersAll() =>
        (await PageAsync(WholeEstate.Snapshot, "/consumers?broken=true")).Find(".kt-empty a").GetAttribute("href").ShouldBe("/consumers");

    [Fact]
    public async Task Search_Changed_MovesTheAddress()
    {
        var page = await PageAsync(WholeEstate.Snapshot);

        page.Find("input[type=search]").Change("other");

        page.WaitForAssertion(() => Navigation.Uri.ShouldEndWith("/consumers?q=other"));
        page.WaitForAssertion(() => page.FindAll("a.kt-row-link").ShouldBeEmpty());
    }

    [Fact]
    public async Task Render_EverythingRefused_NamesThePermissionInsteadOfLoadingForEver()
    {
        var refused = new PartFailure(A.Moment, "iam:GetAccountAuthorizationDetails", "AccessDenied", "no", "iam:GetAccountAuthorizationDetails");
        var page = await PageAsync(A.Snapshot([WholeEstate.Secret]) with { Permissions = new() { Roles = new(null, null, refused) } });

        page.Find("details.kt-note").TextContent.ShouldContain("needs iam:GetAccountAuthorizationDetails");
        page.Find(".kt-empty-title").TextContent.ShouldBe("Nothing could be read");
    }

    [Fact]
    public async Task Feed_AFactChanges_TheAnswerFollows()
    {
        var page = await PageAsync(WholeEstate.Snapshot);

        Feed.Publish(ClosedDatabase);

        page.WaitForAssertion(() => page.FindAll("[role=row]")[1].TextContent.ShouldContain("Cannot 1"));
    }

    [Fact]
    public async Task Render_Japanese_SaysItInJapanese() => (await PageAsync(WholeEstate.Snapshot, language: "ja")).Find("h1").TextContent.ShouldBe("利用者");
}
