using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Turns the schedule off and ends a running rotation. AWSPENDING and the database stay as they are.</summary>
internal sealed class CancelRotateSecretOperation(RotationService rotation) : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Rotations;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Primary();
        if (secret.RotationEnabled is null)
            throw SecretErrors.InvalidRequest("You can't cancel rotation on a secret that isn't configured for rotation.");
        var pending = secret.Holder(VersionStage.Pending);
        rotation.Cancel(secret);
        secret.RotationEnabled = false;
        secret.NextRotationDate = null;
        SecretVersions.Changed(call, secret);
        return new JsonObject()
            .With("ARN", secret.Arn)
            .With("Name", secret.Name)
            .With("VersionId", pending?.Has(VersionStage.Current) == false ? pending.Id : null);
    }
}
