using Bunit;
using Keyturn.Operations;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Checks;
using Keyturn.Testing;
using Keyturn.Web.Features.Rotations;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Keyturn.Web.Tests.Features.Rotations;

public sealed class ChangeDialogTests : FeatureContext
{
    private static readonly Sentence Said = OperationErrors.Busy().Sentence;
    private readonly List<RotationCommand> commands = [];
    private OperationResult<RotationPreview> preview = Preview();
    private TaskCompletionSource<OperationResult<RotationAccepted>> answer = new();
    private IDialogReference? dialog;

    private static CheckResult Finding(CheckOutcome outcome) =>
        new(ReadinessChecks.All[^1], [new CheckFinding(outcome, new CheckSentence(CheckBook.Shared, "no-function", []))], A.Moment);

    private static RotationPreview Preview(bool production = false, bool blocked = false) => new()
    {
        Secret = A.Arn(),
        Row = Row(production: production),
        Strategy = RotationStrategy.SingleUser,
        Effects = [Said],
        Warnings = [],
        Blockers = blocked ? [Said] : [],
        CliLine = "aws secretsmanager rotate-secret --secret-id x",
    };

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(bool danger = false)
    {
        await SignInAsync();
        var provider = Render<MudDialogProvider>();
        var parameters = new DialogParameters<ChangeDialog>
        {
            { own => own.Secret, A.Arn() },
            { own => own.Title, "Rotate now" },
            { own => own.ConfirmText, "Go" },
            { own => own.Danger, danger },
            { own => own.Preview, (_, _, _) => Task.FromResult(preview) },
            { own => own.Run, (command, _) => { commands.Add(command); return answer.Task; } },
        };
        await provider.InvokeAsync(async () => dialog = await Services.GetRequiredService<IDialogService>().ShowAsync<ChangeDialog>(null, parameters));
        return provider;
    }

    private static AngleSharp.Dom.IElement Confirm(IRenderedComponent<MudDialogProvider> provider) => provider.Find("button[aria-keyshortcuts='Control+Enter']");

    [Fact]
    public async Task FailingCheck_StopsUntilItIsOverriddenAndItsNameIsSent()
    {
        preview = Preview() with { Failing = [Finding(CheckOutcome.Fail)], MayOverride = true };
        var page = await OpenAsync();
        page.Find("textarea").Input("INC-1");
        Confirm(page).HasAttribute("disabled").ShouldBeTrue();

        page.Find(".override input").Change(true);
        Confirm(page).HasAttribute("disabled").ShouldBeFalse();
        _ = Confirm(page).ClickAsync();

        page.Find(".findings").TextContent.ShouldContain(ReadinessChecks.All[^1].Title());
        commands.ShouldHaveSingleItem().InSpiteOf.ShouldBe([ReadinessChecks.All[^1].Id]);
    }

    [Fact]
    public async Task FailingCheck_WithoutTheRight_SaysWhyItCannotBeOverridden()
    {
        preview = Preview() with { Failing = [Finding(CheckOutcome.Fail)] };

        var page = await OpenAsync();

        page.Find(".override input").HasAttribute("disabled").ShouldBeTrue();
        page.Find(".findings p").TextContent.ShouldContain("Rotate in spite of a failing check");
    }

    [Fact]
    public async Task OpenChecks_AreCountedAndStopNothing()
    {
        preview = Preview() with { Open = [Finding(CheckOutcome.Unknown)] };
        var page = await OpenAsync();
        page.Find("textarea").Input("INC-1");

        page.Find(".findings summary").TextContent.ShouldBe("1 check could not be answered");
        page.FindAll(".override").ShouldBeEmpty();
        Confirm(page).HasAttribute("disabled").ShouldBeFalse();
    }

    [Fact]
    public async Task Open_SaysWhereAndWhatWillHappen()
    {
        preview = Preview(production: true);

        var page = await OpenAsync();

        page.Find(".where").TextContent.ShouldContain("prod/orders/db");
        page.Find(".where").TextContent.ShouldContain("orders (111122223333) · ap-northeast-1");
        page.Find(".kt-production").TextContent.ShouldBe("Production");
        page.Markup.ShouldContain("What will happen");
        page.Find(".cli code").TextContent.ShouldStartWith("aws secretsmanager rotate-secret");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("  a ", true)]
    [InlineData("INC-1", false)]
    public async Task Reason_TooShort_CannotConfirm(string reason, bool disabled)
    {
        var page = await OpenAsync();

        page.Find("textarea").Input(reason);

        Confirm(page).HasAttribute("disabled").ShouldBe(disabled);
    }

