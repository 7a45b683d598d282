using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Creates a secret, with a first version when a value is given.</summary>
internal sealed partial class CreateSecretOperation(RotationService rotation) : SecretsOperation
{
    /// <summary>Characters of a description.</summary>
    public const int LongestDescription = 2048;

    public override RateGroup Rate => SecretsRates.Creations;

    protected override JsonObject Run(WireCall call)
    {
        var name = call.Text("Name") ?? throw SecretErrors.Missing("Name");
        if (!Allowed().IsMatch(name))
            throw new WireException("ValidationException", "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!");
        if (call.Structures("AddReplicaRegions").Count > 0)
            throw SecretErrors.InvalidParameter("Invalid replica region.");
        if (call.Text("Description") is { Length: > LongestDescription } text) throw SecretErrors.TooLong("description", text, LongestDescription);
        var value = SecretValue.From(call);
        var token = call.Token();
        if (call.Region.Secrets.Find(name) is { } existing) return Existing(existing, name, token, value);
        var secret = new SecretRecord
        {
            Arn = call.Region.Arn("secretsmanager", $"secret:{name}-{StableId.SecretSuffix(token + name)}"),
            Name = name,
            CreatedDate = call.Now,
            Description = call.Text("Description"),
            KmsKeyId = call.Text("KmsKeyId"),
        };
        TagResourceOperation.Apply(call, secret);
        call.Region.Secrets.Add(secret);
        SecretVersions.Changed(call, secret);
        if (value is not null) SecretVersions.Write(call, secret, token, value, [VersionStage.Current], rotation);
        return Describe(secret, value is null ? null : token);
    }

    private static JsonObject Existing(SecretRecord secret, string name, string token, SecretValue? value)
    {
        if (secret.DeletedDate is not null)
            throw SecretErrors.InvalidRequest("You can't create this secret because a secret with this name is already scheduled for deletion.");
        if (value is not null && secret.Version(token) is { } version && value.EqualsValueOf(version)) return Describe(secret, token);
        throw new WireException("ResourceExistsException", $"The operation failed because the secret {name} already exists.");
    }

    private static JsonObject Describe(SecretRecord secret, string? versionId) =>
        new JsonObject().With("ARN", secret.Arn).With("Name", secret.Name).With("VersionId", versionId);

    [GeneratedRegex("^[A-Za-z0-9/_+=.@!-]{1,512}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}
