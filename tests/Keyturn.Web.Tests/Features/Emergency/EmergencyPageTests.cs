using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Emergency;
using Keyturn.Operations.Incidents;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Emergency;
using Keyturn.Web.Tests.Features.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Keyturn.Web.Tests.Features.Emergency;

public sealed class EmergencyPageTests : IncidentContext
{
    private static AngleSharp.Dom.IElement Confirm(IRenderedComponent<EmergencyPage> page) => page.Find("[data-shortcut='ctrl+enter']");

    private async Task<IRenderedComponent<EmergencyPage>> PageAsync(EmergencyRequest request, Keyturn.Operations.Access.Operator? person = null)
    {
        _ = Board;
        await SignInAsync(person);
        Navigation.NavigateTo(request.ToAddress());
        var page = Render<EmergencyPage>();
        page.WaitForAssertion(() => page.FindAll("article, .kt-empty, .kt-error").ShouldNotBeEmpty());
        return page;
    }

    private static EmergencyRequest For(params Secret[] secrets) => new([.. secrets.Select(secret => SecretArn.Parse(secret.Arn))]);

    [Fact]
    public async Task NoSecret_OffersTheSearchAndNothingToConfirm()
    {
        PublishRead(Alternating);
        var page = await PageAsync(EmergencyRequest.Empty);
        page.FindAll("[data-shortcut='ctrl+enter']").ShouldBeEmpty();

        page.Find(".picker input").Input("ordres");
        page.Find(".picker li button").Click();

        page.WaitForAssertion(() => page.FindAll("article header h3").ShouldHaveSingleItem().TextContent.ShouldBe("prod/orders/db"));
        Navigation.Uri.ShouldEndWith($"/emergency?secret={Uri.EscapeDataString(A.Arn().Value)}");
    }

