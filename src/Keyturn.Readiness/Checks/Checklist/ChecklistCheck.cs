using Keyturn.Readiness.Matrix;

namespace Keyturn.Readiness.Checks.Checklist;

/// <summary>One line of the checklist for one class of consumers: every consumer of that class must pass.</summary>
/// <param name="column">The line.</param>
/// <param name="isLambda">Whether it asks about the rotation function; else about the servers and whatever else reads.</param>
public abstract class ChecklistCheck(MatrixColumn column, bool isLambda) : ReadinessCheck
{
    /// <inheritdoc/>
    public override CheckQuestion Question => isLambda ? CheckQuestion.Rotation : CheckQuestion.Reading;

    /// <summary>The line of the checklist.</summary>
    public MatrixColumn Column => column;

    /// <summary>Whether it asks about the rotation function.</summary>
    public bool IsLambda => isLambda;

    private protected override CheckFinding? Excuse(CheckContext context) => isLambda ? WithoutFunction(context) : null;

    private protected override IEnumerable<CheckPart> RestsOn(CheckContext context) =>
        column is MatrixColumn.Secret or MatrixColumn.Key ? CheckParts.Permissions(context) : CheckParts.Network(context);

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        List<CheckFinding> found = [.. context.Pairs.Where(pair => pair.Rotates == isLambda).Select(pair => Of(context, pair.Pair))];
        if (isLambda)
            return found.Count > 0 ? found : [Shared(CheckOutcome.Unknown, "function-not-read", context.Secret.RotationFunctionArn!)];

        found.AddRange(context.UnseenConsumers.Select(call => Shared(CheckOutcome.Unknown, "may-be-more", call)));
        return found.Count > 0 ? found : [Shared(CheckOutcome.NotApplicable, "no-consumer")];
    }

    private CheckFinding Of(CheckContext context, PairReadiness pair)
    {
        var (outcome, code) = pair.StateOf(column) switch
        {
            CellState.Pass => (CheckOutcome.Pass, "yes"),
            CellState.Fail => (CheckOutcome.Fail, "no"),
            CellState.NotApplicable => (CheckOutcome.NotApplicable, "free"),
            _ => (CheckOutcome.Unknown, "open"),
        };
        return (Say(outcome, code, pair.Consumer.Name) with { ConsumerId = pair.Consumer.Id, Repair = outcome == CheckOutcome.Fail ? RepairOf(context, pair) : null })
            .With(() => PairEvidence.Of(pair, column));
    }

    private CheckRepair? RepairOf(CheckContext context, PairReadiness pair) => column switch
    {
        MatrixColumn.Endpoint => CheckRepair.OfPath(context.Snapshot.Network, pair.Endpoint),
        MatrixColumn.Database => pair.DatabasePath is { } path ? CheckRepair.OfPath(context.Snapshot.Network, path) : null,
        _ => CheckRepair.OfLegs(pair.LegsOf(column)),
    };
}
