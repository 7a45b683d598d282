using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Checks;
using Keyturn.Readiness.Checks.Checklist;
using Keyturn.Readiness.Estate;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.Readiness.Checks;

/// <summary>What every check says of one secret: the checklist first, then whatever is not as it should be, the rest folded.</summary>
public sealed partial class SecretChecksTab
{
    private static readonly ImmutableArray<CheckOutcome> Counted = [CheckOutcome.Fail, CheckOutcome.Unknown, CheckOutcome.Warn, CheckOutcome.Pass];
    private static readonly ImmutableArray<CheckOutcome> Shown = [CheckOutcome.Fail, CheckOutcome.Unknown, CheckOutcome.Warn];
    private static readonly ImmutableArray<CheckOutcome> Folded = [CheckOutcome.Pass, CheckOutcome.NotApplicable];

    private SecretChecks? checks;
    private SecretArn? asked;

    /// <summary>The secret.</summary>
    [Parameter, EditorRequired]
    public required SecretArn Secret { get; set; }

    [Inject]
    public required CheckBoard Board { get; init; }

    [Inject]
    public required ReadinessBoard Readiness { get; init; }

    protected override void OnInitialized() => Follow<EstateSnapshot>(tell => Readiness.Subscribe(Secret.Scope, tell), _ => checks = Board.Of(Secret));

    protected override void OnParametersSet()
    {
        if (asked == Secret)
            return;

        asked = Secret;
        checks = Board.Of(Secret);
    }

    /// <summary>The worst first; among equals in the order of the catalogue.</summary>
    private List<CheckResult> Further(ImmutableArray<CheckOutcome> outcomes) =>
        [.. (checks?.Results ?? []).Where(result => result.Check is not ChecklistCheck && outcomes.Contains(result.Outcome)).OrderBy(result => result.Outcome)];
}
