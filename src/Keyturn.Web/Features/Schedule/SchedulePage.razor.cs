using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Schedules;
using Keyturn.Operations.Secrets;
using Keyturn.Web.Live;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Schedule;

/// <summary>Every rotation window of the next seven days, and what is wrong with it.</summary>
public sealed partial class SchedulePage
{
    private ScheduleFilter filter = ScheduleFilter.Empty;
    private ScheduleSnapshot? schedule;
    private ImmutableArray<ScheduleEntry> shown = [];
    private ImmutableArray<UnscheduledSecret> unscheduled = [];
    private ImmutableArray<ScheduleHour> hours = [];
    private Dictionary<ScheduleClash, int> counts = [];
    private bool failed;
    private RepeatedWork work = null!;

    [Inject]
    public required ScheduleBoard Board { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    protected override void OnInitialized()
    {
        filter = FilterOfAddress();
        work = new(AskAsync, () => InvokeAsync(StateHasChanged), Time, Gone);
        Navigation.LocationChanged += Moved;
        Follow<SecretBoardSnapshot>(Board.Subscribe, Changed);
        _ = work.RunAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Navigation.LocationChanged -= Moved;
        base.Dispose(disposing);
    }

    private void Changed(SecretBoardSnapshot secrets) => _ = work.RunAsync();

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    private string? Current(ScheduleView view) => filter.View == view ? "page" : null;

    private async Task AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            schedule = await Board.OfAsync(cancellationToken);
            failed = false;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One unforeseen schedule must not take the page away: it says so and offers to try again.
            failed = true;
        }

        Choose();
    }

    private void Choose()
    {
        if (schedule is not { } made)
            return;

        shown = filter == ScheduleFilter.Empty ? made.Entries : [.. made.Entries.Where(filter.Fits)];
        unscheduled = filter.View switch
        {
            ScheduleView.Problems => [.. made.Problems.Where(filter.Fits)],
            ScheduleView.Off => [.. made.DueButOff.Where(filter.Fits)],
            _ => [],
        };

        // The board of hours keeps all hours, whichever is chosen.
        var anyHour = filter with { Day = null, Hour = null };
        hours = ScheduleHour.Of(made, anyHour.Fits);
        counts = ScheduleWords.Clashes.ToDictionary(clash => clash, clash => made.Entries.Count(entry => entry.Clashes.HasFlag(clash)));
    }

    private void Show(ScheduleFilter wanted) => Navigation.NavigateTo(wanted.ToAddress());

    private ScheduleFilter FilterOfAddress() => ScheduleFilter.Parse(new Uri(Navigation.Uri).Query);

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        filter = FilterOfAddress();
        Choose();
        StateHasChanged();
    });
}
