using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
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
    private OperationError? failure;
    private string asked = "";
    private bool reading;

    [Parameter, EditorRequired]
    public required Attempt Attempt { get; set; }

    /// <summary>What helps somebody whose rotation failed: its diagnosis, and how to repair.</summary>
    [Parameter]
    public RenderFragment? Help { get; set; }

    [Inject]
    public required AttemptLogs Logs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private OutcomeLook Look => OutcomeLook.Of(Attempt.Outcome);

    private string Permalink => Navigation.ToAbsoluteUri(SecretAddress.OfHistory(Attempt.Secret, Attempt.Id)).ToString();

    protected override Task OnParametersSetAsync()
    {
        if (!ReferenceEquals(drawn, Attempt))
        {
            drawn = Attempt;
            moments = AttemptMoment.Of(Attempt);
        }

        var key = $"{Attempt.Secret.Value} {Attempt.Id}";
        if (asked == key || Attempt.Outcome == RotationOutcome.Running || !Attempt.Gaps.Contains(AttemptGap.LogsNotRead))
            return Task.CompletedTask;

        asked = key;
        return ReadLogAsync();
    }

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
            if (attempt.Id == Attempt.Id)
                failure = read.Error;
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
