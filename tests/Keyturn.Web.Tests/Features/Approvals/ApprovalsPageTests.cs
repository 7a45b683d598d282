using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Approvals;

public sealed class ApprovalsPageTests : ApprovalsContext
{
    [Fact]
    public async Task Open_RequestOfSomebodyElse_ShowsItAndLetsDecide()
    {
        await AddAsync(Request());

        var page = await OpenAsync(Ben);

        var card = page.Find("article");
        card.TextContent.ShouldContain("Rotate now");
        card.TextContent.ShouldContain("prod/orders/db");
        card.TextContent.ShouldContain("Aiko Sato");
        card.TextContent.ShouldContain("INC-1 leaked");
        card.TextContent.ShouldContain("Waits for a second person");
        card.QuerySelector("button")!.HasAttribute("disabled").ShouldBeFalse();
    }

    [Fact]
    public async Task Open_MyOwnRequest_CannotBeDecidedAndSaysWhy()
    {
        await AddAsync(Request());

        var page = await OpenAsync();

        page.Find("article button").HasAttribute("disabled").ShouldBeTrue();
        page.Find("article").TextContent.ShouldContain("You asked for this yourself; another person has to decide.");
    }

    [Fact]
    public async Task Open_Viewer_SeesTheMissingPermission()
    {
        await AddAsync(Request());

        var page = await OpenAsync(FixedOperators.Viewer);

        page.Find("article button").HasAttribute("disabled").ShouldBeTrue();
        page.Find("article").TextContent.ShouldContain("Approve or refuse as the second person");
    }

    [Fact]
    public async Task CarryOut_ApprovedAndMine_RotatesAndOpensTheSecret()
    {
        await AddAsync(Request());
        await Requests.TryDecideAsync(A.Version(1), By(Ben), CancellationToken.None);
        var page = await OpenAsync();

        await page.Find("article button").ClickAsync(new());

        SecretsManager.Rotations.ShouldHaveSingleItem().Token.ShouldBe(A.Version(1));
        Navigation.Uri.ShouldEndWith("/secrets/111122223333/ap-northeast-1/prod/orders/db?tab=rotation");
        Audit.Entries.Select(entry => entry.Draft.Action).Distinct().ShouldBe([AuditAction.UseApproval, AuditAction.RotateNow]);
    }

