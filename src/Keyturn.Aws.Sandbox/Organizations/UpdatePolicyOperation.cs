using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Organizations;

namespace Keyturn.Aws.Sandbox.Organizations;

/// <summary>Replaces name, description or text of a policy of the organization.</summary>
public sealed class UpdatePolicyOperation : OrganizationsOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, OrganizationRecord organization)
    {
        var policy = Policy(call, organization);
        if (policy.IsAwsManaged) throw Invalid("You specified an AWS managed policy. You cannot edit AWS managed policies.");
        if (call.Text("Content") is not null) policy.Content = Content(call);
        policy.Name = call.Text("Name") ?? policy.Name;
        policy.Description = call.Text("Description") ?? policy.Description;
        return PolicyJson.Write(policy, organization);
    }
}
