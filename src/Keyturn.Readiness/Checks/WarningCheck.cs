using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Network.Warnings;

namespace Keyturn.Readiness.Checks;

/// <summary>A check for one kind of what paths warn of.</summary>
/// <param name="code">What is warned of.</param>
/// <param name="column">Which path: to Secrets Manager or to the database.</param>
public abstract class WarningCheck(WarningCode code, MatrixColumn column) : ReadinessCheck
{
    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context)
    {
        var network = context.Snapshot.Network;
        return [new("ec2:DescribeSecurityGroups", network.SecurityGroups), new("ec2:DescribeNetworkAcls", network.NetworkAcls), new("ec2:DescribeVpcEndpoints", network.Endpoints), new("ec2:DescribeRouteTables", network.RouteTables)];
    }

    private protected override IEnumerable<CheckPart> RestsOn(CheckContext context) => CheckParts.Network(context);

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        List<CheckFinding> found =
        [
            .. context.Pairs.SelectMany(pair => Of(context, pair.Pair)).DistinctBy(finding => finding.Evidence),
            .. context.UnseenConsumers.Select(call => Shared(CheckOutcome.Unknown, "may-be-more", call)),
        ];
        return found.Count > 0 ? found : [Shared(CheckOutcome.NotApplicable, "no-consumer")];
    }

    private List<CheckFinding> Of(CheckContext context, PairReadiness pair)
    {
        if ((column == MatrixColumn.Endpoint ? pair.Endpoint : pair.DatabasePath) is not { } path)
            return [DatabaseOpen(pair.DatabaseFinding)];

        List<CheckFinding> warnings = [.. WarningFinder.Find(context.Fleet.Readiness.Index, path).Where(warning => warning.Code == code).Select(warning => new CheckFinding(CheckOutcome.Warn, new WarningEvidence(warning)))];
        if (path.Verdict == Verdict.Unknown)
            warnings.Add(Shared(CheckOutcome.Unknown, "way-open", pair.Consumer.Name));
        return warnings.Count > 0 ? warnings
            : path.Verdict == Verdict.Blocked ? [Shared(CheckOutcome.NotApplicable, "way-blocked", pair.Consumer.Name)]
            : [Pass("ok", pair.Consumer.Name)];
    }
}
