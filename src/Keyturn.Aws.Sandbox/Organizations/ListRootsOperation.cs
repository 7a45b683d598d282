using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Organizations;

namespace Keyturn.Aws.Sandbox.Organizations;

/// <summary>The one root, with the policy types that are switched on.</summary>
public sealed class ListRootsOperation : OrganizationsOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, OrganizationRecord organization) =>
        Page(call, "Roots", [(organization.RootId, new JsonObject
        {
            ["Id"] = organization.RootId,
            ["Arn"] = organization.ArnOf("root", $"{organization.Id}/{organization.RootId}"),
            ["Name"] = "Root",
            ["PolicyTypes"] = new JsonArray(Enabled(OrganizationPolicy.ServiceControl), Enabled(OrganizationPolicy.ResourceControl)),
        })]);

    private static JsonObject Enabled(string type) => new() { ["Type"] = type, ["Status"] = "ENABLED" };
}
