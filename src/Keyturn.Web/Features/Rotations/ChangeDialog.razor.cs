using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Approvals;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Keyturn.Web.Features.Rotations;

/// <summary>Asks before a change: where, what will happen, what stands against it, and why. Closes with the <see cref="RotationAccepted"/>, or with <see cref="ApprovalAsked"/>.</summary>
public sealed partial class ChangeDialog : ComponentBase, IDisposable
{
    private const int ShortestReason = 3;

    private readonly CancellationTokenSource gone = new();
    private readonly string hintId = $"reason-{Guid.NewGuid():N}";

    // One intent, one token: pressing twice, or again while the outcome is open, is the same request.
    private string token = NewToken();
    private ElementReference reasonBox;
    private RotationPreview? preview;
    private OperationError? previewError;
    private OperationError? failure;
    private string reason = "";
    private string typedName = "";
    private bool running;
    private bool overridden;
    private bool breakGlass;
    private string? looked;
    private int looks;

    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter, EditorRequired]
    public required string ConfirmText { get; set; }

    [Parameter, EditorRequired]
    public required Func<SecretArn, string, CancellationToken, Task<OperationResult<RotationPreview>>> Preview { get; set; }

    [Parameter, EditorRequired]
    public required Func<RotationCommand, CancellationToken, Task<OperationResult<RotationAccepted>>> Run { get; set; }

    /// <summary>Marks the button, and asks for the name of a production secret.</summary>
    [Parameter]
    public bool Danger { get; set; }

    /// <summary>What the action is.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>What exactly is asked for, where a person chooses it in the dialog: another intent is looked at anew, under a token of its own. <see langword="null"/> while it is not complete.</summary>
    [Parameter]
    public string? Intent { get; set; } = "";

    /// <summary>Characters that a reason may have.</summary>
    [Parameter]
    public int LongestReason { get; set; } = AuditedAction.LongestReason;

    [CascadingParameter]
    public required IMudDialogInstance Dialog { get; set; }

    [Inject]
    public required PersonState Person { get; init; }

    /// <summary>Whether a click asks another person instead of AWS.</summary>
    private bool Asks => preview?.SecondPerson.Applies(overridden) is true && !breakGlass;

    private string ConfirmWords =>
        Asks ? ApprovalsStrings.AskForApproval
        : breakGlass ? string.Format(CultureInfo.CurrentCulture, RotationsStrings.BreakGlassConfirm, ConfirmText)
        : ConfirmText;

    private bool NameNeeded => Danger && preview?.Row.Production is true;

    private bool MayConfirm =>
        !running
        && preview is { IsBlocked: false }
        && (preview.Failing.IsEmpty || overridden)
        && reason.Trim().Length >= ShortestReason
        && (!NameNeeded || typedName.Trim() == Secret.Name);

    private ImmutableArray<string> InSpiteOf => overridden && preview is not null ? [.. preview.Failing.Select(result => result.Check.Id)] : [];

    protected override Task OnParametersSetAsync()
    {
        if (looks > 0 && looked == Intent)
            return Task.CompletedTask;

        (looked, token, failure) = (Intent, NewToken(), null);
        return CheckAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            await reasonBox.FocusAsync();
    }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    private async Task CheckAsync()
    {
        (preview, previewError, overridden, breakGlass) = (null, null, false, false);
        var mine = ++looks;
        if (Intent is null)
            return;

        try
        {
            // An intent may be changed before the answer to the one before is there.
            var read = await Preview(Secret, Person.OperatorId, gone.Token);
            if (mine == looks)
                (preview, previewError) = (read.Value, read.Error);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Closed before the answer came.
        }
    }

    private Task KeyAsync(KeyboardEventArgs key) =>
        key is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true } ? ConfirmAsync() : Task.CompletedTask;

    private async Task ConfirmAsync()
    {
        if (!MayConfirm)
            return;

        running = true;
        failure = null;

        // Not cancelled when the page goes: a request that was begun is followed to its audit entry.
        var answer = await Run(new RotationCommand(Secret, Person.OperatorId, token, reason.Trim(), InSpiteOf) { BreakGlass = breakGlass }, CancellationToken.None);
        running = false;
        if (answer.Succeeded)
            Dialog.Close(DialogResult.Ok(answer.Value));
        else if (answer.Error.ApprovalId is { } asked)
            Dialog.Close(DialogResult.Ok(new ApprovalAsked(asked)));
        else
            Fail(answer.Error);
    }

    /// <summary>What AWS has refused for good is remembered under its token, so that another attempt needs a token of its own.</summary>
    private void Fail(OperationError error)
    {
        failure = error;
        if (error is { OutcomeUnknown: false, Kind: not (OperationErrorKind.Busy or OperationErrorKind.Blocked) })
            token = NewToken();
    }

    private static string NewToken() => Guid.NewGuid().ToString();
}
