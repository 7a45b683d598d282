using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Removes a grant.</summary>
public sealed class RevokeGrantOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 30;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var id = call.Text("GrantId") ?? throw KmsErrors.Missing("GrantId");
        return call.OwnKey().Grants.RemoveAll(grant => grant.Id == id) > 0 ? [] : throw KmsErrors.NotFound($"Grant {id} is not found");
    }
}
