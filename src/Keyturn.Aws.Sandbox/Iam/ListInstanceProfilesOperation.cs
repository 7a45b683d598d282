using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Iam;

namespace Keyturn.Aws.Sandbox.Iam;

/// <summary>The instance profiles below a path.</summary>
public sealed class ListInstanceProfilesOperation : IamOperation
{
    /// <inheritdoc />
    protected override JsonObject Run(WireCall call, IdentityStore identities)
    {
        var prefix = call.Text("PathPrefix") ?? "/";
        var page = call.Page(identities.InstanceProfiles.Values.Where(profile => profile.Path.StartsWith(prefix, StringComparison.Ordinal)), profile => profile.Name);
        return new JsonObject { ["InstanceProfiles"] = new JsonArray([.. page.Items.Select(profile => IdentityJson.Profile(profile, identities))]) }.WithPage(page);
    }
}
