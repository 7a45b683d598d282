using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Whether KMS makes new key material every year; it always does for AWS managed keys.</summary>
public sealed class GetKeyRotationStatusOperation : KmsOperation
{
    /// <inheritdoc />
    protected override double PerSecond => 1000;

    /// <inheritdoc />
    protected override JsonObject Run(WireCall call)
    {
        var key = call.Key();
        var isOn = key.IsAwsManaged || key.RotationEnabled;
        return new JsonObject { ["KeyId"] = key.Arn, ["KeyRotationEnabled"] = isOn }.With("RotationPeriodInDays", isOn ? 365 : null);
    }
}
