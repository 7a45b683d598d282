using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Stores a value as a new version, or fills the empty version of a rotation.</summary>
internal sealed class PutSecretValueOperation(RotationService rotation) : SecretsOperation
{
    private const int MostStages = 20;

    public override RateGroup Rate => SecretsRates.Writes;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Own();
        var token = call.Token();
        var value = SecretValue.From(call) ?? throw SecretErrors.InvalidRequest("You must provide either SecretString or SecretBinary.");
        var stages = call.Texts("VersionStages") ?? [VersionStage.Current];
        if (stages.Count is 0 or > MostStages)
            throw SecretErrors.InvalidParameter($"VersionStages must hold 1-{MostStages} staging labels.");
        if (secret.Version(token) is { HasValue: true } held)
        {
            return value.EqualsValueOf(held) ? Describe(secret, held) : throw SecretErrors.TokenInUse(token, secret);
        }

        return Describe(secret, SecretVersions.Write(call, secret, token, value, stages, rotation));
    }

    private static JsonObject Describe(SecretRecord secret, VersionRecord version) => new JsonObject()
        .With("ARN", secret.Arn)
        .With("Name", secret.Name)
        .With("VersionId", version.Id)
        .With("VersionStages", JsonWriting.ListOrNull(version.Stages));
}
