using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Organizations;

namespace Keyturn.Aws.Sandbox.Organizations;

/// <summary>The root or unit that an account or unit is in: always one.</summary>
public sealed class ListParentsOperation : OrganizationsOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, OrganizationRecord organization)
    {
        var child = Required(call, "ChildId");
        var parent = organization.Parents.GetValueOrDefault(child)
            ?? (child == organization.ManagementAccountId ? organization.RootId : throw new WireException("ChildNotFoundException", "You specified a child that does not exist."));
        return Page(call, "Parents", [(parent, new JsonObject { ["Id"] = parent, ["Type"] = parent == organization.RootId ? "ROOT" : "ORGANIZATIONAL_UNIT" })]);
    }
}
