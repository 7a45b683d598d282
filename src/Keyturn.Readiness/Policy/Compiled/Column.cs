using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Compiled;

/// <summary>What is asked for: a secret, or the key that a version of it is encrypted under.</summary>
/// <param name="Secret">The secret.</param>
/// <param name="Key">The key; <see langword="null"/> for the secret itself.</param>
/// <param name="VersionId">The version, for a key.</param>
internal sealed record Column(SecretFacts Secret, EncryptionKeyFacts? Key, string? VersionId)
{
    private const string ViaService = "kms:ViaService";
    private const string SecretArn = "kms:EncryptionContext:SecretARN";
    private const string SecretVersionId = "kms:EncryptionContext:SecretVersionId";
    private static readonly Caller Nobody = Caller.Root("");

    public Target Target { get; } = Key is null ? Secret.Target : Target.KmsKey(Key.Arn) with { Tags = Key.Tags };

    /// <summary>The resource policy, or key policy.</summary>
    public Layer Policy => Key is null ? Secret.Policy
        : Key.Facts.Manager != KeyOwner.Aws ? Key.Policy
        : KeyAuthorization.PolicyOf(new(Nobody, "kms:Decrypt", Target, RequestContext.Empty), PolicyLayers.None with { Resource = Key.Policy, Key = Key.Facts });

    public IReadOnlyList<Layer> Rcps => Key is null ? Secret.Rcps : Key.Rcps;

    /// <summary>Whether RCPs do not reach it, for any caller.</summary>
    public Truth IsExemptFromRcps => Key?.Facts.Manager == KeyOwner.Aws ? Truth.Yes : Key?.InManagementAccount ?? Secret.InManagementAccount;

    /// <summary>Whether no other account can ever use it.</summary>
    public bool IsForItsAccountOnly => Key?.Facts.Manager == KeyOwner.Aws;

    /// <summary>Whether requests state the key for each column anew, whatever a caller declares.</summary>
    public static bool States(string key, bool isKey) => isKey && (Is(key, ViaService) || Is(key, SecretArn) || Is(key, SecretVersionId));

    /// <summary>Whether the resource decides the key, unless a caller declares it.</summary>
    public static bool Implies(string key) =>
        Is(key, "aws:ResourceAccount") || Is(key, "aws:RequestedRegion") || Is(key, "secretsmanager:resource/AllowRotationLambdaArn")
        || key.StartsWith("aws:ResourceTag/", StringComparison.OrdinalIgnoreCase) || key.StartsWith("secretsmanager:ResourceTag/", StringComparison.OrdinalIgnoreCase);

    /// <summary>What such a key holds.</summary>
    public ContextValue Find(string key) =>
        Key is null || !States(key, true) ? new AuthorizationRequest(Nobody, Key is null ? "secretsmanager:GetSecretValue" : "kms:Decrypt", Target, RequestContext.Empty).Lookup(key)
        : Is(key, SecretArn) ? ContextValue.Known(Secret.Arn)
        : Is(key, ViaService) ? ContextValue.Known($"secretsmanager.{Arn.RegionOf(Secret.Arn)}.amazonaws.com")
        : VersionId is null ? ContextValue.Anything : ContextValue.Known(VersionId);

    /// <summary>The request that the obvious evaluator is asked.</summary>
    public AuthorizationRequest Request(Identity who, string action) =>
        Key is null ? Legs.RequestOn(who, action, Secret) : Legs.RequestOn(who, action, Key, Secret, VersionId);

    /// <summary>The layers for it.</summary>
    public PolicyLayers Layers(Identity who) => Key is null ? Legs.LayersOf(who, Secret) : Legs.LayersOf(who, Key);

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
