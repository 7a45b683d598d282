using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Audit;
using Keyturn.Web.Features.Incidents;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Keyturn.Web.Features.Approvals;

/// <summary>A request with what the person at this page may do about it; the use cases ask everything again.</summary>
public sealed partial class ApprovalCard
{
    private readonly string hintId = $"request-{Guid.NewGuid():N}";
    private SecretArn? secret;
    private SecretRow? row;
    private (Ui.Tone Tone, string Icon, string Text) look;
    private OperationError? obstacle;
    private OperationError? failure;
    private bool running;

    [Parameter, EditorRequired]
    public required ApprovalRequest Request { get; set; }

    [Parameter, EditorRequired]
    public ApprovalState State { get; set; }

    /// <summary>Whether the page is the secret's own.</summary>
    [Parameter]
    public bool Here { get; set; }

    [Inject]
    public required SecretBoard Secrets { get; init; }

    [Inject]
    public required Approvers Approvers { get; init; }

    [Inject]
    public required CarryOutApproval CarryOut { get; init; }

    [Inject]
    public required DecideApproval Decisions { get; init; }

    [Inject]
    public required Authorisation Authorisation { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private bool Mine => Request.AskedBy == Person.OperatorId;

    private string Label => $"{ApprovalSentences.NameOf(Request.Action).ToText()}: {(Request.IsSealedCode ? Request.AskedByName : Request.SecretName)}";

    /// <summary>Everything that the audit log has of whoever came in with the sealed code.</summary>
    private string Trail => (AuditFilter.Empty with { OperatorId = Request.AskedBy }).ToAddress();

    private bool MayReview => Request.IsSealedCode
        ? Person.Operator?.May(Permission.BreakGlass) is true
        : secret is not null && Person.Operator?.At(Authorisation.TargetOf(secret)).May(Permission.BreakGlass) is true;

    private string? ReviewDenied =>
        Mine ? OperationErrors.NotYourOwnRequest().Sentence.ToText()
        : MayReview ? null
        : OperationErrors.Forbidden(Permission.BreakGlass).Sentence.ToText();

    protected override void OnParametersSet()
    {
        secret = SecretArn.TryParse(Request.SecretArn, out var arn) ? arn : null;
        row = secret is null ? null : Secrets.Find(secret);
        look = ApprovalLook.Of(Request, State);
        obstacle = Approvers.Obstacle(Person.Operator, Request);
    }

    private async Task DecideAsync()
    {
        failure = null;
        await Dialogs.DecideAsync(Request);
    }

    private async Task CarryOutAsync()
    {
        if (running || !Mine)
            return;

        (running, failure) = (true, null);

        // Not cancelled when the page goes: what was begun is followed to its audit entry.
        var answer = await CarryOut.RunAsync(Request.Id, Person.OperatorId, CancellationToken.None);
        (running, failure) = (false, answer.Error);
        if (answer.Succeeded)
            Navigation.NavigateTo(SecretAddress.Of(answer.Value.Secret, SecretTab.Rotation));
    }

    private Task WithdrawAsync() => Dialogs.AskReasonAsync(
        ApprovalsStrings.WithdrawTitle,
        ApprovalsStrings.WithdrawLead,
        ApprovalsStrings.WithdrawConfirm,
        async reason => (await Decisions.WithdrawAsync(Request.Id, Person.OperatorId, reason, CancellationToken.None)).Error);

    private Task ReviewAsync() => Dialogs.AskReasonAsync(
        ApprovalsStrings.ReviewTitle,
        ApprovalsStrings.ReviewLead,
        ApprovalsStrings.ReviewConfirm,
        async note => (await Decisions.ReviewAsync(Request.Id, Person.OperatorId, note, CancellationToken.None)).Error);
}
