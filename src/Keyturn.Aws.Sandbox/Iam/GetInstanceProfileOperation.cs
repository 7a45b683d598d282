using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>One instance profile with the role in it.</summary>
public sealed class GetInstanceProfileOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var name = call.Required("InstanceProfileName");
        var profile = identities.InstanceProfiles.GetValueOrDefault(name) ?? throw IamErrors.NoSuch($"Instance Profile {name} cannot be found.");
        return new() { ["InstanceProfile"] = IdentityJson.Profile(profile, identities) };
    }
}
