namespace Keyturn.Readiness.Checks.Endpoints;

/// <summary>A VPC of a consumer has DNS switched off.</summary>
/// <remarks>"DNS attributes in your VPC", Amazon VPC User Guide.</remarks>
public sealed class VpcDnsCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "vpc-dns";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("ec2:DescribeVpcs", context.Snapshot.Network.Vpcs), new("ec2:DescribeSubnets", context.Snapshot.Network.Subnets)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        var vpcs = ConsumerVpcs.Of(context);
        List<CheckFinding> found = [.. vpcs.Ids.Order(StringComparer.Ordinal).Select(id => Of(context, id)), .. vpcs.Gaps(context)];
        return found.Count > 0 ? found : [DoesNotApply("none")];
    }

    private CheckFinding Of(CheckContext context, string id) => context.Snapshot.Network.Vpcs.Value!.GetValueOrDefault(id) switch
    {
        { DnsSupport: false } or { DnsHostnames: false } => Bad("bad", id),
        { DnsSupport: true, DnsHostnames: true } => Pass("ok", id),
        _ => Unknown("open", id),
    };
}
