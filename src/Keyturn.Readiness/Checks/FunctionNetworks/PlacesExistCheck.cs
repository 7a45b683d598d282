using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks.FunctionNetworks;

/// <summary>The function names subnets or groups that are gone.</summary>
/// <remarks>InvalidSubnetID and InvalidSecurityGroupID of StateReasonCode, Lambda API reference.</remarks>
public sealed class PlacesExistCheck : FunctionCheck
{
    /// <inheritdoc/>
    public override string Id => "function-places";

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) =>
        [.. base.Needs(context), new("ec2:DescribeSubnets", context.Snapshot.Network.Subnets), new("ec2:DescribeSecurityGroups", context.Snapshot.Network.SecurityGroups)];

    private protected override CheckFinding Answer(CheckContext context, RotationFunction function)
    {
        if (function.SubnetIds.IsEmpty)
            return DoesNotApply("none");

        var network = context.Snapshot.Network;
        List<string> gone = [.. function.SubnetIds.Where(id => !network.Subnets.Value!.ContainsKey(id)), .. function.SecurityGroupIds.Where(id => !network.SecurityGroups.Value!.ContainsKey(id))];
        return gone.Count == 0 ? Pass("ok") : Bad("bad", string.Join(", ", gone));
    }
}
