using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Checks.Databases;

/// <summary>A consumer would not reach the database after a failover.</summary>
/// <remarks>"Failing over a Multi-AZ DB instance", RDS User Guide.</remarks>
public sealed class FailoverCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "database-failover";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckPart> RestsOn(CheckContext context) => CheckParts.Network(context);

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        List<CheckFinding> found = [.. context.Pairs.Select(pair => Of(context, pair.Pair)), .. context.UnseenConsumers.Select(call => Shared(CheckOutcome.Unknown, "may-be-more", call))];
        return found.Count > 0 ? found : [Shared(CheckOutcome.NotApplicable, "no-consumer")];
    }

    private CheckFinding Of(CheckContext context, PairReadiness pair)
    {
        var finding = pair.AfterFailover is not { } path ? DatabaseOpen(pair.DatabaseFinding) : path.Verdict switch
        {
            Verdict.Blocked => Bad("bad", pair.Consumer.Name) with { Repair = CheckRepair.OfPath(context.Snapshot.Network, path) },
            Verdict.Reachable => Pass("ok", pair.Consumer.Name),
            Verdict.NotRequired => DoesNotApply("free", pair.Consumer.Name),
            _ => Shared(CheckOutcome.Unknown, "way-open", pair.Consumer.Name),
        };
        return finding with { ConsumerId = pair.Consumer.Id };
    }
}
