using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Attaches a resource policy.</summary>
internal sealed class PutResourcePolicyOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Policies;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Live();
        var policy = call.Text("ResourcePolicy") ?? throw SecretErrors.Missing("ResourcePolicy");
        var findings = PolicyText.Check(policy);
        if (findings.Exists(finding => finding.Name == PolicyText.Malformed))
            throw new WireException("MalformedPolicyDocumentException", "This resource policy contains invalid Json.");
        if (call.Flag("BlockPublicPolicy") == true && findings.Count > 0)
            throw new WireException("PublicPolicyException", "You can't attach a resource policy that grants broad access to the secret.");
        secret.ResourcePolicy = policy;
        SecretVersions.Changed(call, secret);
        return new JsonObject().With("ARN", secret.Arn).With("Name", secret.Name);
    }
}
