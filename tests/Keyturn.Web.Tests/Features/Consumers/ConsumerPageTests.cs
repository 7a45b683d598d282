using Bunit;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Consumers;

namespace Keyturn.Web.Tests.Features.Consumers;

public sealed class ConsumerPageTests : FeatureContext
{
    private const string Web = "ec2:i-web";

    private async Task<IRenderedComponent<ConsumerPage>> PageAsync(EstateSnapshot snapshot, string id = Web, string query = "")
    {
        await SignInAsync();
        Feed.Publish(snapshot);
        Navigation.NavigateTo($"/consumers/{A.AccountId}/{A.Region}/{id}{query}");
        var page = Render<ConsumerPage>(parameters => parameters.Add(one => one.Account, A.AccountId).Add(one => one.Region, A.Region).Add(one => one.Id, id));
        page.WaitForAssertion(() => page.FindAll("a.kt-row-link, .kt-empty").ShouldNotBeEmpty());
        return page;
    }

    [Fact]
    public async Task Render_TheWebServer_ShowsItsSecretWithFourCells()
    {
        var page = await PageAsync(WholeEstate.WithInbound("sg-db", 1521, "sg-other"));

        page.Find("h1").TextContent.ShouldBe("web-1");
        page.FindAll("[role=row]")[1].QuerySelectorAll(".kt-chip").Select(chip => chip.TextContent).ShouldBe(["Can", "Can", "Can", "Cannot"]);
        page.Find("a.arn").GetAttribute("href").ShouldBe($"/roles/{A.AccountId}/web");
    }

    [Fact]
    public async Task Row_Leads_ToTheSecretWithThisConsumerOpened() =>
        (await PageAsync(WholeEstate.Snapshot)).Find("a.kt-row-link").GetAttribute("href")
            .ShouldBe("/secrets/111122223333/ap-northeast-1/prod/orders/db?tab=readiness&consumer=ec2%3Ai-web");

    [Theory]
    [InlineData("?state=pass", 0)]
    [InlineData("?state=fail&column=database", 1)]
    [InlineData("?state=fail&column=key", 0)]
    public async Task Render_AddressWithAFilter_ShowsWhatFits(string query, int rows) =>
        (await PageAsync(WholeEstate.WithInbound("sg-db", 1521, "sg-other"), query: query)).FindAll("a.kt-row-link").Count.ShouldBe(rows);

    [Fact]
    public async Task Render_NoSuchConsumer_SaysSo() =>
        (await PageAsync(WholeEstate.Snapshot, "ec2:i-none")).Find(".kt-empty-title").TextContent.ShouldBe("There is no such consumer");

    [Fact]
    public async Task Render_NoSuchConsumerWhileAPartIsMissing_DoesNotClaimIt()
    {
        await SignInAsync();
        Feed.Publish(WholeEstate.With((Keyturn.Readiness.Network.Facts.NetworkEstate network) => network with { Services = new(null, null, null) }));

        var page = Render<ConsumerPage>(parameters => parameters.Add(one => one.Account, A.AccountId).Add(one => one.Region, A.Region).Add(one => one.Id, "ecsapplication:x"));

        page.Find("[role=status]").TextContent.ShouldBe("Reading roles, keys and the network");
    }

    [Fact]
    public async Task Feed_AFactChanges_TheAnswerFollows()
    {
        var page = await PageAsync(WholeEstate.Snapshot);

        Feed.Publish(WholeEstate.WithInbound("sg-vpce", 443, "sg-other"));

        page.WaitForAssertion(() => page.FindAll("[role=row]")[1].TextContent.ShouldContain("Cannot"));
    }

    [Theory]
    [InlineData("ec2:i-1", "/consumers/1/r/ec2:i-1")]
    [InlineData("ecsapplication:arn:aws:ecs:r:1:service/shop/カート", "/consumers/1/r/ecsapplication:arn:aws:ecs:r:1:service/shop/%E3%82%AB%E3%83%BC%E3%83%88")]
    public void Address_OfAnId_KeepsItsSlashesAndColons(string id, string address) => ConsumerAddress.Of(new EstateScope("aws", "1", "r"), id).ShouldBe(address);
}
