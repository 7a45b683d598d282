using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Removes tags; a key that is not there is ignored.</summary>
internal sealed class UntagResourceOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Tags;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Primary();
        foreach (var key in call.Texts("TagKeys") ?? throw SecretErrors.Missing("TagKeys")) secret.Tags.Remove(key);
        SecretVersions.Changed(call, secret);
        return [];
    }
}
