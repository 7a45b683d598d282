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

        return key switch
        {
            _ when Is(key, "aws:ResourceAccount") => ContextValue.Known(target.Account),
            _ when Is(key, "aws:RequestedRegion") => ContextValue.Known(Arn.RegionOf(target.Arn)),

            // "AWS KMS condition keys": the account of the caller, also when a service calls on its behalf.
            _ when Is(key, "kms:CallerAccount") && target.Kind == ResourceKind.KmsKey && request.Caller.Account.Length > 0 => ContextValue.Known(request.Caller.Account),
            _ when Is(key, "secretsmanager:resource/AllowRotationLambdaArn") && target is { Kind: ResourceKind.Secret, RotationFunctionArn: { } function } => ContextValue.Known(function),
            _ => null,
        };
    }

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool IsTag(string key, out string tag)
    {
        var prefix = key.StartsWith(ResourceTag, StringComparison.OrdinalIgnoreCase) ? ResourceTag
            : key.StartsWith(SecretTag, StringComparison.OrdinalIgnoreCase) ? SecretTag : null;
        tag = prefix is null ? "" : key[prefix.Length..];
        return prefix is not null;
    }
}
