using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.SecretsManager;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Rotation;

/// <summary>A rotation by the service that owns the secret: no function, no steps, a new AWSCURRENT.</summary>
internal static class ManagedRotation
{
    /// <summary>Changes the password; null, or RotationFailed's text.</summary>
    public static async Task<string?> ChangeAsync(RotationRun run, CancellationToken cancellationToken)
    {
        var before = Current(run);
        var user = (string?)before["username"] ?? "admin";
        var password = RandomPassword.Make(new RandomPassword.Rules { Excluded = "/@\"'\\" });
        var isTold = await TellDatabaseAsync(run, user, (string?)before["password"] ?? "", password, cancellationToken);
        if (run.Region.Network.DbInstances.All.FirstOrDefault(database => database.MasterUserSecretArn == run.Secret.Arn) is { } instance)
            instance.MasterUserSecretStatus = isTold ? "active" : "impaired";
        if (!isTold)
            return $"The service that manages secret {run.Secret.Arn} could not change the password";
        before["password"] = password;
        lock (run.Region.Gate)
        {
            var version = run.Secret.Add(new VersionRecord { Id = run.Token, CreatedDate = run.Region.World.Now, KmsKeyId = run.Secret.KmsKeyId, SecretString = before.ToJsonString() });
            run.Secret.Attach(VersionStage.Current, version);
        }

        return null;
    }

    private static JsonObject Current(RotationRun run)
    {
        lock (run.Region.Gate)
        {
            var text = run.Secret.Holder(VersionStage.Current)?.SecretString;
            return text is null ? [] : JsonNode.Parse(text) as JsonObject ?? [];
        }
    }

    private static async Task<bool> TellDatabaseAsync(RotationRun run, string user, string old, string password, CancellationToken cancellationToken)
    {
        if (run.Secret.ManagedDatabaseHost is not { } host) return true;
        if (run.Region.Databases.Find(host) is not { } server) return false;
        var answer = await server.LogInAsync(new DatabaseLogin(user, old, null, Tls: true), cancellationToken);
        if (answer.Session is not { } session) return false;
        await using (session)
        {
            return await session.SetPasswordAsync(new PasswordChange(user, password, old), cancellationToken) is null;
        }
    }
}
