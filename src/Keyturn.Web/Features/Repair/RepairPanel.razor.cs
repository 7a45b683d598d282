using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Repair;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace Keyturn.Web.Features.Repair;

/// <summary>Where a rotation that went wrong stands, what shows it, and what can be done: the safe next step first, the rest behind one more click.</summary>
public sealed partial class RepairPanel
{
    private readonly string titleId = $"repair-{Guid.NewGuid():N}";

    private RepairExam? exam;
    private OperationError? error;
    private RepairPurpose purpose;
    private string? seen;
    private bool reading;
    private bool asking;
    private int reads;

    [Parameter, EditorRequired]
    public required SecretRow Row { get; set; }

    /// <summary>Wait until somebody asks: looking reads the function's log.</summary>
    [Parameter]
    public bool OnDemand { get; set; }

    /// <summary>Told what AWS has carried out; a healthy secret shows no panel any more, so the page says it.</summary>
    [Parameter]
    public EventCallback<RepairDone> OnDone { get; set; }

    [Inject]
    public required RepairSecret Repair { get; init; }

    [Inject]
    public required IDialogService Dialogs { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private ImmutableArray<RepairVerdict> Safe =>
        [.. (exam?.Verdicts ?? []).Where(verdict => verdict.Safety == RepairSafety.Safe).OrderByDescending(verdict => verdict.Recommended)];

    private ImmutableArray<RepairVerdict> Others =>
        [.. (exam?.Verdicts ?? []).Where(verdict => verdict.Safety != RepairSafety.Safe).OrderBy(verdict => verdict.Safety)];

    private string StateIcon => exam?.Reading.State switch
    {
        RepairState.Unknown or RepairState.SetUncertain => Glyphs.Question,
        RepairState.AtRest or RepairState.Finished or RepairState.FinishedAlternating or RepairState.Rollover => Glyphs.Check,
        RepairState.Running => Glyphs.Rotate,
        RepairState.Managed => Glyphs.Info,
        _ => Glyphs.Alert,
    };

    protected override Task OnParametersSetAsync()
    {
        // What the board tells of labels, schedule and events; while nobody has looked there is nothing to judge anew.
        var now = $"{Row.Arn} {Row.State} {Row.Secret.RotationEnabled} {string.Join(' ', Row.Secret.StagesByVersion.SelectMany(pair => pair.Value.Prepend(pair.Key)))}";
        if (now == seen)
            return Task.CompletedTask;

        var first = seen is null;
        seen = now;
        return (first && OnDemand) || (!first && exam is null && error is null && !reading) ? Task.CompletedTask : ExamineAsync();
    }

    private Task ChooseAsync(ChangeEventArgs change)
    {
        purpose = Enum.TryParse<RepairPurpose>(change.Value as string, out var chosen) ? chosen : RepairPurpose.Routine;
        return ExamineAsync();
    }

    private async Task ExamineAsync()
    {
        // A later reading wins, whichever answer comes last.
        var mine = ++reads;
        reading = true;
        try
        {
            var answer = await Repair.ExamineAsync(Row.Arn, purpose, Person.OperatorId, Gone);
            if (mine == reads)
                (exam, error, reading) = (answer.Value, answer.Error, false);
        }
        catch (OperationCanceledException) when (Gone.IsCancellationRequested)
        {
            // The page has gone.
        }
    }

    private async Task AskAsync(RepairVerdict verdict)
    {
        if (asking || exam is null)
            return;

        asking = true;
        try
        {
            var parameters = new DialogParameters<RepairDialog> { { dialog => dialog.Row, Row }, { dialog => dialog.Exam, exam }, { dialog => dialog.Verdict, verdict } };
            var dialog = await Dialogs.ShowAsync<RepairDialog>(null, parameters, RepairDialog.Options);
            if ((await dialog.Result)?.Data is RepairDone done)
                await OnDone.InvokeAsync(done);
        }
        finally
        {
            asking = false;
        }

        // Refused or done: what was on screen may be over.
        await ExamineAsync();
    }
}
