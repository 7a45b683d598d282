using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Keyturn.Web.Features.Readiness.WhatIf;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Readiness;

/// <summary>Everybody whom a secret concerns: four answers each, and behind each why.</summary>
public sealed partial class SecretReadinessTab
{
    private static readonly ImmutableArray<MatrixColumn> Columns = [.. Enum.GetValues<MatrixColumn>()];
    private static readonly ImmutableArray<CellState> Counted = [CellState.Fail, CellState.Unknown, CellState.Pass];

    private const string TableId = "consumers";

    private SecretReadiness? readiness;
    private SecretReadiness? live;
    private (SecretArn?, string?) asked;
    private string? open;
    private bool onlyBroken;

    /// <summary>The secret.</summary>
    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

    /// <summary>The consumer that an address asks for: it stands first, opened.</summary>
    [Parameter]
    public string? Consumer { get; set; }

    [Inject]
    public required ReadinessBoard Board { get; init; }

    [Inject]
    public required WhatIfDesk Desk { get; init; }

    private IEnumerable<ConsumerReadiness> Shown =>
        (readiness?.Consumers ?? []).Where(one => !onlyBroken || one.Pair.Overall is CellState.Fail or CellState.Unknown).OrderByDescending(one => one.Pair.Consumer.Id == Consumer);

    protected override void OnInitialized()
    {
        Follow<EstateSnapshot>(tell => Board.Subscribe(Secret.Scope, tell), _ => Read());
        Desk.Changed += PaperChanged;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Desk.Changed -= PaperChanged;
        base.Dispose(disposing);
    }

    protected override void OnParametersSet()
    {
        if (asked == (Secret, Consumer))
            return;

        (asked, open) = ((Secret, Consumer), Consumer);
        Read();
    }

    private void Read()
    {
        live = Board.Of(Secret);
        readiness = Desk.Of(Secret) ?? live;
    }

    private void PaperChanged() => _ = InvokeAsync(() =>
    {
        Read();
        StateHasChanged();
    });

    private CellState? LiveStateOf(string consumerId, MatrixColumn column) => ReferenceEquals(live, readiness) ? null
        : live?.Consumers.FirstOrDefault(one => one.Pair.Consumer.Id == consumerId)?.Pair.StateOf(column);

    private void Toggle(string id) => open = open == id ? null : id;
}
