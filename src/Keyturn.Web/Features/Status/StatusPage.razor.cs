using System.Collections.Immutable;
using Keyturn.Operations.Estates;
using Keyturn.Readiness.Estate;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Status;

/// <summary>What Keyturn itself may and may not read: every account and Region, call by call.</summary>
public sealed partial class StatusPage
{
    private ImmutableArray<Place> places = [];
    private IDisposable? ticking;

    [Inject]
    public required EstateFeed Estate { get; init; }

    [Inject]
    public required IAccountDirectory Accounts { get; init; }

    [Inject]
    public required Ticker Ticker { get; init; }

    protected override void OnInitialized()
    {
        Look();
        Follow<EstateSnapshot>(Estate.Subscribe, _ => Look());
        ticking = Ticker.Subscribe(() => _ = InvokeAsync(StateHasChanged));
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            ticking?.Dispose();
        base.Dispose(disposing);
    }

    // Every place that is set up is shown, those of which nothing came included: what is missing must be seen to be missing.
    private void Look() => places =
    [
        .. from account in Accounts.Accounts
           from region in account.Regions
           let scope = new EstateScope(account.Partition, account.Id, region)
           select new Place(scope, account.Alias, Estate.Find(scope) is { } snapshot ? ScopeStatus.Of(snapshot) : null),
    ];
}

/// <summary>An account and Region that the console is set up for.</summary>
/// <param name="Scope">Which.</param>
/// <param name="Alias">As people call the account.</param>
/// <param name="Status">How its calls stand; <see langword="null"/> while nothing of it was read.</param>
public sealed record Place(EstateScope Scope, string Alias, ScopeStatus? Status);
