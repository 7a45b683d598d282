using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Attempts;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Attempts;

/// <summary>All attempts of all secrets. What is shown follows from the address and the board; what is older than the board, from the store.</summary>
public sealed partial class AttemptsPage
{
    /// <summary>Old attempts that are read before somebody asks for more.</summary>
    private const int MostAtOnce = 20_000;

    private AttemptBoardSnapshot board = AttemptBoardSnapshot.Empty;
    private AttemptFilter filter = AttemptFilter.Empty;
    private AttemptChoices choices = AttemptChoices.None;
    private ImmutableArray<AttemptRow> rows = [];
    private ImmutableArray<AttemptRow> archived = [];
    private IReadOnlyList<GridColumn<AttemptRow>> columns = [];
    private DateTimeOffset oldest;
    private string look = "";
    private int failedTonight;
    private DateTimeOffset? archivedFrom;
    private bool archiving;
    private bool archiveFailed;

    [Inject]
    public required AttemptBoard Board { get; init; }

    [Inject]
    public required AttemptArchive Archive { get; init; }

    [Inject]
    public required SecretBoard Secrets { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private static AttemptFilter FailedTonight { get; } = AttemptFilter.Parse("outcome=failed&outcome=abandoned&range=night");

    private bool IsRead => !board.Sources.IsEmpty && board.Sources.All(source => source.AsOf is not null || source.Failure is not null);

    private string Subtitle => CountFormat.Of(AttemptsStrings.Subtitle, rows.Length, Person.Zone.Id);

    protected override Task OnInitializedAsync()
    {
        filter = FilterOfAddress();
        Take(Board.Current);
        FollowVisible<AttemptBoardSnapshot>(Board.Subscribe, Take);
        Navigation.LocationChanged += Moved;
        return ReadArchiveAsync();
    }

    protected override void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= Moved;
        base.Dispose(disposing);
    }

    private static object KeyOf(AttemptRow row) => (row.Attempt.Secret.Value, row.Attempt.Id, row.Attempt.IsTest);

    private bool HasOlder => filter.Range == AttemptRange.Year && archivedFrom > filter.From(Time.GetUtcNow(), Person.Zone);

    private string ArchivedFrom => TimeWords.Absolute(archivedFrom ?? Time.GetUtcNow(), Person.Zone);

    private int CountOf(RotationState state) => Secrets.Current.Rows.Count(row => row.State == state);

    private string NoteOf(HistorySource source) => source switch
    {
        { Failure: { } failure } => string.Format(CultureInfo.CurrentCulture, AttemptsStrings.SourceFailed, source.AccountAlias, source.Scope.Region, failure.Call, failure.Code),
        { From: { } from } => string.Format(CultureInfo.CurrentCulture, AttemptsStrings.SourceFrom, source.AccountAlias, source.Scope.Region, TimeWords.Absolute(from, Person.Zone)),
        _ => string.Format(CultureInfo.CurrentCulture, AttemptsStrings.SourceNotRead, source.AccountAlias, source.Scope.Region),
    };

    private bool Take(AttemptBoardSnapshot snapshot)
    {
        // Words of changes may arrive out of order.
        if (snapshot.Version < board.Version)
            return false;

        var seen = snapshot.Rows != board.Rows || columns.Count == 0 || !snapshot.Sources.Select(NoteOf).SequenceEqual(board.Sources.Select(NoteOf));
        board = snapshot;
        Narrow();
        return seen;
    }

    private void Narrow()
    {
        var now = Time.GetUtcNow();
        var all = archived.IsEmpty ? board.Rows : [.. board.Rows.Where(row => row.Attempt.Started >= BoardFrom(now)), .. archived];
        var match = new AttemptMatch(filter, now, Person.Zone);
        rows = match.Apply(all);
        choices = AttemptChoices.Of(all, filter, match);
        failedTonight = new AttemptMatch(FailedTonight, now, Person.Zone).Apply(board.Rows).Length;

        // While the store holds more than CloudTrail remembers, only what the board's part lacks is worth a note.
        oldest = filter.From(now, Person.Zone) is var from && from > BoardFrom(now) ? from.AddMinutes(1) : BoardFrom(now).AddHours(1);
        var differ = board.Sources.Length > 1;
        columns = AttemptColumns.For(Person, Time, differ);
        look = $"{CultureInfo.CurrentUICulture.Name} {Person.Zone.Id} {differ}";
    }

    private async Task ReadArchiveAsync()
    {
        var (now, most) = (Time.GetUtcNow(), archived.Length + MostAtOnce);
        var from = filter.From(now, Person.Zone);
        archivedFrom ??= BoardFrom(now);
        if (filter.Range != AttemptRange.Year || archiving || archivedFrom <= from)
            return;

        (archiving, archiveFailed) = (true, false);
        try
        {
            await foreach (var part in Archive.ReadBackAsync(from, archivedFrom.Value, Gone))
            {
                archived = [.. archived, .. part.Rows];
                archivedFrom = part.From;
                Narrow();
                if (archived.Length >= most || filter.Range != AttemptRange.Year)
                    break;
                StateHasChanged();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The board's part is worth showing without it.
            archiveFailed = true;
        }
        finally
        {
            archiving = false;
        }
    }

    private static DateTimeOffset BoardFrom(DateTimeOffset now) => now.AddDays(-90);

    private void Show(AttemptFilter wanted) => Navigation.NavigateTo(wanted.ToAddress());

    private AttemptFilter FilterOfAddress() => AttemptFilter.Parse(new Uri(Navigation.Uri).Query);

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        filter = FilterOfAddress();
        Narrow();
        StateHasChanged();
        await ReadArchiveAsync();
        StateHasChanged();
    });
}
