using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State.Kms;

namespace Keyturn.Aws.Sandbox.Kms;

/// <summary>Finds the key that a call names by id, ARN or, where KMS allows it, alias.</summary>
internal static class KeyLookup
{
    /// <summary>The key; only DescribeKey takes an alias for it.</summary>
    public static KeyRecord Key(this WireCall call, bool takesAlias = false)
    {
        var id = call.Text("KeyId") is { Length: > 0 } text ? text : throw KmsErrors.Missing("KeyId");
        if (call.IsForeign(id)) throw call.Refused(id, $" because no resource-based policy allows the kms:{call.Operation} action");
        if (IsAlias(id) && !takesAlias) throw KmsErrors.NotFound($"Invalid keyId {id}");
        return Find(call, id) ?? throw KmsErrors.NotFound(IsAlias(id) ? $"Alias {call.AliasArn(id)} is not found." : $"Key '{call.KeyArn(id)}' does not exist");
    }

    /// <summary>The key, one that its owner manages: what AWS manages cannot be changed by anyone.</summary>
    public static KeyRecord OwnKey(this WireCall call)
    {
        var key = call.Key();
        return key.IsAwsManaged ? throw call.Refused(key.Arn, "") : key;
    }

    public static KeyRecord? Find(WireCall call, string id)
    {
        if (call.IsForeign(id)) return null;
        var keys = call.Region.Keys;
        var part = id.StartsWith("arn:", StringComparison.Ordinal) ? id[(id.LastIndexOf(':') + 1)..] : id;
        if (part.StartsWith("alias/", StringComparison.Ordinal)) return keys.FindAlias(part);
        var found = keys.Find(part.StartsWith("key/", StringComparison.Ordinal) ? part[4..] : part);
        return id.StartsWith("arn:", StringComparison.Ordinal) && found?.Arn != id ? null : found;
    }

    private static WireException Refused(this WireCall call, string resource, string reason) =>
        RolePermissions.Refused(WireProtocol.AwsJson11, call.Caller, $"kms:{call.Operation}", resource, reason);

    // Between accounts the key policy decides, which the sandbox does not evaluate: it refuses.
    private static bool IsForeign(this WireCall call, string id) =>
        id.Split(':') is ["arn", _, "kms", _, var account, ..] && account != call.Region.Account.Id;

    private static bool IsAlias(string id) => id.StartsWith("alias/", StringComparison.Ordinal) || id.Contains(":alias/", StringComparison.Ordinal);

    private static string AliasArn(this WireCall call, string id) => id.StartsWith("arn:", StringComparison.Ordinal) ? id : call.Region.Arn("kms", id);

    private static string KeyArn(this WireCall call, string id) => id.StartsWith("arn:", StringComparison.Ordinal) ? id : call.Region.Arn("kms", $"key/{id}");
}
