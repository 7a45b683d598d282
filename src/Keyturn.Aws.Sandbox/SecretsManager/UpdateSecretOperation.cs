using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Changes description, key or value; a value becomes AWSCURRENT.</summary>
internal sealed class UpdateSecretOperation(RotationService rotation) : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Writes;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Own();
        var value = SecretValue.From(call);
        var token = value is null ? null : call.Token();
        if (token is not null && secret.Version(token) is not null) throw SecretErrors.TokenInUse(token, secret);
        if (call.Text("Description") is { Length: > CreateSecretOperation.LongestDescription } text)
            throw SecretErrors.TooLong("description", text, CreateSecretOperation.LongestDescription);
        secret.Description = call.Text("Description") ?? secret.Description;
        if (call.Text("KmsKeyId") is { } key) ChangeKey(secret, key);
        if (value is not null && token is not null) SecretVersions.Write(call, secret, token, value, [VersionStage.Current], rotation);
        SecretVersions.Changed(call, secret);
        return new JsonObject().With("ARN", secret.Arn).With("Name", secret.Name).With("VersionId", token);
    }

    // Only versions with one of the three labels are encrypted anew; older ones stay under the former key.
    private static void ChangeKey(SecretRecord secret, string key)
    {
        secret.KmsKeyId = key.Length == 0 || key == "alias/aws/secretsmanager" ? null : key;
        foreach (var stage in (string[])[VersionStage.Current, VersionStage.Pending, VersionStage.Previous])
        {
            if (secret.Holder(stage) is { } version) version.KmsKeyId = secret.KmsKeyId;
        }
    }
}
