using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Diagnosis;
using Keyturn.Operations.Rotations;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Features.Secrets;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Attempts;

/// <summary>One attempt: who and why, its steps, what happened when, and what is not known of it. Opening it reads the function's log, once.</summary>
public sealed partial class AttemptView : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private ImmutableArray<AttemptMoment> moments = [];
    private Attempt? drawn;
    private AttemptDiagnosis? diagnosis;
    private AttemptLines? told;
    private OperationError? failure;
    private string asked = "";
    private bool reading;

    [Parameter, EditorRequired]
    public required Attempt Attempt { get; set; }

    /// <summary>Other attempts that may have to do with it.</summary>
    [Parameter]
    public ImmutableArray<Attempt> Others { get; set; } = [];

    /// <summary>What helps somebody whose rotation failed: how to repair.</summary>
    [Parameter]
    public RenderFragment? Help { get; set; }

    [Inject]
    public required AttemptLogs Logs { get; init; }

    [Inject]
    public required AttemptBoard Board { get; init; }

    [Inject]
    public required DiagnoseAttempt Diagnose { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private OutcomeLook Look => OutcomeLook.Of(Attempt.Outcome);

    private string Permalink => Navigation.ToAbsoluteUri(SecretAddress.OfHistory(Attempt.Secret, Attempt.Id)).ToString();

    protected override Task OnParametersSetAsync()
    {
        var key = $"{Attempt.Secret.Value} {Attempt.Id}";
        if (asked != key)
            told = null;
        if (!ReferenceEquals(drawn, Attempt))
        {
            drawn = Attempt;
            moments = AttemptMoment.Of(Attempt);
            Explain();
        }

        // The store keeps one line of each step; why one failed hangs on all of them.
        if (asked == key || Attempt.Outcome == RotationOutcome.Running || !(HasFailed || Attempt.Gaps.Contains(AttemptGap.LogsNotRead)))
            return Task.CompletedTask;

        asked = key;
        return ReadLogAsync();
    }

    private bool HasFailed => Attempt.Outcome is RotationOutcome.Failed or RotationOutcome.Abandoned or RotationOutcome.Unknown;

    private void Explain() =>
        diagnosis = HasFailed ? Diagnose.Of(told?.Tell(Attempt) ?? Attempt, [.. Others.Where(other => other.Id != Attempt.Id), .. Board.Beside(Attempt)]) : null;

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    private async Task ReadLogAsync()
    {
        (reading, failure) = (true, null);
        var attempt = Attempt;
        try
        {
            var read = await Logs.ReadAsync(attempt, gone.Token);
            if (attempt.Id != Attempt.Id)
                return;

            failure = read.Error;
            told = read.Value;
            Explain();
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
        finally
        {
            reading = false;
        }
    }

    private string TimeOf(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Person.Zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
}
