using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Readiness;

/// <summary>Everybody whom a secret concerns: four answers each, and behind each why.</summary>
public sealed partial class SecretReadinessTab
{
    private static readonly ImmutableArray<MatrixColumn> Columns = [.. Enum.GetValues<MatrixColumn>()];
    private static readonly ImmutableArray<CellState> Counted = [CellState.Fail, CellState.Unknown, CellState.Pass];

    private SecretReadiness? readiness;
    private SecretArn? asked;
    private string? open;
    private bool onlyBroken;

    /// <summary>The secret.</summary>
    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

    [Inject]
    public required ReadinessBoard Board { get; init; }

    private IEnumerable<ConsumerReadiness> Shown =>
        readiness?.Consumers.Where(one => !onlyBroken || one.Pair.Overall is CellState.Fail or CellState.Unknown) ?? [];

    protected override void OnInitialized() => Follow<EstateSnapshot>(tell => Board.Subscribe(Secret.Scope, tell), _ => readiness = Board.Of(Secret));

    protected override void OnParametersSet()
    {
        if (asked == Secret)
            return;

        (asked, open) = (Secret, null);
        readiness = Board.Of(Secret);
    }

    private void Toggle(string id) => open = open == id ? null : id;
}
