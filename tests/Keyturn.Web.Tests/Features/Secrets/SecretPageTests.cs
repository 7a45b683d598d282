using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Secrets;
using MudBlazor;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class SecretPageTests : FeatureContext
{
    private const string Address = "/secrets/111122223333/ap-northeast-1/prod/orders/db";

    private async Task<IRenderedComponent<SecretPage>> PageAsync(string query = "", string name = "prod/orders/db")
    {
        await SignInAsync();
        Navigation.NavigateTo(Address + query);
        return Render<SecretPage>(parameters => parameters.Add(page => page.Account, A.AccountId).Add(page => page.Region, A.Region).Add(page => page.Name, name));
    }

    [Fact]
    public async Task Render_Secret_SaysWhereItIsAndHowItStands()
    {
        Publish(A.Secret());

        var page = await PageAsync();

        page.Find("h1").TextContent.ShouldBe("prod/orders/db");
        page.Find("header p").TextContent.ShouldBe("shop-prod (111122223333) · ap-northeast-1");
        page.Find(".kt-production").TextContent.ShouldBe("Production");
        page.Find(".sentence").TextContent.ShouldStartWith("Rotation works; the next is on or before 2026-05-31");
    }

    [Fact]
    public async Task Render_Unknown_SaysWhatWasLookedForAndOffersASearch()
    {
        Publish(A.Secret("another"));

        var page = await PageAsync();

        page.Find(".kt-empty").TextContent.ShouldContain("prod/orders/db in account 111122223333, Region ap-northeast-1");
        page.Find(".kt-empty a").GetAttribute("href").ShouldBe("/secrets?q=db");
    }

    [Fact]
    public async Task Render_NothingReadYet_Waits_AndShowsTheSecretWhenItComes()
    {
        var page = await PageAsync();
        page.Find("[role=status]").TextContent.ShouldBe("Reading the secret…");

        Publish(A.Secret());
        Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => page.FindAll(".tabs a").Count.ShouldBe(9));
    }

    [Theory]
    [InlineData("", "Overview", "Facts")]
    [InlineData("?tab=versions", "Versions", "Versions and their stages")]
    [InlineData("?tab=rotation", "Rotation", "Rotation settings")]
    [InlineData("?tab=function", "Function", "Rotation function")]
    public async Task Tab_FromTheAddress_IsShown(string query, string tab, string heading)
    {
        Publish(A.Secret());

        var page = await PageAsync(query);

        page.Find(".tabs a[aria-current=page]").TextContent.ShouldBe(tab);
        page.WaitForAssertion(() => page.FindAll("h2").ShouldContain(title => title.TextContent == heading));
    }

    [Fact]
    public async Task Read_Failed_ShowsTheErrorAndReadsAgainOnDemand()
    {
        Publish(A.Secret());
        SecretsManager.DescribeError = _ => OperationErrors.AccessDenied("secretsmanager:DescribeSecret");
        var page = await PageAsync();
        page.WaitForAssertion(() => page.Find(".kt-error").TextContent.ShouldContain("secretsmanager:DescribeSecret"));

        SecretsManager.DescribeError = null;
        page.Find(".kt-error button").Click();

        page.WaitForAssertion(() => page.FindAll("h2").ShouldContain(title => title.TextContent == "Facts"));
    }

    [Fact]
    public async Task Read_Failed_TheOverviewShowsWhatTheListKnowsAndItsAge()
    {
        Publish(A.Secret());
        Clock.Advance(TimeSpan.FromMinutes(3));
        SecretsManager.DescribeError = _ => OperationErrors.AccessDenied("secretsmanager:DescribeSecret");

        var page = await PageAsync();

        page.WaitForAssertion(() => page.Find(".kt-error").TextContent.ShouldContain("secretsmanager:DescribeSecret"));
        page.Find(".overview").TextContent.ShouldContain(A.Secret().Arn);
        page.Find(".age").TextContent.ShouldContain("3 min ago");
    }

    [Fact]
    public async Task Read_UnderWay_TheOverviewShowsWhatTheListKnows()
    {
        Publish(A.Secret());
        SecretsManager.OnCall = (_, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

        var page = await PageAsync();

        page.Find(".overview").TextContent.ShouldContain(A.Secret().Arn);
        page.FindAll(".kt-loading").ShouldBeEmpty();
    }

    [Fact]
    public async Task Live_TheSecretChanges_IsReadAgain()
    {
        Publish(A.Secret());
        var page = await PageAsync();
        page.WaitForAssertion(() => page.Find(".age").TextContent.ShouldContain("just now"));
        var reads = SecretsManager.Calls.Count;

        Publish(A.Secret(state: RotationState.Off) with { LastChanged = A.Moment });
        Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => page.Find(".status .kt-chip").TextContent.ShouldBe("Off"));
        page.WaitForAssertion(() => SecretsManager.Calls.Count.ShouldBeGreaterThan(reads));
    }

    [Fact]
    public async Task Action_Rotate_OpensTheDialogOnceAndLeavesTheAddress()
    {
        Publish(A.Secret());
        var dialogs = Render<MudDialogProvider>();

        var page = await PageAsync("?tab=versions&action=rotate");

        dialogs.WaitForAssertion(() => dialogs.Find("h2").TextContent.ShouldBe("Rotate now"));
        Navigation.Uri.ShouldEndWith(Address + "?tab=versions");
        page.Render();
        dialogs.FindAll("h2").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Versions_AUnlabelledOne_IsListed()
    {
        var secret = A.Secret();
        SecretsManager.Versions[secret.Arn] =
        [
            new SecretVersion(A.Version(1), ["AWSCURRENT"], A.Moment, null, ["DefaultEncryptionKey"]),
            new SecretVersion(A.Version(0), [], A.Moment.AddDays(-40), null, []),
        ];
        Publish(secret);

        var page = await PageAsync("?tab=versions");

        page.WaitForAssertion(() => page.FindAll(".timeline > li").Count.ShouldBe(2));
        page.Find(".bare").TextContent.ShouldContain("no label (deprecated)");
        page.Find(".bare").TextContent.ShouldContain("no value yet");
    }

    [Fact]
    public async Task Render_Japanese_SpeaksJapanese()
    {
        UseCulture("ja");
        Publish(A.Secret(state: RotationState.Never));

        var page = await PageAsync();

        page.Find(".sentence").TextContent.ShouldBe("このシークレットにローテーションは設定されていません。");
        page.FindAll(".tabs a").Select(tab => tab.TextContent).ShouldBe(["概要", "バージョン", "ローテーション", "履歴", "ログ", "関数", "利用者", "チェック", "読み取れるロール"]);
    }
}