    [Fact]
    public async Task Blocked_ShowsWhyAndCannotConfirm()
    {
        preview = Preview(blocked: true);
        var page = await OpenAsync();

        page.Find("textarea").Input("INC-1");

        page.Find(".tone-bad").TextContent.ShouldContain(Said.ToText());
        Confirm(page).HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task ControlEnter_Confirms_WithTheReasonAndTheOperator()
    {
        var page = await OpenAsync();
        page.Find("textarea").Input("  INC-1 ");

        page.Find(".body").KeyDown(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Enter", CtrlKey = true });

        var command = commands.ShouldHaveSingleItem();
        (command.Reason, command.OperatorId, command.Secret).ShouldBe(("INC-1", "aiko", A.Arn()));
        command.ClientRequestToken.Length.ShouldBeInRange(32, 64);
    }

    [Fact]
    public async Task Confirm_Twice_IsOneRequest()
    {
        var page = await OpenAsync();
        page.Find("textarea").Input("INC-1");

        Confirm(page).Click();
        page.Find(".body").KeyDown(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "Enter", CtrlKey = true });

        commands.Count.ShouldBe(1);
        Confirm(page).HasAttribute("disabled").ShouldBeTrue();
        Confirm(page).TextContent.ShouldBe("Asking AWS…");
    }

    public static TheoryData<OperationError, bool> Answers => new()
    {
        { OperationErrors.Throttled("RotateSecret"), false },
        { OperationErrors.AccessDenied("RotateSecret"), false },
        { OperationErrors.Busy(), true },
        { OperationErrors.Blocked(Said), true },
        { OperationErrors.OutcomeUnknown("RotateSecret", OperationErrorKind.TimedOut), true },
    };

    /// <summary>What is refused for good is remembered under its token; what was not sent, or may have been, is still the same request.</summary>
    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Confirm_Failed_SaysTheNextStepAndTriesAgainWithTheRightToken(OperationError error, bool sameToken)
    {
        var page = await OpenAsync();
        page.Find("textarea").Input("INC-1");
        Confirm(page).Click();

        answer.SetResult(error);
        page.WaitForAssertion(() => page.Find(".kt-error").TextContent.ShouldContain(error.NextStep.ToText()));
        answer = new();
        Confirm(page).Click();

        commands.Count.ShouldBe(2);
        (commands[0].ClientRequestToken == commands[1].ClientRequestToken).ShouldBe(sameToken);
    }

    [Fact]
    public async Task Confirm_Accepted_ClosesWithTheReceipt()
    {
        var page = await OpenAsync();
        page.Find("textarea").Input("INC-1");
        Confirm(page).Click();

        answer.SetResult(new RotationAccepted(A.Arn(), A.Version(2), "req-1"));

        var result = await dialog.ShouldNotBeNull().Result;
        result.ShouldNotBeNull().Data.ShouldBe(new RotationAccepted(A.Arn(), A.Version(2), "req-1"));
    }

    [Fact]
    public async Task Danger_OnProduction_AsksForTheName()
    {
        preview = Preview(production: true);
        var page = await OpenAsync(danger: true);
        page.Find("textarea").Input("INC-1");
        Confirm(page).HasAttribute("disabled").ShouldBeTrue();

        page.Find("input[type=text]").Input("prod/orders/db");

        Confirm(page).HasAttribute("disabled").ShouldBeFalse();
    }

    [Fact]
    public async Task NotDanger_OnProduction_AsksForNothingMore()
    {
        preview = Preview(production: true);

        (await OpenAsync()).FindAll("input[type=text]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Preview_Failed_ShowsItAndChecksAgainOnDemand()
    {
        preview = OperationErrors.Unreachable("DescribeSecret");
        var page = await OpenAsync();
        page.Find("textarea").Input("INC-1");
        Confirm(page).HasAttribute("disabled").ShouldBeTrue();

        preview = Preview();
        page.Find(".kt-error button").Click();

        page.WaitForAssertion(() => Confirm(page).HasAttribute("disabled").ShouldBeFalse());
    }

    [Fact]
    public async Task Close_ConfirmsNothing()
    {
        var page = await OpenAsync();
        page.FindAll("button").Single(button => button.TextContent == "Leave it as it is").Click();

        (await dialog.ShouldNotBeNull().Result).ShouldNotBeNull().Canceled.ShouldBeTrue();
        commands.ShouldBeEmpty();
    }

    [Fact]
    public async Task Open_Japanese_SpeaksJapanese()
    {
        UseCulture("ja");

        (await OpenAsync()).Find(".field span").TextContent.ShouldBe("理由 (監査記録に残ります)");
    }
}
