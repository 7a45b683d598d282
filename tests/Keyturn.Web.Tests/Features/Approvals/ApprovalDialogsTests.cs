using Bunit;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Readiness.Estate;
using Keyturn.Testing;
using Keyturn.Web.Features.Approvals;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Features.Secrets;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Keyturn.Web.Tests.Features.Approvals;

/// <summary>The dialog that asks, and the one in which the second person decides.</summary>
public sealed class ApprovalDialogsTests : ApprovalsContext
{
    private static AngleSharp.Dom.IElement Confirm(IRenderedComponent<MudDialogProvider> provider) => provider.Find("button[aria-keyshortcuts='Control+Enter']");

    [Fact]
    public async Task Rotate_RuleMatches_SaysSoBeforehandAsksAndCloses()
    {
        var (provider, closed) = await RotateAsync(Olga);
        provider.Markup.ShouldContain("Another operator has to approve this.");
        Confirm(provider).TextContent.ShouldBe("Ask for approval");
        provider.Find(".glass input").HasAttribute("disabled").ShouldBeTrue();
        provider.Find(".second").TextContent.ShouldContain("You need the permission “Act without a second person (break-glass)” for this.");

        provider.Find("textarea").Input("INC-7 leaked");
        await Confirm(provider).ClickAsync(new());

        (await closed).ShouldBeNull("AWS has accepted nothing");
        SecretsManager.Rotations.ShouldBeEmpty();
        Requests.All.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            request => request.AskedBy.ShouldBe("olga"), request => request.Reason.ShouldBe("INC-7 leaked"), request => request.Action.ShouldBe(AuditAction.RotateNow));
    }

    [Fact]
    public async Task Rotate_AdminBreaksGlass_IsDoneAndMarked()
    {
        var (provider, closed) = await RotateAsync(Ben);

        provider.Find(".glass input").Change(true);
        Confirm(provider).TextContent.ShouldStartWith("Break glass: ");
        Confirm(provider).ClassList.ShouldContain("kt-danger");
        provider.Find("textarea").Input("INC-8 3 a.m.");
        await Confirm(provider).ClickAsync(new());

        (await closed).ShouldNotBeNull();
        SecretsManager.Rotations.Count().ShouldBe(1);
        Requests.All.ShouldHaveSingleItem().NeedsReview.ShouldBeTrue();
    }

    [Fact]
    public async Task Decide_Approve_ShowsWhatWillHappenAndWrites()
    {
        await AddAsync(Request());
        var provider = await DecideAsync(Ben);

        provider.Markup.ShouldContain("INC-1 leaked");
        provider.WaitForAssertion(() => provider.FindAll(".list").ShouldNotBeEmpty());
        provider.Find(".mud-dialog-actions .kt-danger").HasAttribute("disabled").ShouldBeTrue("a refusal needs a reason");
        await provider.Find(".mud-dialog-actions .kt-primary").ClickAsync(new());

        provider.WaitForAssertion(() => provider.FindAll(".mud-dialog").ShouldBeEmpty());
        Requests.All.ShouldHaveSingleItem().Decision.ShouldNotBeNull().ShouldSatisfyAllConditions(decision => decision.Approved.ShouldBeTrue(), decision => decision.By.ShouldBe("ben"));
        SecretsManager.Rotations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Decide_RefuseWithReason_Writes()
    {
        await AddAsync(Request());
        var provider = await DecideAsync(Ben);

        provider.Find("textarea").Input("The batch is running");
        await provider.Find(".mud-dialog-actions .kt-danger").ClickAsync(new());

        Requests.All.ShouldHaveSingleItem().Decision.ShouldNotBeNull().ShouldSatisfyAllConditions(decision => decision.Approved.ShouldBeFalse(), decision => decision.Reason.ShouldBe("The batch is running"));
    }

    [Fact]
    public async Task Decide_ForgedByWhoeverAsked_IsRefusedInTheDialog()
    {
        await AddAsync(Request());
        var provider = await DecideAsync(null);

        await provider.Find(".mud-dialog-actions .kt-primary").ClickAsync(new());

        provider.Find(".kt-error").TextContent.ShouldContain("You asked for this yourself");
        Requests.All.ShouldHaveSingleItem().Decision.ShouldBeNull();
    }

    [Fact]
    public async Task Decide_ChangeOfSchedule_NamesTheNewRules()
    {
        await AddAsync(Request() with { Action = AuditAction.ChangeSchedule, Arguments = new ApprovalArguments { Rules = new RotationRules(null, "cron(0 3 * * ? *)", "2h") }.ToText() });

        (await DecideAsync(Ben)).Markup.ShouldContain("cron(0 3 * * ? *) 2h");
    }

    [Fact]
    public async Task SecretRequests_ApprovedAndMine_OffersToCarryItOutHere()
    {
        await AddAsync(Request());
        await Requests.TryDecideAsync(A.Version(1), By(Ben), CancellationToken.None);
        await Services.GetRequiredService<ApprovalBoard>().LookAsync(CancellationToken.None);
        await SignInAsync();

        var panel = Render<SecretRequests>(parameters => parameters.Add(own => own.Secret, A.Arn()));
        panel.Find("button").TextContent.ShouldBe("Carry out now");
        await panel.Find("button").ClickAsync(new());

        SecretsManager.Rotations.Count().ShouldBe(1);
        Render<SecretRequests>(parameters => parameters.Add(own => own.Secret, A.Arn("prod/other"))).FindAll("article").ShouldBeEmpty();
    }

    private async Task<(IRenderedComponent<MudDialogProvider>, Task<Keyturn.Operations.Rotations.RotationAccepted?>)> RotateAsync(Operator person)
    {
        await SignInAsync(person);
        var provider = Render<MudDialogProvider>();
        Task<Keyturn.Operations.Rotations.RotationAccepted?>? closed = null;
        await provider.InvokeAsync(() => { closed = Services.GetRequiredService<IDialogService>().AskAsync(RotationAction.RotateNow, A.Arn()); });
        provider.WaitForElement(".second");
        return (provider, closed!);
    }

    private async Task<IRenderedComponent<MudDialogProvider>> DecideAsync(Operator? person)
    {
        await SignInAsync(person);
        var provider = Render<MudDialogProvider>();
        await provider.InvokeAsync(() => { _ = Services.GetRequiredService<IDialogService>().DecideAsync(Requests.All[0]); });
        provider.WaitForElement(".mud-dialog-actions");
        provider.WaitForState(() => !provider.Find(".mud-dialog-actions .kt-primary").HasAttribute("disabled"));
        return provider;
    }
}