    [Fact]
    public async Task Search_FromThePalette_IsThereAlready()
    {
        PublishRead(Alternating, A.Secret("prod/orders/batch"));

        var page = await PageAsync(EmergencyRequest.Empty with { Text = "orders" });

        page.FindAll(".picker li .name").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Leak_OfAlternatingUsers_SaysTwoRotationsAndWhoHoldsTheValue()
    {
        PublishRead(Alternating);

        var page = await PageAsync(For(Alternating));

        page.Find(".purposes .chosen strong").TextContent.ShouldBe("The value has leaked");
        page.Find("article .facts").TextContent.ShouldContain("Two users alternate: rotated twice");
        page.Find("article .kt-table").TextContent.ShouldContain("seen reading");
        page.Find("article .kt-table").TextContent.ShouldContain("unknown, ask the owner");
        page.FindAll(".procedure li").Select(step => step.TextContent).First(step => step.Contains("second time", StringComparison.Ordinal)).ShouldStartWith("Keyturn, when you ask: Rotate a second time");
        page.Find(".verdict").TextContent.ShouldBe("1 of 1 secret is rotated now, in order. 1 needs a second rotation, which you ask for when consumers have the new version.");
        Confirm(page).TextContent.ShouldBe("Open the incident and rotate now");
    }

    [Theory]
    [InlineData(EmergencyPurpose.FailedSchedule, "Find out why the last rotation failed", "Nothing is rotated yet")]
    [InlineData(EmergencyPurpose.Outage, "Do not rotate, and do not move AWSCURRENT back unread", "Nothing is rotated.")]
    public async Task OtherPurpose_ChangesTheProcedureAndRotatesNothing(EmergencyPurpose purpose, string firstStep, string summary)
    {
        PublishRead(Alternating);
        var page = await PageAsync(For(Alternating));

        page.FindAll(".purposes input")[(int)purpose].Change("on");

        page.WaitForAssertion(() => page.Find(".procedure li").TextContent.ShouldContain(firstStep));
        page.Find(".verdict").TextContent.ShouldStartWith(summary);
        Confirm(page).TextContent.ShouldBe("Open the incident");
        Navigation.Uri.ShouldContain($"why={purpose.ToString().ToLowerInvariant()}");
        Press(page, "INC-1");
        await StepAsync(page);
        SecretsManager.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task SecretThatFailed_SuggestsTheFailedSchedule()
    {
        var stuck = A.Secret(state: RotationState.Stuck);
        PublishRead(stuck);

        var page = await PageAsync(For(stuck));

        page.Find(".purposes .chosen strong").TextContent.ShouldBe("A scheduled rotation failed");
    }

    [Fact]
    public async Task Confirm_WithAReason_OpensTheIncidentWithWhatThePersonKnowsAndLeadsToTheBoard()
    {
        PublishRead(Alternating);
        var page = await PageAsync(For(Alternating));
        Confirm(page).HasAttribute("disabled").ShouldBeTrue();

        page.Find("article .kt-table select").Change(nameof(HoldKind.LambdaExtension));
        page.WaitForAssertion(() => page.Find("article .kt-table").TextContent.ShouldContain("up to 5 min 00 s after the rotation"));
        Press(page, "  INC-4711 ");

        page.WaitForAssertion(() => Navigation.Uri.ShouldContain("/incidents/"));
        var incident = (await StepAsync(page)).ShouldNotBeNull();
        incident.Opened.Reason.ShouldBe("INC-4711");
        incident.Radius[A.Arn().Value].ShouldHaveSingleItem().Hold.ShouldBe(HoldKind.LambdaExtension);
        SecretsManager.Rotations.Count().ShouldBe(1);
    }

    [Fact]
    public async Task Confirm_StoreAway_SaysSoAndKeepsThePage()
    {
        PublishRead(Alternating);
        var page = await PageAsync(For(Alternating));
        Store.IsDown = true;

        Press(page, "INC-4711");

        page.WaitForAssertion(() => page.Find(".act .kt-error").TextContent.ShouldContain(OperationErrors.IncidentStoreUnavailable().Sentence.ToText()));
        Navigation.Uri.ShouldContain("/emergency");
    }

    [Fact]
    public async Task Several_SuperusersStandApartAndTheCountIsTyped()
    {
        var superuser = A.Secret("prod/admin", function: "SecretsManagerRDSPostgreSQLRotationSingleUser");
        var app = A.Secret("prod/app", function: "SecretsManagerRDSPostgreSQLRotationMultiUser", tags: [(CheckContext.SuperuserTag, "prod/admin")]);
        PublishRead(app, superuser);

        var page = await PageAsync(For(app, superuser));

        page.FindAll(".secrets h2").Select(title => title.TextContent).ShouldBe(["First, apart: superuser secrets", "Then: the others"]);
        page.FindAll("article header h3").Select(title => title.TextContent).ShouldBe(["prod/admin", "prod/app"]);
        page.FindAll("article .facts")[1].TextContent.ShouldContain("Its function logs in with prod/admin");
        page.Find(".verdict").TextContent.ShouldBe("2 of 2 secrets are rotated now, in order. 1 needs a second rotation, which you ask for when consumers have the new version.");
        page.Find(".act textarea").Input("INC-1");
        Confirm(page).HasAttribute("disabled").ShouldBeTrue();
        page.Find(".count").Input("2");
        page.WaitForAssertion(() => Confirm(page).HasAttribute("disabled").ShouldBeFalse());
        Confirm(page).TextContent.ShouldBe("Open the incident and rotate 2 secrets");
    }

    [Fact]
    public async Task Blocked_SaysWhyAndOpensWithoutRotating()
    {
        var gone = A.Secret(state: RotationState.ScheduledForDeletion);
        PublishRead(gone);

        var page = await PageAsync(For(gone) with { Purpose = EmergencyPurpose.Leak });

        page.Find("article header .kt-chip").TextContent.ShouldBe("Blocked");
        page.FindAll("article .tone-bad li").ShouldNotBeEmpty();
        page.Find(".verdict").TextContent.ShouldStartWith("Nothing can be rotated as things stand.");
        Confirm(page).TextContent.ShouldBe("Open the incident");
    }

    [Fact]
    public async Task LeaveOut_IsALinkToThePageWithoutIt()
    {
        var other = A.Secret("prod/other");
        PublishRead(Alternating, other);
        var page = await PageAsync(For(Alternating, other));

        await page.InvokeAsync(() => Navigation.NavigateTo(page.FindAll("article .leave")[0].GetAttribute("href").ShouldNotBeNull()));

        page.WaitForAssertion(() => page.FindAll("article header h3").ShouldHaveSingleItem());
    }

    [Fact]
    public async Task Viewer_SeesWhatIsMissing()
    {
        PublishRead(Alternating);

        var page = await PageAsync(For(Alternating), FixedOperators.Viewer);

        page.Find(".page > .kt-error").TextContent.ShouldContain(Denied().Sentence.ToText());
        Confirm(page).HasAttribute("disabled").ShouldBeTrue();
        page.Find(".confirm").TextContent.ShouldContain("You need the permission “Rotate secrets” for this.");
    }

    [Fact]
    public async Task ReadOnly_ShowsThePlanAndWhyNothingCanBeDone()
    {
        PublishRead(Alternating);
        Accounts.ReadOnlyReason = EmergencySentences.NameOf(EmergencyPurpose.Leak);

        var page = await PageAsync(For(Alternating));

        page.FindAll("article").Count.ShouldBe(1);
        Confirm(page).GetAttribute("title").ShouldBe("The value has leaked");
    }

    [Fact]
    public async Task SecretThatCannotBeRead_SaysSoWithoutHidingTheOthers()
    {
        PublishRead(Alternating);

        var page = await PageAsync(new([A.Arn(), A.Arn("prod/gone")]));

        page.FindAll("article header .kt-chip").Select(chip => chip.TextContent).ShouldBe(["Go, with warnings", "Not read"], ignoreOrder: true);
        page.FindAll("article .kt-error").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Japanese_SpeaksJapanese()
    {
        PublishRead(Alternating);
        UseCulture("ja");

        var page = await PageAsync(For(Alternating));

        page.Find("h1").TextContent.ShouldBe("緊急ローテーション");
        page.Find(".purposes .chosen strong").TextContent.ShouldBe("値が漏えいした");
        Confirm(page).TextContent.ShouldBe("インシデントを開始し、今すぐローテーション");
    }

    private static void Press(IRenderedComponent<EmergencyPage> page, string reason)
    {
        page.Find(".act textarea").Input(reason);
        page.WaitForAssertion(() => Confirm(page).HasAttribute("disabled").ShouldBeFalse());
        Confirm(page).Click();
    }

    /// <summary>Lets the runner do what can be done in the one incident that the page has opened.</summary>
    private async Task<Incident?> StepAsync(IRenderedComponent<EmergencyPage> page)
    {
        page.WaitForAssertion(() => Navigation.Uri.ShouldContain("/incidents/"));
        var id = Navigation.Uri[(Navigation.Uri.LastIndexOf('/') + 1)..];
        await Services.GetRequiredService<IncidentRunner>().StepAsync(id, CancellationToken.None);
        return (await Services.GetRequiredService<ReadIncidents>().FindAsync(id, "aiko", CancellationToken.None)).Value;
    }
}
