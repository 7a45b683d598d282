using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Policy.Questions;

/// <summary>The single requests that reading and rotating come down to.</summary>
internal static class Legs
{
    /// <summary>An action of the caller on a secret.</summary>
    public static Leg OnSecret(Identity who, string action, SecretFacts secret) => Permission(RequestOn(who, action, secret), LayersOf(who, secret));

    /// <summary>What the caller asks of Secrets Manager.</summary>
    public static AuthorizationRequest RequestOn(Identity who, string action, SecretFacts secret) =>
        new(who.Caller, action, secret.Target, who.Path.AddTo(who.Context).With("aws:ViaAWSService", "false"));

    /// <summary>The policies that decide what the caller may do with a secret.</summary>
    public static PolicyLayers LayersOf(Identity who, SecretFacts secret) => who.Side with
    {
        Resource = secret.Policy, Rcps = secret.Rcps, ResourceInManagementAccount = secret.InManagementAccount, Endpoint = who.Path.Policy, Grants = GrantList.None,
    };

    /// <summary>An action without resource.</summary>
    public static Leg OnNothing(Identity who, string action) => Permission(
        new(who.Caller, action, Target.Any, who.Path.AddTo(who.Context).With("aws:ViaAWSService", "false")),
        who.Side with { Resource = Layer.Absent, Rcps = [], Endpoint = who.Path.Policy, Grants = GrantList.None });

    /// <summary>What Secrets Manager does with a key on behalf of the caller, and whether the key works.</summary>
    /// <param name="who">The caller.</param>
    /// <param name="action">The action on the key.</param>
    /// <param name="name">The key in the table.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="versionId">The version; <see langword="null"/> for one that is yet to be made.</param>
    /// <param name="keys">The table of keys.</param>
    public static IEnumerable<Leg> OnKey(
        Identity who, string action, string? name, SecretFacts secret, string? versionId, IReadOnlyDictionary<string, EncryptionKeyFacts> keys)
    {
        if (name is null || !keys.TryGetValue(name, out var key))
        {
            yield return Missing(name ?? "KmsKeyId");
            yield break;
        }

        yield return Permission(RequestOn(who, action, key, secret, versionId), LayersOf(who, key));
        yield return new(LegKind.KeyUsable, key.Arn, KeyUsability.Of(key.Facts));
    }

    /// <summary>What Secrets Manager asks of KMS on behalf of the caller.</summary>
    public static AuthorizationRequest RequestOn(Identity who, string action, EncryptionKeyFacts key, SecretFacts secret, string? versionId) =>
        new(who.Caller, action, Target.KmsKey(key.Arn) with { Tags = key.Tags }, KeyContext(who.Context, secret.Arn, versionId));

    /// <summary>The policies that decide what may be done with a key on behalf of the caller.</summary>
    public static PolicyLayers LayersOf(Identity who, EncryptionKeyFacts key) => who.Side with
    {
        Resource = key.Policy, Rcps = key.Rcps, ResourceInManagementAccount = key.InManagementAccount,
        Endpoint = Layer.Absent, Grants = key.Grants, Key = key.Facts,
    };

    /// <summary>A fact without which nothing can be said.</summary>
    public static Leg Missing(string fact) => new(LegKind.FactMissing, fact, Answer.Unknown(UnknownCode.FactNotRead, fact));

    /// <summary>A consumer that AWS gives no credentials to.</summary>
    public static Leg WithoutRole(string consumer) => new(LegKind.FactMissing, "Role", Answer.Unknown(UnknownCode.NoRole, consumer));

    public static Leg Permission(AuthorizationRequest request, PolicyLayers layers)
    {
        var split = CaseSplitter.Evaluate(request, layers);
        var answer = split.Verdict switch
        {
            Verdict.Allowed => Answer.Yes,
            Verdict.Unknown => Answer.All(split.Decision.Questions.Select(Answer.Unknown)),
            _ => Answer.No,
        };
        return new(LegKind.Permission, request.Action, answer, split, layers);
    }

    /// <summary>What Secrets Manager sends with its call to KMS. The network of the consumer is not that of this call.</summary>
    /// <remarks>"Secret encryption and decryption in AWS Secrets Manager", Secrets Manager User Guide; "kms:ViaService", KMS Developer Guide.</remarks>
    private static RequestContext KeyContext(RequestContext declared, string secretArn, string? versionId)
    {
        // What was declared of the call to Secrets Manager is not in the call that it makes in turn.
        var context = new RequestContext(declared.Values.Where(pair => !pair.Key.StartsWith("secretsmanager:", StringComparison.OrdinalIgnoreCase)))
            .With("kms:ViaService", $"secretsmanager.{Arn.RegionOf(secretArn)}.amazonaws.com")
            .With("aws:ViaAWSService", "true")
            .With("kms:EncryptionContext:SecretARN", secretArn)
            .With("kms:EncryptionContext:SecretVersionId", versionId is null ? ContextValue.Anything : ContextValue.Known(versionId))
            .With("kms:EncryptionContextKeys", ContextValue.KnownSet("SecretARN", "SecretVersionId"));
        string[] network = ["aws:SourceIp", "aws:SourceVpc", "aws:SourceVpce", "aws:VpcSourceIp"];
        return network.Aggregate(context, (all, key) => all.With(key, ContextValue.Anything));
    }
}
