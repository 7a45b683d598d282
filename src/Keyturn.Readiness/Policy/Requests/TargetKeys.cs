using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Policy.Requests;

/// <summary>The condition keys that follow from the resource.</summary>
/// <remarks>"Properties of the resource" in "AWS global condition context keys", IAM User Guide; "Actions, resources, and condition keys for AWS Secrets Manager".</remarks>
public static class TargetKeys
{
    private const string ResourceTag = "aws:ResourceTag/";
    private const string SecretTag = "secretsmanager:ResourceTag/";

    /// <summary>The value of a key that the resource decides; <see langword="null"/> for every other key.</summary>
    public static ContextValue? Find(AuthorizationRequest request, string key)
    {
        var target = request.Resource;
        if (target.Kind == ResourceKind.Any)
        {
            return IsTag(key, out _) ? ContextValue.Absent : null;
        }

        if (IsTag(key, out var tag))
        {
            return key.StartsWith(SecretTag, StringComparison.OrdinalIgnoreCase) && target.Kind != ResourceKind.Secret
                ? ContextValue.Absent
                : TagValues.Find(target.Tags, tag);
        }

        return key.ToUpperInvariant() switch
        {
            "AWS:RESOURCEACCOUNT" => ContextValue.Known(target.Account),
            "AWS:REQUESTEDREGION" => ContextValue.Known(Arn.RegionOf(target.Arn)),

            // "AWS KMS condition keys": the account of the caller, also when a service calls on its behalf.
            "KMS:CALLERACCOUNT" when target.Kind == ResourceKind.KmsKey && request.Caller.Account.Length > 0 => ContextValue.Known(request.Caller.Account),
            "SECRETSMANAGER:RESOURCE/ALLOWROTATIONLAMBDAARN" when target is { Kind: ResourceKind.Secret, RotationFunctionArn: { } function } => ContextValue.Known(function),
            _ => null,
        };
    }

    private static bool IsTag(string key, out string tag)
    {
        var prefix = key.StartsWith(ResourceTag, StringComparison.OrdinalIgnoreCase) ? ResourceTag
            : key.StartsWith(SecretTag, StringComparison.OrdinalIgnoreCase) ? SecretTag : null;
        tag = prefix is null ? "" : key[prefix.Length..];
        return prefix is not null;
    }
}
