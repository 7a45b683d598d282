using Keyturn.Readiness.Network.Dns;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Checks.Endpoints;

/// <summary>A check of the Secrets Manager endpoints in the VPCs of a secret's consumers.</summary>
public abstract class EndpointCheck : ReadinessCheck
{
    private protected EndpointCheck()
    {
    }

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Both;

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) =>
        [new("ec2:DescribeVpcEndpoints", context.Snapshot.Network.Endpoints), new("ec2:DescribeSubnets", context.Snapshot.Network.Subnets)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        var vpcs = ConsumerVpcs.Of(context);
        var service = SecretsManagerName.ServiceOf(context.Snapshot.Scope.Region);
        List<CheckFinding> found =
        [
            .. context.Snapshot.Network.Endpoints.Value!.Values.Where(endpoint => endpoint.IsInterface && endpoint.ServiceName == service && vpcs.Ids.Contains(endpoint.VpcId))
                .OrderBy(endpoint => endpoint.Id, StringComparer.Ordinal).Select(endpoint => Answer(context, endpoint)),
            .. vpcs.Gaps(context),
        ];
        return found.Count > 0 ? found : [Shared(CheckOutcome.NotApplicable, "no-endpoint")];
    }

    private protected abstract CheckFinding Answer(CheckContext context, VpcEndpoint endpoint);
}
