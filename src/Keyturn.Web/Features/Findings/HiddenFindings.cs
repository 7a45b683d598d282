using System.Collections.Immutable;
using Keyturn.Operations.Watching;
using Keyturn.Web.Ui;

namespace Keyturn.Web.Features.Findings;

/// <summary>What the person at this circuit has acknowledged. Scoped; read from the store once. A store that fails hides nothing.</summary>
public sealed partial class HiddenFindings(Acknowledgements acknowledgements, WatchBoard board, PersonState person, ILogger<HiddenFindings> logger)
{
    private ImmutableDictionary<FindingId, string> prints = ImmutableDictionary<FindingId, string>.Empty;
    private Task? loaded;

    /// <summary>Told after each change.</summary>
    public event Action? Changed;

    /// <summary>Hidden as long as it is the same matter.</summary>
    public bool Hides(WatchFinding finding) => prints.TryGetValue(finding.Id, out var print) && print == finding.Fingerprint;

    /// <summary>How many findings need this person: those that wake people and are not hidden.</summary>
    public int CountOf(WatchSnapshot snapshot) =>
        snapshot.Loud - prints.Count(hidden => !WatchSnapshot.IsQuiet(hidden.Key.Kind) && snapshot.Find(hidden.Key)?.Finding.Fingerprint == hidden.Value);

    public Task LoadAsync(CancellationToken cancellationToken) => loaded ??= ReadAsync(cancellationToken);

    public Task HideAsync(IReadOnlyCollection<WatchFinding> findings, CancellationToken cancellationToken) =>
        TakeAsync(() => acknowledgements.HideAsync(person.OperatorId, findings, board.Current, cancellationToken));

    public Task ShowAsync(IReadOnlyCollection<FindingId> ids, CancellationToken cancellationToken) =>
        TakeAsync(() => acknowledgements.ShowAsync(person.OperatorId, ids, board.Current, cancellationToken));

    private Task ReadAsync(CancellationToken cancellationToken) => TakeAsync(() => acknowledgements.ListAsync(person.OperatorId, cancellationToken));

    private async Task TakeAsync(Func<Task<ImmutableDictionary<string, string>>> ask)
    {
        try
        {
            prints = (await ask()).Select(pair => (Id: FindingId.Parse(pair.Key), Print: pair.Value)).Where(pair => pair.Id is not null).ToImmutableDictionary(pair => pair.Id!.Value, pair => pair.Print);
            Changed?.Invoke();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogNotKept(failure, person.OperatorId);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What {OperatorId} acknowledged could not be read or kept.")]
    private partial void LogNotKept(Exception exception, string operatorId);
}
