using Bunit;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SecretsPageTests : FeatureContext
{
    private async Task<IRenderedComponent<SecretsPage>> PageAsync(string address = "/secrets")
    {
        await SignInAsync();
        Navigation.NavigateTo(address);
        return Render<SecretsPage>();
    }

    private static IEnumerable<string> Names(IRenderedComponent<SecretsPage> page) => page.FindAll(".kt-row-link").Select(link => link.TextContent.Trim());

    [Fact]
    public async Task Render_NothingRead_IsLoading() => (await PageAsync()).Find("[role=status]").TextContent.ShouldContain("Reading the secrets");

    [Fact]
    public async Task Render_EmptyFleet_SaysSo()
    {
        Publish();

        (await PageAsync()).Find(".kt-empty").TextContent.ShouldContain("No secrets yet");
    }

    [Fact]
    public async Task Render_Denied_NamesTheMissingAction()
    {
        var failure = new PartFailure(A.Moment, "secretsmanager:ListSecrets", "AccessDeniedException", "not authorized", "secretsmanager:ListSecrets");
        Feed.Publish(new EstateSnapshot(A.Scope()) { Secrets = EstatePart<System.Collections.Immutable.ImmutableDictionary<string, Secret>>.NotRead.FailedWith(failure) });

        (await PageAsync()).Find("[role=alert]").TextContent.ShouldContain("needs secretsmanager:ListSecrets");
    }

    [Fact]
    public async Task Render_Secrets_RowsLinkToTheirPages()
    {
        Publish(A.Secret("b"), A.Secret("a"));

        var page = await PageAsync();

        Names(page).ShouldBe(["a", "b"]);
        page.Find(".kt-row-link").GetAttribute("href").ShouldBe("/secrets/111122223333/ap-northeast-1/a");
        page.Find("header p").TextContent.ShouldBe("2 of 2 secrets · times in Asia/Tokyo");
    }

    [Fact]
    public async Task Render_PastedAddress_ShowsTheSameView()
    {
        Publish(A.Secret("orders"), A.Secret("billing"), A.Secret("old-orders", RotationState.Off));

        var page = await PageAsync("/secrets?" + (SecretQuery.Empty with { Text = "orders", States = [RotationState.Healthy] }).ToQueryString());

        Names(page).ShouldBe(["orders"]);
        page.Find("input[type=search]").GetAttribute("value").ShouldBe("orders");
        page.Find(".states button[aria-pressed=true]").TextContent.ShouldContain("Healthy");
    }

    [Fact]
    public async Task Search_Typing_NarrowsAndReplacesTheAddress()
    {
        Publish(A.Secret("orders"), A.Secret("billing"));
        var page = await PageAsync();

        page.Find("input[type=search]").Input("bill");
        Clock.Advance(SecretSearchBox.Pause);

        page.WaitForAssertion(() => Names(page).ShouldBe(["billing"]));
        SecretQuery.Parse(new Uri(Navigation.Uri).Query).Text.ShouldBe("bill");
        Navigation.History.First().Options.ReplaceHistoryEntry.ShouldBeTrue();
    }

    [Fact]
    public async Task Filter_AState_IsAStepOfTheHistory()
    {
        Publish(A.Secret("on"), A.Secret("off", RotationState.Off));
        var page = await PageAsync();

        page.FindAll(".states button").Single(button => button.TextContent.Contains("Off", StringComparison.Ordinal)).Click();

        page.WaitForAssertion(() => Names(page).ShouldBe(["off"]));
        Navigation.History.First().Options.ReplaceHistoryEntry.ShouldBeFalse();
    }

    [Fact]
    public async Task NoMatch_ClearFilters_ShowsEverything()
    {
        Publish(A.Secret("orders"));
        var page = await PageAsync("/secrets?" + (SecretQuery.Empty with { Text = "nothing like it" }).ToQueryString());
        page.Find(".kt-empty").TextContent.ShouldContain("No secret matches");

        page.Find(".kt-empty button").Click();

        page.WaitForAssertion(() => Names(page).ShouldBe(["orders"]));
    }

    [Fact]
    public async Task Sort_Heading_TurnsTheOrder()
    {
        Publish(A.Secret("a"), A.Secret("b"));
        var page = await PageAsync();

        page.Find(".kt-sort").Click();

        page.WaitForAssertion(() => Names(page).ShouldBe(["b", "a"]));
        page.Find("[role=columnheader]").GetAttribute("aria-sort").ShouldBe("descending");
    }

    [Fact]
    public async Task Live_ASecretChanges_TheRowChangesWithoutReload()
    {
        Publish(A.Secret("orders"));
        var page = await PageAsync();
        page.Find(".kt-row:not(.kt-row-head) .kt-chip").TextContent.ShouldBe("Healthy");

        Publish(A.Secret("orders", RotationState.Off) with { LastChanged = A.Moment });
        Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => page.Find(".kt-row:not(.kt-row-head) .kt-chip").TextContent.ShouldBe("Off"));
    }

    [Fact]
    public async Task Menus_NeverOpened_HoldNothing()
    {
        Publish(A.Secret("orders"));
        var page = await PageAsync();

        page.FindAll("details input[type=checkbox]").ShouldBeEmpty();
        OpenMenus(page);
        page.FindAll("details input[type=checkbox]").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Columns_Hidden_StayHiddenForThePerson()
    {
        Publish(A.Secret("orders"));
        var page = await PageAsync();
        page.FindAll("[role=columnheader]").ShouldContain(column => column.TextContent == "Key");

        OpenMenus(page);
        page.FindAll(".kt-menu-panel label").Single(label => label.TextContent.Trim() == "Key").QuerySelector("input").ShouldNotBeNull().Change(false);

        page.FindAll("[role=columnheader]").ShouldNotContain(column => column.TextContent == "Key");
        (await PageAsync()).FindAll("[role=columnheader]").ShouldNotContain(column => column.TextContent == "Key");
    }

    [Fact]
    public async Task Columns_HiddenByDefault_AreOfferedAndShown()
    {
        Publish(A.Secret("orders"));
        var page = await PageAsync();
        page.FindAll("[role=columnheader]").ShouldNotContain(column => column.TextContent == "Tags");

        OpenMenus(page);
        page.FindAll(".kt-menu-panel label").Single(label => label.TextContent.Trim() == "Tags").QuerySelector("input").ShouldNotBeNull().Change(true);

        page.FindAll("[role=columnheader]").ShouldContain(column => column.TextContent == "Tags");
        (await PageAsync()).FindAll("[role=columnheader]").ShouldContain(column => column.TextContent == "Tags");
    }

    [Fact]
    public async Task Stages_PendingAloneOnAVersion_IsMarked()
    {
        Publish(A.Secret("orders") with { StagesByVersion = A.Stages((A.Version(1), ["AWSCURRENT"]), (A.Version(2), ["AWSPENDING"])) });

        var page = await PageAsync();

        page.FindAll(".kt-stage").Select(stage => (stage.TextContent, stage.ClassName)).ShouldBe([("CURRENT", "kt-stage kt-good"), ("PENDING", "kt-stage kt-warn")]);
    }

    [Fact]
    public async Task Stages_PendingBesideCurrent_IsNot()
    {
        Publish(A.Secret("orders") with { StagesByVersion = A.Stages((A.Version(1), ["AWSCURRENT", "AWSPENDING"])) });

        var page = await PageAsync();

        page.FindAll(".kt-stage.kt-warn").ShouldBeEmpty();
        page.Find(".kt-stages").GetAttribute("title").ShouldBe("AWSCURRENT, AWSPENDING");
    }

    [Fact]
    public async Task Board_OnlyReadAgain_IsNoRenderOfTheList()
    {
        Publish(A.Secret("orders"));
        var page = await PageAsync();
        Clock.Advance(TimeSpan.FromSeconds(1));
        var grid = page.FindComponent<LeanGrid<SecretRow>>();
        var before = grid.RenderCount;

        Feed.Publish(Feed.Current.Values.Single() with { Secrets = Feed.Current.Values.Single().Secrets with { ReadAt = A.Moment.AddSeconds(1) } });
        Clock.Advance(TimeSpan.FromSeconds(1));

        grid.RenderCount.ShouldBe(before);
    }

    [Fact]
    public async Task Time_Passes_WordsInRowsFollow()
    {
        Publish(A.Secret("orders") with { LastRotated = A.Moment.AddMinutes(-5) });
        var page = await PageAsync();
        page.Find(".kt-grid-body").TextContent.ShouldContain("5 min ago");

        Clock.Advance(TimeSpan.FromMinutes(2));

        page.WaitForAssertion(() => page.Find(".kt-grid-body").TextContent.ShouldContain("7 min ago"));
    }

    [Fact]
    public async Task Refresh_Pressed_ReadsEachSourceOnce()
    {
        Publish(A.Secret("orders"));
        var page = await PageAsync();

        page.FindAll("button").Single(button => button.TextContent == "Refresh").Click();

        page.WaitForAssertion(() => Estate.Refreshed.Count.ShouldBe(1));
    }

    [Fact]
    public async Task Render_RowsOnScreen_AreReadFirst()
    {
        Publish(A.Secret("orders"));
        await PageAsync();

        Clock.Advance(TimeSpan.FromSeconds(1));

        Estate.Preferred.Select(arn => arn.Name).ShouldBe(["orders"]);
    }

    [Fact]
    public async Task Export_Link_CarriesTheFilter()
    {
        Publish(A.Secret("orders"));
        var query = SecretQuery.Empty with { Text = "ord" };

        (await PageAsync("/secrets?" + query.ToQueryString())).Find("a[download]").GetAttribute("href").ShouldBe("/export/secrets.csv?" + query.ToQueryString());
    }

    [Fact]
    public async Task Render_OneScope_SaysNoPlaces_TwoScopesDo()
    {
        Publish(A.Secret("orders"));
        var page = await PageAsync();
        page.FindAll(".kt-place").ShouldBeEmpty();

        Feed.Publish(A.Snapshot([A.Secret("orders", account: A.OtherAccountId)], scope: A.Scope(A.OtherAccountId)));
        Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => page.FindAll(".kt-place").Count.ShouldBe(2));
        page.Markup.ShouldContain("shop-dev · ap-northeast-1");
        page.FindAll(".kt-production").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Render_Japanese_SpeaksJapanese()
    {
        UseCulture("ja");
        Publish(A.Secret("orders"));

        var page = await PageAsync();

        page.Find("h1").TextContent.ShouldBe("シークレット");
        page.Find(".kt-row:not(.kt-row-head) .kt-chip").TextContent.ShouldBe("正常");
    }

    private static void OpenMenus(IRenderedComponent<SecretsPage> page)
    {
        foreach (var menu in page.FindAll("details.kt-menu"))
        {
            if (menu.HasAttribute("blazor:ontoggle"))
            {
                menu.TriggerEvent("ontoggle", EventArgs.Empty);
            }
        }
    }
}
