using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>Keys of a request that are certain, and narrow enough to stand in a statement that allows it.</summary>
/// <remarks>"Secret encryption and decryption in AWS Secrets Manager", Secrets Manager User Guide; "AWS KMS condition keys", KMS Developer Guide.</remarks>
internal static class StatedContext
{
    public const string ViaServiceKey = "kms:ViaService";
    public const string SecretArnKey = "kms:EncryptionContext:SecretARN";
    public const string SourceAccountKey = "aws:SourceAccount";

    /// <summary>The secret whose value a key protects in this request.</summary>
    public static string? SecretArn(AuthorizationRequest request) => Single(request, SecretArnKey);

    /// <summary>The one value that a key certainly has.</summary>
    public static string? Single(AuthorizationRequest request, string key) =>
        request.Context.Find(key) is ContextValue.KnownValue { Multivalued: false, Values: [var value] } ? value : null;

    /// <summary>Whether the caller's own network and choices decide the keys of this request.</summary>
    public static bool IsOfCaller(AuthorizationRequest request) =>
        request.Caller.Kind != CallerKind.Service && request.Resource.Kind != ResourceKind.KmsKey;
}
