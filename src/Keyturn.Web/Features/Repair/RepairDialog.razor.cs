using System.Globalization;
using Keyturn.Operations;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Approvals;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Keyturn.Web.Features.Repair;

/// <summary>Asks before a repair: the labels before and after, what follows, why. Against a verdict: the harm, and the secret's name typed. Closes with the <see cref="RepairDone"/>, or with <see cref="ApprovalAsked"/>.</summary>
public sealed partial class RepairDialog : ComponentBase
{
    private readonly string hintId = $"reason-{Guid.NewGuid():N}";

    // One intent, one token: pressing twice, or again while the outcome is open, is the same repair.
    private string token = NewToken();
    private ElementReference reasonBox;
    private SafetyLook look;
    private OperationError? failure;
    private string reason = "";
    private string typedName = "";
    private bool running;
    private bool breakGlass;

    public static DialogOptions Options { get; } = new() { CloseOnEscapeKey = true, MaxWidth = MaxWidth.Medium, FullWidth = true };

    [Parameter, EditorRequired]
    public required SecretRow Row { get; set; }

    /// <summary>What was on screen when the person decided.</summary>
    [Parameter, EditorRequired]
    public required RepairExam Exam { get; set; }

    [Parameter, EditorRequired]
    public required RepairVerdict Verdict { get; set; }

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    [Inject]
    public required RepairSecret Repair { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private string ActionName => RepairSentences.NameOf(Verdict.Action).ToText();

    private SecondPersonNeed Need => Exam.SecondPerson.GetValueOrDefault(Verdict.Action, SecondPersonNeed.None);

    private string ConfirmText => Verdict.Safety switch
    {
        _ when Need.Applies(false) => breakGlass ? string.Format(CultureInfo.CurrentCulture, RotationsStrings.BreakGlassConfirm, ActionName) : ApprovalsStrings.AskForApproval,
        RepairSafety.Unsafe => string.Format(CultureInfo.CurrentCulture, RepairStrings.ConfirmAnyway, ActionName),
        RepairSafety.Unknown => string.Format(CultureInfo.CurrentCulture, RepairStrings.ConfirmUnknown, ActionName),
        _ => ActionName,
    };

    private bool MayConfirm =>
        !running
        && Exam.ReadOnly is null
        && reason.Trim().Length >= AuditedAction.ShortestReason
        && (!Verdict.NeedsOverride || (Exam.MayOverride && typedName.Trim() == Row.Arn.Name));

    protected override void OnParametersSet() => look = SafetyLook.Of(Verdict.Safety);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await reasonBox.FocusAsync();
    }

    private Task KeyAsync(KeyboardEventArgs key) =>
        key is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true } ? ConfirmAsync() : Task.CompletedTask;

    private async Task ConfirmAsync()
    {
        if (!MayConfirm)
            return;

        running = true;
        failure = null;

        // Not cancelled when the page goes: a repair that was begun is followed to its last audit entry.
        var command = new RepairCommand(Row.Arn, Person.OperatorId, token, reason.Trim(), Exam.Purpose, Verdict, Verdict.NeedsOverride ? typedName.Trim() : null) { BreakGlass = breakGlass };
        var answer = await Repair.RunAsync(command, CancellationToken.None);
        running = false;
        if (answer.Succeeded)
        {
            Dialog.Close(DialogResult.Ok(answer.Value));
            return;
        }

        if (answer.Error.ApprovalId is { } asked)
        {
            Dialog.Close(DialogResult.Ok(new ApprovalAsked(asked)));
            return;
        }

        failure = answer.Error;

        // What AWS has refused for good is remembered under its token; an open outcome keeps it.
        if (failure is { OutcomeUnknown: false, Kind: not (OperationErrorKind.Busy or OperationErrorKind.Blocked) })
            token = NewToken();
    }

    private static string NewToken() => Guid.NewGuid().ToString();
}
