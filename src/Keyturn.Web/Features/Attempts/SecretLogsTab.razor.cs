using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Rotations;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Live;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Attempts;

/// <summary>The function's log as far as it concerns one secret: of one attempt, or live.</summary>
public sealed partial class SecretLogsTab
{
    private const int MostListed = 12;
    private const int MostStreams = 6;

    private readonly OwnContext own = new();
    private RotationProgress? progress;
    private OperationError? failure;
    private Attempt? opened;
    private string? functionArn;
    private string? logGroup;
    private ImmutableArray<string> streams = [];
    private (SecretArn, string?)? shown;
    private IDisposable? tail;
    private bool cut;

    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

    /// <summary>Id of the attempt whose log is shown; live without one.</summary>
    [Parameter]
    public string? Attempt { get; set; }

    [Inject]
    public required AttemptBoard Board { get; init; }

    [Inject]
    public required AttemptLogs Logs { get; init; }

    [Inject]
    public required LogTails Tails { get; init; }

    [Inject]
    public required EstateFeed Estate { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    protected override Task OnParametersSetAsync()
    {
        if (shown == (Secret, Attempt))
            return Task.CompletedTask;

        shown = (Secret, Attempt);
        tail?.Dispose();
        (tail, progress, failure, logGroup, streams, cut) = (null, null, null, null, [], false);
        functionArn = Estate.SecretOf(Secret)?.RotationFunctionArn;
        opened = Attempt is { Length: > 0 } id ? Board.Find(Secret, id) : null;
        return ReadAsync();
    }

    protected override void Dispose(bool disposing)
    {
        tail?.Dispose();
        base.Dispose(disposing);
    }

    private async Task ReadAsync()
    {
        var of = shown;
        if (opened is null)
        {
            // The poller asks again by itself. Where somebody looks already it tells what there is before it answers.
            failure = null;
            if (functionArn is { } function && tail is null)
                tail = Tails.Follow(Secret.Scope, function, state => own.Run(() => _ = InvokeAsync(() => Take(of, function, state))));
            return;
        }

        var read = await Logs.ReadAsync(opened, Gone);
        if (of != shown)
            return;

        failure = read.Error;
        if (read.Succeeded)
            (progress, logGroup, streams, cut) = (read.Value.Progress, read.Value.LogGroup, [.. read.Value.Streams.Take(MostStreams)], !read.Value.IsComplete);
    }

    private void Take((SecretArn, string?)? of, string function, LogTailState state)
    {
        if (of != shown || Gone.IsCancellationRequested)
            return;

        failure = state.Trouble;
        progress = LogSplit.Of(Secret, Board.Of(Secret).Attempts.FirstOrDefault(), state, LogSplit.IsShared(Estate, Secret, function));
        logGroup = state.LogGroup;
        streams = [.. progress.Steps.SelectMany(step => step.Lines).Concat(progress.OtherLines).Select(line => line.Stream).Distinct(StringComparer.Ordinal).TakeLast(MostStreams)];
        StateHasChanged();
    }
}
