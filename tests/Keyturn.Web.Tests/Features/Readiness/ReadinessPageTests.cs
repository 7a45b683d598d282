using System.Collections.Immutable;
using Bunit;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Testing;
using Keyturn.Web.Features.Readiness;

namespace Keyturn.Web.Tests.Features.Readiness;

public sealed class ReadinessPageTests : FeatureContext
{
    private static readonly Secret Nobodys = A.Secret("nobody/uses", function: null);

    private static EstateSnapshot Two(EstateSnapshot snapshot)
    {
        Secret[] secrets = [WholeEstate.Secret, Nobodys];
        var roles = snapshot.Permissions.Roles.Value.ShouldNotBeNull();
        var role = roles[WholeEstate.RoleArn] with { Inline = [Keyturn.Readiness.Policy.Layers.PolicySource.Parse("read", $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["secretsmanager:GetSecretValue","kms:Decrypt"],"Resource":["{{WholeEstate.Secret.Arn}}","{{WholeEstate.KeyArn}}"]}]}""")] };
        return snapshot with
        {
            Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(secrets.ToImmutableDictionary(secret => secret.Arn), A.Moment),
            Permissions = snapshot.Permissions with { Roles = snapshot.Permissions.Roles with { Value = roles.SetItem(role.Arn, role) } },
        };
    }

    private async Task<IRenderedComponent<ReadinessPage>> PageAsync(EstateSnapshot snapshot, string address = "/readiness", string language = "en")
    {
        UseCulture(language);
        await SignInAsync();
        Feed.Publish(snapshot);
        Navigation.NavigateTo(address);
        var page = Render<ReadinessPage>();
        page.WaitForAssertion(() => page.FindAll("a.kt-row-link, .kt-empty a.kt-button").ShouldNotBeEmpty());
        return page;
    }

    private static string[] Texts(IRenderedComponent<ReadinessPage> page) => [.. page.FindAll("a.kt-row-link").Select(link => link.TextContent.Trim())];

    [Fact]
    public async Task Render_NothingRead_IsLoading()
    {
        await SignInAsync();
        Feed.Publish(A.Snapshot([WholeEstate.Secret]));

        Render<ReadinessPage>().Find("[role=status]").TextContent.ShouldBe("Reading roles, keys and the network");
    }

    [Fact]
    public async Task Render_TwoSecrets_TheUsedOneFirstWithItsCounts()
    {
        var page = await PageAsync(Two(WholeEstate.Snapshot));

        Texts(page).ShouldBe(["prod/orders/db", "nobody/uses"]);
        page.FindAll("[role=row]")[1].TextContent.ShouldContain("Can 1");
        page.FindAll(".count").Select(count => count.TextContent.Trim().Split(' ', '\n')[^1]).ShouldBe(["0", "0", "1", "1"]);
    }

    [Fact]
    public async Task Render_ABrokenEndpoint_SaysHowManyCannot()
    {
        var page = await PageAsync(Two(WholeEstate.WithInbound("sg-vpce", 443, "sg-other")));

        page.FindAll("[role=row]")[1].TextContent.ShouldContain("Cannot 1");
    }

    [Theory]
    [InlineData("/readiness?q=NOBODY", new[] { "nobody/uses" })]
    [InlineData("/readiness?state=pass", new[] { "prod/orders/db" })]
    [InlineData("/readiness?state=nonsense", new[] { "prod/orders/db", "nobody/uses" })]
    public async Task Render_AddressWithAFilter_ShowsWhatFits(string address, string[] names) => Texts(await PageAsync(Two(WholeEstate.Snapshot), address)).ShouldBe(names);

    [Fact]
    public async Task Render_NothingFits_OffersAll()
    {
        var page = await PageAsync(Two(WholeEstate.Snapshot), "/readiness?q=xyz");

        page.Find(".kt-empty a.kt-button").GetAttribute("href").ShouldBe("/readiness");
    }

    [Fact]
    public async Task Row_Leads_ToTheConsumersOfItsSecret() =>
        (await PageAsync(Two(WholeEstate.Snapshot))).Find("a.kt-row-link").GetAttribute("href").ShouldBe("/secrets/111122223333/ap-northeast-1/prod/orders/db?tab=readiness");

    [Fact]
    public async Task Search_Changed_MovesTheAddress()
    {
        var page = await PageAsync(Two(WholeEstate.Snapshot));

        page.Find("input[type=search]").Change("nobody");

        page.WaitForAssertion(() => Navigation.Uri.ShouldEndWith("/readiness?q=nobody"));
        page.WaitForAssertion(() => Texts(page).ShouldBe(["nobody/uses"]));
    }

    [Fact]
    public async Task Feed_AFactChanges_TheCountsFollow()
    {
        var page = await PageAsync(Two(WholeEstate.Snapshot));

        Feed.Publish(Two(WholeEstate.WithInbound("sg-db", 1521, "sg-other")));

        page.WaitForAssertion(() => page.FindAll("[role=row]")[1].TextContent.ShouldContain("Cannot 1"));
    }

    [Fact]
    public async Task Render_Japanese_SaysItInJapanese() => (await PageAsync(Two(WholeEstate.Snapshot), language: "ja")).Find("h1").TextContent.ShouldBe("利用可否");

    [Fact]
    public void Filter_Address_RoundTrips()
    {
        var filter = new ReadinessFilter("a b&c", CellState.Fail);

        ReadinessFilter.Parse(filter.ToAddress()[filter.ToAddress().IndexOf('?', StringComparison.Ordinal)..]).ShouldBe(filter);
    }
}
