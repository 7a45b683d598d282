using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>The value of a version. For rotation functions and consumers, never for a console.</summary>
internal sealed class GetSecretValueOperation : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Reads;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Live();
        return Read(call, secret, call.Text("VersionId"), call.Text("VersionStage"));
    }

    /// <summary>Reads one version and marks the day.</summary>
    public static JsonObject Read(WireCall call, SecretRecord secret, string? versionId, string? stage)
    {
        var version = Find(call, secret, versionId, stage);
        var today = new DateTimeOffset(call.Now.UtcDateTime.Date, TimeSpan.Zero);
        if (secret.LastAccessedDate != today) call.Region.Secrets.Touch();
        secret.LastAccessedDate = version.LastAccessedDate = today;
        return SecretValue.Write(
            new JsonObject()
                .With("ARN", secret.Arn)
                .With("Name", secret.Name)
                .With("VersionId", version.Id)
                .With("VersionStages", JsonWriting.ListOrNull(version.Stages))
                .WithDate("CreatedDate", version.CreatedDate),
            version);
    }

    private static VersionRecord Find(WireCall call, SecretRecord secret, string? versionId, string? stage)
    {
        if (versionId is null)
        {
            stage ??= VersionStage.Current;
            return secret.Holder(stage) is { HasValue: true } holder ? holder : throw SecretErrors.NoValue("staging label", stage);
        }

        var version = secret.Version(versionId) is { HasValue: true } found && !(found.ReadableFrom > call.Now) ? found : throw SecretErrors.NoValue("VersionId", versionId);
        if (stage is not null && !version.Has(stage))
            throw SecretErrors.InvalidRequest("You provided a VersionStage that is not associated to the provided VersionId.");
        return version;
    }
}
