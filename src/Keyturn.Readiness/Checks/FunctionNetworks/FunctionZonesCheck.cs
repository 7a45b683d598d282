using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.FunctionNetworks;

/// <summary>The function runs in one zone alone.</summary>
/// <remarks>"Lambda in a VPC: high availability", Lambda Developer Guide.</remarks>
public sealed class FunctionZonesCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-zones";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [.. base.Needs(context), new("ec2:DescribeSubnets", context.Snapshot.Network.Subnets)];

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function)
    {
        if (function.SubnetIds.IsEmpty)
            return DoesNotApply("none");

        var subnets = function.SubnetIds.Select(id => context.Snapshot.Network.Subnets.Value!.GetValueOrDefault(id)).ToList();
        if (subnets.Contains(null))
            return Unknown("open");

        var zones = subnets.Select(subnet => subnet!.Zone).Distinct(StringComparer.Ordinal).ToList();
        return zones.Count > 1 ? Pass("ok", string.Join(", ", zones)) : Bad("bad", zones[0]);
    }
}
