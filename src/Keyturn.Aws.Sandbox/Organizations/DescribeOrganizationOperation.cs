using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Organizations;

namespace Keyturn.Aws.Sandbox.Organizations;

/// <summary>The organization as each of its members may know it.</summary>
public sealed class DescribeOrganizationOperation : OrganizationsOperation
{
    /// <inheritdoc />
    protected override bool IsForMembers => true;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, OrganizationRecord organization) => new()
    {
        ["Organization"] = new JsonObject
        {
            ["Id"] = organization.Id,
            ["Arn"] = organization.Arn,
            ["FeatureSet"] = "ALL",
            ["MasterAccountArn"] = organization.ArnOf("account", $"{organization.Id}/{organization.ManagementAccountId}"),
            ["MasterAccountId"] = organization.ManagementAccountId,
            ["MasterAccountEmail"] = organization.ManagementAccountEmail,
            ["AvailablePolicyTypes"] = new JsonArray(new JsonObject { ["Type"] = OrganizationPolicy.ServiceControl, ["Status"] = "ENABLED" }),
        },
    };
}
