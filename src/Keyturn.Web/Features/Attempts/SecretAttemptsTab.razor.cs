using System.Collections.Immutable;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Features.Rotations;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Attempts;

/// <summary>The attempts of one secret: a list, and the one that the address names, the newest where it names none.</summary>
public sealed partial class SecretAttemptsTab
{
    private const int MostCalls = 50;

    /// <summary>How much further back each press goes.</summary>
    private static readonly TimeSpan Stretch = TimeSpan.FromDays(365);

    private AttemptHistory history = AttemptHistory.Empty;
    private ImmutableArray<Attempt> older = [];
    private ImmutableArray<Attempt> attempts = [];
    private SecretArn? of;
    private DateTimeOffset readFrom;
    private bool reading;
    private bool complete;
    private bool failed;

    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

    /// <summary>Id of the attempt that is open.</summary>
    [Parameter]
    public string? Attempt { get; set; }

    /// <summary>What helps with the attempt that is open.</summary>
    [Parameter]
    public RenderFragment? Help { get; set; }

    [Inject]
    public required AttemptBoard Board { get; init; }

    [Inject]
    public required AttemptArchive Archive { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private Attempt? Selected => Attempt is { Length: > 0 } id
        ? attempts.FirstOrDefault(attempt => attempt.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        : attempts.FirstOrDefault();

    protected override void OnInitialized() => FollowVisible<AttemptBoardSnapshot>(Board.Subscribe, _ => Take());

    protected override void OnParametersSet()
    {
        if (of == Secret)
            return;

        (of, older, complete, failed, readFrom) = (Secret, [], false, false, Time.GetUtcNow().AddDays(-90));
        Take();
    }

    private bool Take()
    {
        var now = Board.Of(Secret);
        if (ReferenceEquals(now, history) && older.IsEmpty && !attempts.IsEmpty)
            return false;

        history = now;
        attempts = [.. history.Attempts, .. older.Where(attempt => !history.Attempts.Any(known => known.Id == attempt.Id && known.IsTest == attempt.IsTest))];
        return true;
    }

    private async Task ReadOlderAsync()
    {
        (reading, failed) = (true, false);
        try
        {
            var from = readFrom - Stretch;
            var rows = await Archive.ReadAsync(Secret, from, readFrom, Gone);
            older = [.. older, .. rows.Select(row => row.Attempt)];
            (readFrom, complete) = (from, rows.IsEmpty);
            Take();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            failed = true;
        }
        finally
        {
            reading = false;
        }
    }

    private static string Summary(Attempt attempt)
    {
        var what = attempt.FailedStep is { } step ? StepLook.NameOf(step) : attempt.Duration is { } took ? TimeWords.Span(took) : "";
        var who = AttemptWords.TriggerText(attempt);
        var kind = attempt.IsTest ? AttemptsStrings.TestMark : "";
        return string.Join(" · ", new[] { kind, what, who }.Where(part => part.Length > 0));
    }
}
