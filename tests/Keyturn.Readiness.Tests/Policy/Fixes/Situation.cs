using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

/// <summary>A request that is denied, what helps, and when nothing does why.</summary>
internal sealed record Situation(string Name, AuthorizationRequest Request, PolicyLayers Layers, string[] Fixes, params string[] Because)
{
    public ImmutableArray<EndpointFacts> Endpoints { get; init; } = [];
}

/// <summary>Short forms for layers and texts of situations.</summary>
internal static class Given
{
    public const string Via = "secretsmanager.eu-west-1.amazonaws.com";
    public static readonly Layer Nothing = Keyturn.Readiness.Policy.Layers.Layer.Absent;
    public static readonly Layer Elsewhere = Layer(Allow("s3:*"));
    public static readonly Layer NotRead = Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied");
    public static readonly PolicyLayers None = PolicyLayers.None;
    public static readonly PolicyLayers Granting = None with { Identity = Layer(Allow()) };

    /// <summary>A key whose policy says only who administers it.</summary>
    public static readonly Layer Administered = Layer(Allow("kms:*", To($"arn:aws:iam::{Account}:role/admin")));

    /// <summary>A key whose policy leaves the rest to identity policies.</summary>
    public static readonly Layer Delegated = Layer(Allow("kms:*", To(RootArn)));

    public static readonly AuthorizationRequest ReadOther = ReadSecret with { Resource = Target.Secret(OtherSecretArn) };

    public static readonly AuthorizationRequest DecryptOther = DecryptKey with { Resource = Target.KmsKey(OtherKeyArn) };

    /// <summary>Decrypt as Secrets Manager asks for it.</summary>
    public static readonly AuthorizationRequest DecryptForSecret = ForSecret(DecryptKey, SecretArn);

    public static AuthorizationRequest ForSecret(AuthorizationRequest request, string secretArn) => request with
    {
        Context = RequestContext.Empty.With("kms:ViaService", Via).With("aws:ViaAWSService", "true").With("kms:EncryptionContext:SecretARN", secretArn)
            .With("kms:EncryptionContext:SecretVersionId", "v1").With("kms:EncryptionContextKeys", ContextValue.KnownSet("SecretARN", "SecretVersionId")),
    };

    /// <summary>The request through an endpoint, or past all.</summary>
    public static AuthorizationRequest Through(this AuthorizationRequest request, string? endpoint) =>
        request with { Context = (endpoint is null ? EndpointFacts.None : EndpointFacts.Through(endpoint, "vpc-1", Nothing)).AddTo(request.Context) };

    public static Layer Named(string name, params string[] statements) =>
        Keyturn.Readiness.Policy.Layers.Layer.Read(PolicySource.Parse(name, $$"""{"Version":"2012-10-17","Statement":[{{string.Join(",", statements)}}]}"""));

    /// <summary>A policy that allows everything, as the layers that limit usually have, with further statements.</summary>
    public static Layer AllBut(params string[] statements) => Layer([Allow(), .. statements]);

    /// <summary>As <see cref="AllBut"/> for the layers whose statements name principals.</summary>
    public static Layer ForAllBut(params string[] statements) => Layer([Allow(rest: To("*")), .. statements]);
}
