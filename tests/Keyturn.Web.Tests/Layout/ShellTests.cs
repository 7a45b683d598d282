using Bunit;
using Bunit.TestDoubles;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Testing;
using Keyturn.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Layout;

/// <summary>The parts of the frame that stand around every page.</summary>
public sealed class ShellTests : ConsoleContext
{
    private BunitNavigationManager Navigation => (BunitNavigationManager)Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Scope_AnywhereElse_NamesEveryAccountWithItsRegions()
    {
        var scope = Render<ScopeView>();

        scope.FindAll("strong").Select(alias => alias.TextContent).ShouldBe(["shop-prod", "shop-dev"]);
        scope.Find(".kt-muted").TextContent.ShouldBe("111122223333 · ap-northeast-1, us-west-2");
        scope.FindAll(".kt-production").Count.ShouldBe(1);
    }

    [Fact]
    public void Scope_OnASecret_NamesThatPlaceAlone()
    {
        Navigation.NavigateTo("/secrets/111122223333/us-west-2/prod/orders/db?tab=versions");

        var scope = Render<ScopeView>();

        scope.FindAll(".kt-scope-item").ShouldHaveSingleItem().TextContent.ShouldContain("us-west-2");
        scope.Markup.ShouldNotContain("ap-northeast-1");
    }

    [Fact]
    public void Scope_NavigatingAway_WidensAgain()
    {
        Navigation.NavigateTo("/secrets/444455556666/ap-northeast-1/stg/db");
        var scope = Render<ScopeView>();
        scope.FindAll(".kt-scope-item").Count.ShouldBe(1);
        scope.FindAll(".kt-production").ShouldBeEmpty();

        Navigation.NavigateTo("/secrets?q=db");

        scope.WaitForAssertion(() => scope.FindAll(".kt-scope-item").Count.ShouldBe(2));
    }

    [Fact]
    public void Scope_AccountThatIsNotSetUp_ClaimsNothingAboutIt()
    {
        Navigation.NavigateTo("/secrets/999999999999/us-east-1/x");

        Render<ScopeView>().Markup.ShouldNotContain("999999999999");
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("/secrets", "secrets")]
    [InlineData("/secrets/111122223333/us-west-2/a", "secrets")]
    [InlineData("/readiness?state=fail", "readiness")]
    [InlineData("/audit?open=1", "audit")]
    [InlineData("/settings", "settings")]
    public void Menu_Page_IsTheOneThatIsMarked(string address, string expected)
    {
        Navigation.NavigateTo(address);

        Render<NavMenu>().FindAll("a.active").ShouldHaveSingleItem().GetAttribute("href").ShouldBe(expected);
    }

    [Theory]
    [InlineData("en", "Home,Secrets,Attempts,Incidents,Approvals,Functions,Schedule,Readiness,Consumers,Parameters,Audit,Status,Settings")]
    [InlineData("ja", "ホーム,シークレット,履歴,インシデント,承認,関数,スケジュール,利用可否,利用者,パラメータ,監査,状態,設定")]
    public void Menu_Words_AreTheReaders(string culture, string expected)
    {
        UseCulture(culture);

        string.Join(',', Render<NavMenu>().FindAll("a span").Select(word => word.TextContent)).ShouldBe(expected);
    }

    [Fact]
    public async Task Person_WithAName_IsCalledByItInAnyLanguage()
    {
        UseCulture("ja");
        await SignInAsync();

        Render<PersonMenu>().Find("a").TextContent.ShouldBe("Aiko Sato");
    }

    [Theory]
    [InlineData("en", "local-admin", "Local administrator")]
    [InlineData("en", "local-operator", "Local operator")]
    [InlineData("ja", "local-operator", "ローカル オペレーター")]
    [InlineData("en", "local-viewer", "Local viewer")]
    [InlineData("ja", "aiko", "Written name")]
    public void PersonName_WithoutSignIn_IsSaidInTheReadersLanguage(string culture, string id, string expected)
    {
        UseCulture(culture);

        PersonName.Of(id, "Written name").ShouldBe(expected);
    }

    [Fact]
    public void PersonName_Nobody_HasNone() => PersonName.Of((Operator?)null).ShouldBeNull();

    [Fact]
    public void Keys_List_NamesEveryKeyAndSaysHowToTurnThemOff()
    {
        var help = Render<ShortcutHelp>();

        help.FindAll("dt").Select(keys => string.Join(' ', keys.QuerySelectorAll("kbd").Select(key => key.TextContent)))
            .ShouldBe(["Ctrl K", "/", "g h", "g s", "g i", "g r", "g c", "g p", "g a", "g ,", "↑ ↓", "R", "E", "Ctrl Enter", "?"]);
        help.FindAll("dd").Select(meaning => meaning.TextContent).ShouldAllBe(meaning => meaning.Length > 0);
        help.Markup.ShouldContain("They can be turned off in Settings.");
        help.Find("[data-closes]").GetAttribute("aria-label").ShouldBe("Close");
    }

    [Fact]
    public void Reconnect_Dialog_SaysThatTheRotationGoesOn()
    {
        var dialog = Render<ReconnectModal>();

        dialog.Find("dialog").GetAttribute("aria-labelledby").ShouldBe(dialog.Find(".kt-reconnect-title").Id);
        dialog.Markup.ShouldContain("Rotations in AWS go on.");
        dialog.FindAll("button").Select(button => button.Id).ShouldBe(["components-reconnect-button", "components-resume-button"]);
    }

    [Fact]
    public async Task Banner_ReadOnlyConsole_SaysSoOnEveryPage()
    {
        await SignInAsync();
        Accounts.ReadOnlyReason = OperationErrors.Busy().Sentence;

        var banner = Render<ConnectionBanner>();

        banner.Find(".kt-banner").TextContent.ShouldContain(OperationErrors.Busy().Sentence.ToText());
        banner.Find(".kt-banner").ClassList.ShouldNotContain("kt-bad");
        banner.Find("[aria-live]").GetAttribute("aria-live").ShouldBe("polite");
    }

    [Fact]
    public async Task Banner_NothingWrong_IsSilent()
    {
        await SignInAsync();
        Feed.Publish(A.Snapshot([A.Secret()]));

        Render<ConnectionBanner>().FindAll(".kt-banner").ShouldBeEmpty();
    }

    [Fact]
    public async Task Banner_NoFreshAnswer_AppearsByItselfAsTimePasses()
    {
        await SignInAsync();
        _ = Services.GetRequiredService<Keyturn.Operations.Secrets.SecretBoard>();
        Feed.Publish(A.Snapshot([A.Secret()]));
        var banner = Render<ConnectionBanner>();

        Clock.Advance(ConnectionTrouble.StaleAfter + TimeSpan.FromMinutes(1));

        banner.WaitForAssertion(() => banner.Find(".kt-warn strong").TextContent.ShouldBe("Facts are old: no fresh answer for a while."));
    }
}
