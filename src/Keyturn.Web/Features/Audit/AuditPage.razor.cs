using System.Collections.Immutable;
using Keyturn.Operations;
using Keyturn.Operations.Audit;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace Keyturn.Web.Features.Audit;

/// <summary>What was done through the console. The filter is the address; the entries are the store's, newest first.</summary>
public sealed partial class AuditPage
{
    /// <summary>Entries per read: about a hundred actions.</summary>
    public const int PageSize = 200;

    private readonly CancellationTokenSource gone = new();
    private AuditFilter filter = AuditFilter.Empty;
    private ImmutableArray<AuditEntry>? entries;
    private ImmutableArray<AuditedAction> actions = [];
    private IReadOnlyDictionary<string, string> operators = ImmutableSortedDictionary<string, string>.Empty;
    private IReadOnlyList<GridColumn<AuditedAction>> columns = [];
    private AuditVerification? verification;
    private OperationError? failure;
    private bool complete;
    private bool verifying;

    [Inject]
    public required ListAudit List { get; init; }

    [Inject]
    public required VerifyAudit Verify { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    protected override Task OnInitializedAsync()
    {
        columns = AuditColumns.For(Person, Time);
        filter = FilterOfAddress();
        Navigation.LocationChanged += ReadAddress;
        return ReadAsync();
    }

    public void Dispose()
    {
        Navigation.LocationChanged -= ReadAddress;
        gone.Cancel();
        gone.Dispose();
    }

    private AuditFilter FilterOfAddress() => AuditFilter.Parse(new Uri(Navigation.Uri).Query);

    private void Show(AuditFilter wanted) => Navigation.NavigateTo(wanted.ToAddress());

    private void ReadAddress(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        var before = filter;
        filter = FilterOfAddress();

        // Opening the details of an action asks the store for nothing.
        if (before with { Open = filter.Open } == filter)
            Join();
        else
            await ReadAsync();
        StateHasChanged();
    });

    private Task ReadAsync()
    {
        entries = null;
        return ReadAsync(before: null);
    }

    private Task ReadOlderAsync() => ReadAsync(entries is { Length: > 0 } read ? read[^1].Sequence : null);

    private async Task ReadAsync(long? before)
    {
        var read = await List.RunAsync(filter.ToQuery(PageSize, before), Person.OperatorId, gone.Token);
        failure = read.Error;
        if (!read.Succeeded)
            return;

        complete = read.Value.Length < PageSize;
        entries = before is null ? read.Value : [.. entries ?? [], .. read.Value];
        Join();
    }

    private async Task VerifyAsync()
    {
        verifying = true;
        try
        {
            var verified = await Verify.RunAsync(Person.OperatorId, gone.Token);
            (verification, failure) = (verified.Value, verified.Error);
        }
        finally
        {
            verifying = false;
        }
    }

    private void Join()
    {
        var read = entries ?? [];
        actions = filter.Apply(AuditedAction.Join(read));
        var people = read.DistinctBy(entry => entry.Draft.OperatorId).ToDictionary(entry => entry.Draft.OperatorId, entry => entry.Draft.OperatorName, StringComparer.Ordinal);

        // The chosen person stays choosable when nothing of theirs is among the entries.
        if (filter.OperatorId is { } chosen)
            people.TryAdd(chosen, chosen);
        operators = people;
    }
}
