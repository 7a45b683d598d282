using System.Collections.Frozen;
using System.Collections.Immutable;
using Bunit;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

/// <summary>The list, narrowed to what a role can read.</summary>
public sealed class SecretsOfReaderTests : FeatureContext
{
    private const string Address = "/secrets?reader=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fweb";
    private static readonly Secret Unread = A.Secret("prod/unread", key: "alias/orders", function: null);
    private static readonly Secret Other = A.Secret("prod/other", key: "alias/orders", function: null);

    /// <summary>The role can read one secret, cannot read another, and of the third it is not known.</summary>
    private static EstateSnapshot Three { get; } = WholeEstate.With((PermissionEstate all) => all with
    {
        Secrets = all.Secrets.SetItem(Other.Arn, all.Secrets[WholeEstate.Secret.Arn] with
        {
            Policy = EstatePart<ResourcePolicy>.Read(new(PolicySource.Parse("no", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}]}""")), A.Moment),
        }),
    }) with
    {
        Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(new[] { WholeEstate.Secret, Unread, Other }.ToImmutableDictionary(secret => secret.Arn), A.Moment),
    };

    private async Task<IRenderedComponent<SecretsPage>> PageAsync(string address, string[] names)
    {
        await SignInAsync();
        Feed.Publish(Three);
        Navigation.NavigateTo(address);
        var page = Render<SecretsPage>();
        page.WaitForAssertion(() => page.FindAll(".reader .kt-chip").Count.ShouldBe(2));
        page.WaitForAssertion(() => Names(page).ShouldBe(names));
        return page;
    }

    private static string[] Names(IRenderedComponent<SecretsPage> page) => [.. page.FindAll("a.kt-row-link").Select(link => link.TextContent.Trim())];

    [Fact]
    public async Task Render_OfARole_IsWhatItCanAndWhatItMayRead()
    {
        var page = await PageAsync(Address, ["prod/orders/db", "prod/unread"]);

        page.Find(".reader a").TextContent.ShouldBe("web");
        page.Find(".reader").TextContent.ShouldContain("Can read 1");
        page.Find(".reader").TextContent.ShouldContain("Not known 1");
    }

    [Fact]
    public async Task Render_OfARole_TellsHowTheConsumersOfEachStand()
    {
        var page = await PageAsync(Address, ["prod/orders/db", "prod/unread"]);

        page.WaitForAssertion(() => page.FindAll("a.kt-answer")[0].TextContent.ShouldBe("Can 1"));
        page.FindAll("a.kt-answer")[0].GetAttribute("href").ShouldBe("/secrets/111122223333/ap-northeast-1/prod/orders/db?tab=readiness");
    }

    [Theory]
    [InlineData("en", "1 failing", "Rotate now?")]
    [InlineData("ja", "1 件不合格", "ローテーション可否")]
    public async Task Render_OfARole_TellsWhatThePreflightOfARotationWouldSay(string language, string state, string title)
    {
        UseCulture(language);
        var page = await PageAsync(Address, ["prod/orders/db", "prod/unread"]);
        page.FindAll("[role=columnheader]").Select(head => head.TextContent.Trim()).ShouldContain(title);

        Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => page.FindAll("a.kt-answer[href$='tab=checks']").Count.ShouldBe(2));
        page.Find("a.kt-answer[href$='tab=checks']").TextContent.ShouldBe(state);
        page.Find("a.kt-answer[href$='tab=checks'] i").ShouldNotBeNull();
        page.Find("a.kt-answer[href$='tab=checks']").GetAttribute("title").ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("&sort=preflight")]
    [InlineData("&sort=-preflight")]
    public async Task Sort_ByPreflight_PutsThemInItsOrderEitherWay(string sort)
    {
        var page = await PageAsync(Address + sort, ["prod/orders/db", "prod/unread"]);
        Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => page.FindAll("a.kt-answer[href$='tab=checks']").Count.ShouldBe(2));

        page.FindAll("[role=columnheader]").Single(head => head.TextContent.Trim() == "Rotate now?").GetAttribute("aria-sort").ShouldBe(sort.Contains('-', StringComparison.Ordinal) ? "descending" : "ascending");
    }

    [Fact]
    public void ByPreflight_Of_StoppedFirstOpenNextUnknownLast()
    {
        var rows = new[] { "pass", "open", "later", "stopped" }.Select(name => Row(A.Secret(name), RotationState.Healthy)).ToImmutableArray();
        var reader = new ReaderRows("role")
        {
            Preflights = new Dictionary<string, PreflightState> { [rows[0].Arn.Value] = new(0, 0, null), [rows[1].Arn.Value] = new(0, 2, "x"), [rows[3].Arn.Value] = new(1, 2, "y") }.ToFrozenDictionary(),
        };

        reader.ByPreflight(rows, descending: false).Select(row => row.Secret.Name).ShouldBe(["stopped", "open", "pass", "later"]);
        reader.ByPreflight(rows, descending: true).Select(row => row.Secret.Name).ShouldBe(["pass", "open", "stopped", "later"]);
    }

    [Fact]
    public async Task Render_CertainOnly_LeavesTheUnknownOut() => await PageAsync(Address + "&reach=certain", ["prod/orders/db"]);

    [Fact]
    public async Task Certain_Pressed_MovesTheAddress()
    {
        var page = await PageAsync(Address, ["prod/orders/db", "prod/unread"]);

        page.Find(".reader button[aria-pressed]").Click();

        page.WaitForAssertion(() => Navigation.Uri.ShouldEndWith("&reach=certain"));
        page.WaitForAssertion(() => Names(page).ShouldBe(["prod/orders/db"]));
    }

    [Fact]
    public async Task Render_WithASearch_NarrowsWithinWhatItCanRead() => await PageAsync(Address + "&q=unread", ["prod/unread"]);

    [Fact]
    public async Task Remove_Pressed_ShowsAllSecrets()
    {
        var page = await PageAsync(Address, ["prod/orders/db", "prod/unread"]);

        page.FindAll(".reader button")[^1].Click();

        page.WaitForAssertion(() => Names(page).Length.ShouldBe(3));
        page.FindAll(".reader").ShouldBeEmpty();
    }

    [Fact]
    public async Task Render_ARoleThatIsNone_ShowsNothingAndSaysWhy()
    {
        var page = await PageAsync("/secrets?reader=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fnone", []);

        page.WaitForAssertion(() => page.Find(".reader").TextContent.ShouldContain("No list of roles that was read holds this role."));
    }

    [Fact]
    public void Query_WithAReader_RoundTrips()
    {
        var query = SecretQuery.Empty with { Reader = WholeEstate.RoleArn, ReaderIsCertain = true, Text = "a" };

        SecretQuery.Parse(query.ToQueryString()).ShouldBe(query);
        query.ShouldNotBe(query with { ReaderIsCertain = false });
        SecretFilters.Narrow(SecretQuery.Empty with { Reader = "x" }).ShouldBeTrue();
    }
}
