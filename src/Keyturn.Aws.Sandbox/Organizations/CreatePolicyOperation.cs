using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Organizations;

namespace Keyturn.Aws.Sandbox.Organizations;

/// <summary>A new policy, attached to nothing.</summary>
public sealed class CreatePolicyOperation : OrganizationsOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, OrganizationRecord organization)
    {
        var type = PolicyType(call, "Type");
        var name = Required(call, "Name");
        if (organization.Policies.Values.Any(known => known.Type == type && known.Name == name)) throw new WireException("DuplicatePolicyException", "A policy with the same name already exists.");
        var policy = new OrganizationPolicy
        {
            Id = $"p-{StableId.Hex($"{organization.Id}/{type}/{name}")[..8]}",
            Name = name,
            Description = call.Text("Description") ?? "",
            Type = type,
            Content = Content(call),
        };
        organization.Policies[policy.Id] = policy;
        return PolicyJson.Write(policy, organization);
    }
}
