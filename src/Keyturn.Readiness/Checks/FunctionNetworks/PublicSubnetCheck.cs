using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.FunctionNetworks;

/// <summary>The function stands in a subnet whose way out it cannot use.</summary>
/// <remarks>"Internet access for VPC-connected Lambda functions", Lambda Developer Guide: interfaces get no public address.</remarks>
public sealed class PublicSubnetCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-public-subnet";

    /// <inheritdoc/>
    public override CheckOutcome Failing => CheckOutcome.Warn;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) =>
        [.. base.Needs(context), new("ec2:DescribeSubnets", context.Snapshot.Network.Subnets), new("ec2:DescribeRouteTables", context.Snapshot.Network.RouteTables)];

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function)
    {
        if (function.SubnetIds.IsEmpty)
            return DoesNotApply("none");

        List<string> open = [];
        foreach (var id in function.SubnetIds)
        {
            if (context.Snapshot.Network.Subnets.Value!.GetValueOrDefault(id) is not { } subnet || context.Fleet.Readiness.Index.TableOf(subnet).Value is not { } table)
                return Unknown("open", id);
            if (table.Routes.Any(route => route is { Target: RouteTarget.InternetGateway, Destination: { Length: 0 } }))
                open.Add(id);
        }

        return open.Count == 0 ? Pass("ok") : Bad("bad", string.Join(", ", open));
    }
}
