using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Finds the secret a call names and says what state it must be in.</summary>
internal static class SecretLookup
{
    /// <summary>The secret that SecretId names, in whatever state.</summary>
    public static SecretRecord Secret(this WireCall call)
    {
        var id = call.Text("SecretId");
        if (string.IsNullOrEmpty(id)) throw SecretErrors.Missing("SecretId");
        return Named(call, id);
    }

    /// <summary>The secret with this id.</summary>
    public static SecretRecord Named(WireCall call, string id)
    {
        if (call.Region.Secrets.Find(id) is { } secret) return secret;
        throw ForeignRefusal(call, id) ?? SecretErrors.NotFound();
    }

    /// <summary>The secret, not scheduled for deletion.</summary>
    public static SecretRecord Live(this WireCall call)
    {
        var secret = call.Secret();
        return secret.DeletedDate is null ? secret : throw SecretErrors.MarkedForDeletion();
    }

    /// <summary>The secret, not scheduled for deletion and not a replica.</summary>
    public static SecretRecord Primary(this WireCall call)
    {
        var secret = call.Live();
        return secret.IsReplicaIn(call.Region.Name) ? throw SecretErrors.Replica() : secret;
    }

    /// <summary>The secret, a primary that no service manages.</summary>
    public static SecretRecord Own(this WireCall call)
    {
        var secret = call.Primary();
        return secret.OwningService is null ? secret : throw SecretErrors.Managed();
    }

    /// <summary>The ClientRequestToken, which makes the version id.</summary>
    public static string Token(this WireCall call)
    {
        var token = call.Text("ClientRequestToken") ?? throw SecretErrors.NoToken();
        return token.Length is >= 32 and <= 64
            ? token
            : throw SecretErrors.InvalidParameter("ClientRequestToken must be 32-64 characters long.");
    }

    public static WireException? ForeignRefusal(WireCall call, string id)
    {
        if (!id.StartsWith("arn:", StringComparison.Ordinal) || call.Region.World.FindRegion(id) is not { } region || region.Account == call.Region.Account) return null;
        if (region.Secrets.Find(id) is not { } secret) return null;
        return secret.KmsKeyId is null
            ? SecretErrors.InvalidRequest("You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.")
            : new WireException("AccessDeniedException", $"User: {call.Caller.Arn} is not authorized to perform: secretsmanager:{call.Operation} on resource: {secret.Arn} because no resource-based policy allows the secretsmanager:{call.Operation} action");
    }
}
