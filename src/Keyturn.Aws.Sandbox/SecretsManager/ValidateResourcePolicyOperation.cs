using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Says whether a policy could be attached, without attaching it.</summary>
internal sealed class ValidateResourcePolicyOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Policies;

    protected override JsonObject Run(WireCall call)
    {
        var policy = call.Text("ResourcePolicy") ?? throw SecretErrors.Missing("ResourcePolicy");
        if (call.Text("SecretId") is not null) call.Secret();
        var findings = PolicyText.Check(policy);
        var errors = findings.Select(finding => new JsonObject { ["CheckName"] = finding.Name, ["ErrorMessage"] = finding.Text });
        return new JsonObject { ["PolicyValidationPassed"] = findings.Count == 0, ["ValidationErrors"] = new JsonArray([.. errors]) };
    }
}
