using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Ec2;

/// <summary>Exclusions from VPC Block Public Access.</summary>
internal sealed class DescribeVpcBlockPublicAccessExclusionsOperation() : DescribeOperation<PublicAccessExclusionRecord>("vpcBlockPublicAccessExclusionSet", "ExclusionId")
{
    protected override Ec2Filters<PublicAccessExclusionRecord> Filters { get; } = new Ec2Filters<PublicAccessExclusionRecord>()
        .On("resource-arn", one => one.ResourceArn).On("internet-gateway-exclusion-mode", one => one.Mode).On("state", _ => "create-complete");

    protected override NetworkTable<PublicAccessExclusionRecord> Table(NetworkStore network) => network.PublicAccessExclusions;

    protected override JsonObject Write(PublicAccessExclusionRecord one, SandboxRegion region) => new()
    {
        ["exclusionId"] = one.Id,
        ["internetGatewayExclusionMode"] = one.Mode,
        ["resourceArn"] = one.ResourceArn,
        ["state"] = "create-complete",
        ["tagSet"] = Ec2List.Tags(one),
    };
}