    [Fact]
    public async Task CarryOut_ApprovedForSomebodyElse_IsDisabledWithTheReason()
    {
        await AddAsync(Request());
        await Requests.TryDecideAsync(A.Version(1), By(Ben), CancellationToken.None);

        var page = await OpenAsync(Ben);

        page.Find("article button").HasAttribute("disabled").ShouldBeTrue();
        page.Find("article").TextContent.ShouldContain("Aiko Sato asked for this, and only they can carry it out.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Withdraw_MyOwnRequest_IsTakenBackWithTheReason(bool approved)
    {
        await AddAsync(Request());
        if (approved)
            await Requests.TryDecideAsync(A.Version(1), By(Ben), CancellationToken.None);
        var page = await OpenAsync();

        page.FindAll("article button").Single(button => button.TextContent.StartsWith("Take back", StringComparison.Ordinal)).Click();
        page.WaitForElement("textarea").Input("Done by hand meanwhile");
        await page.Find(".mud-dialog-actions .kt-primary").ClickAsync(new());

        var ended = (await Requests.FindAsync(A.Version(1), CancellationToken.None)).ShouldNotBeNull();
        (ended.StateAt(A.Moment), ended.Decision?.Reason).ShouldBe((ApprovalState.Withdrawn, "Done by hand meanwhile"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Services.GetRequiredService<ApprovalBoard>().LookAsync(CancellationToken.None);
        page.WaitForAssertion(() => page.FindAll("article").ShouldBeEmpty());
        Navigation.NavigateTo("/approvals?tab=decided");
        page.Render();
        page.WaitForAssertion(() => page.Find("article").TextContent.ShouldContain("Taken back by"));
    }

    [Fact]
    public async Task Withdraw_RequestOfSomebodyElse_IsNotOffered()
    {
        await AddAsync(Request());

        var page = await OpenAsync(Ben);

        page.FindAll("article button").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Live_DecidedElsewhere_ShowsWithoutAReload()
    {
        await AddAsync(Request());
        var page = await OpenAsync();
        page.Find("article").TextContent.ShouldContain("Waits for a second person");

        await Requests.TryDecideAsync(A.Version(1), By(Ben, approved: true, "Go ahead"), CancellationToken.None);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Services.GetRequiredService<ApprovalBoard>().LookAsync(CancellationToken.None);

        page.WaitForAssertion(() => page.Find("article").TextContent.ShouldContain("Approved"));
        page.Find("article").TextContent.ShouldContain("Go ahead");
    }

    [Fact]
    public async Task Live_TimeRunsOut_LeavesTheListForTheDecided()
    {
        await AddAsync(Request());
        var page = await OpenAsync();

        Clock.Advance(TimeSpan.FromMinutes(20));
        await Services.GetRequiredService<ApprovalBoard>().LookAsync(CancellationToken.None);

        page.WaitForAssertion(() => page.FindAll("article").ShouldBeEmpty());
        Navigation.NavigateTo("/approvals?tab=decided");
        page.Render();
        page.WaitForAssertion(() => page.Find("article").TextContent.ShouldContain("Expired"));
    }

    [Fact]
    public async Task BreakGlass_ToReview_ComesFirstAndIsTickedOffByAnother()
    {
        await AddAsync(Request(1) with { UsedAt = A.Moment, IsBreakGlass = true, Review = new("ben", "Ben Mori", A.Moment, "Was fine") });
        await AddAsync(Request(2) with { UsedAt = A.Moment, IsBreakGlass = true });
        var page = await OpenAsync(Ben, "?tab=break-glass");

        page.FindAll("article").Select(card => card.QuerySelector(".kt-chip")!.TextContent).ShouldBe(["Break-glass, to be reviewed", "Break-glass, reviewed"]);
        page.Find("article button").Click();
        page.WaitForElement("textarea").Input("Looked at the trail with Aiko");
        await page.Find(".mud-dialog-actions .kt-primary").ClickAsync(new());

        (await Requests.FindAsync(A.Version(2), CancellationToken.None)).ShouldNotBeNull().Review.ShouldNotBeNull().Note.ShouldBe("Looked at the trail with Aiko");
    }

    [Theory]
    [InlineData("en", "Signed in with the sealed code", "Sealed code", "Name as typed", "Break-glass, to be reviewed")]
    [InlineData("ja", "封印コードでのサインイン", "封印コード", "入力された名前", "緊急実行・未確認")]
    public async Task BreakGlass_SealedCode_IsFlaggedLeadsToItsTrailAndIsTickedOff(string culture, string title, string flag, string typed, string state)
    {
        UseCulture(culture);
        await AddAsync(SealedCodeUse);

        var page = await OpenAsync(tab: "?tab=break-glass");

        page.Find("article h2").TextContent.ShouldBe(title);
        page.FindAll("article .kt-chip").Select(chip => chip.TextContent).ShouldBe([flag, state]);
        page.Find("article").TextContent.ShouldContain(typed);
        page.Find("article").TextContent.ShouldContain("Mallory M.");
        page.Find("article a").GetAttribute("href").ShouldBe("/audit?operator=break-glass-00c0ffee");
        page.Find(".tabs .kt-count").TextContent.ShouldBe("1");
        page.Find("article button").Click();
        page.WaitForElement("textarea").Input("Asked Mallory and the on-call");
        await page.Find(".mud-dialog-actions .kt-primary").ClickAsync(new());

        Requests.All.ShouldHaveSingleItem().Review.ShouldNotBeNull().By.ShouldBe("aiko");
    }

    [Fact]
    public async Task BreakGlass_SealedCode_IsNotTickedOffByAnOperator()
    {
        await AddAsync(SealedCodeUse);

        var page = await OpenAsync(Olga, "?tab=break-glass");

        page.Find("article button").HasAttribute("disabled").ShouldBeTrue();
        page.Find("article .acts span").TextContent.ShouldBe(OperationErrors.Forbidden(Permission.BreakGlass).Sentence.ToText());
    }

    [Fact]
    public async Task BreakGlass_MyOwn_CannotBeTickedOff()
    {
        await AddAsync(Request() with { UsedAt = A.Moment, IsBreakGlass = true });

        var page = await OpenAsync(tab: "?tab=break-glass");

        page.Find("article button").HasAttribute("disabled").ShouldBeTrue();
        page.Find(".tabs .kt-count").TextContent.ShouldBe("1");
    }

    private static ApprovalRequest SealedCodeUse => Request(askedBy: "break-glass-00c0ffee", name: "Mallory M.") with { Action = AuditAction.BreakGlassSignIn, SecretArn = "", UsedAt = A.Moment, IsBreakGlass = true };

    [Theory]
    [InlineData("", "Nothing waits for a second person")]
    [InlineData("?tab=decided", "Nothing has been decided yet")]
    [InlineData("?tab=break-glass", "Nobody has acted alone")]
    public async Task Nothing_EachPart_SaysSo(string tab, string title) => (await OpenAsync(tab: tab)).Markup.ShouldContain(title);

    [Fact]
    public async Task Japanese_Request_HasNoEnglishWord()
    {
        UseCulture("ja");
        await AddAsync(Request());

        var page = await OpenAsync(Ben);

        page.Find("article h2").TextContent.ShouldBe("今すぐローテーション");
        page.Find("article button").TextContent.ShouldBe("承認・却下…");
    }
}
