using System.Collections.Immutable;
using CsCheck;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy.Properties;

/// <summary>A request and all of its layers.</summary>
internal sealed record World(AuthorizationRequest Request, PolicyLayers Layers);

/// <summary>Requests of every kind of caller, on every kind of resource, under layers of nasty statements.</summary>
internal static class NastyWorlds
{
    private static readonly Caller[] Callers =
    [
        Case.Session, Case.Session, Caller.RoleSession(Case.RoleArn), Caller.Role(Case.RoleArn), Caller.User(Case.UserArn), Caller.Root(Case.Account),
        Caller.FederatedUser($"arn:aws:sts::{Case.Account}:federated-user/bob", Case.UserArn), Caller.OfService("secretsmanager.amazonaws.com"),
        Caller.RoleSession($"arn:aws:iam::{Case.Account}:role/aws-service-role/x.amazonaws.com/X"),
    ];

    private static readonly Target[] Targets =
        [Target.Secret(Case.SecretArn), Target.Secret(Case.SecretArn), Target.Secret(Case.OtherSecretArn), Target.KmsKey(Case.KeyArn), Target.KmsKey(Case.OtherKeyArn), Target.Any];

    /// <summary>Every key that nasty statements look at, with values that fit and values that do not.</summary>
    private static readonly (string Key, string[] Values)[] Keys =
    [
        ("aws:SourceVpce", ["vpce-1", "vpce-3"]), ("aws:SourceIp", ["10.1.2.3", "2001:db8::1", "x"]), ("aws:UserAgent", ["blue", "red", "", "prod"]), ("aws:MultiFactorAuthAge", ["300", "7200"]),
        ("aws:ViaAWSService", ["true", "false"]), ("aws:CurrentTime", ["2026-05-05T00:00:00Z", "1893456000"]), ("kms:ViaService", ["secretsmanager.eu-west-1.amazonaws.com", "x"]),
        ("kms:EncryptionContext:SecretARN", ["a", "b"]), ("secretsmanager:VersionStage", ["AWSCURRENT", "AWSPREVIOUS"]), ("aws:SourceAccount", [Case.Account, Case.Other]), ("aws:PrincipalOrgID", ["o-1", "o-2"]),
    ];

    public static Gen<World> All { get; } = Gen.Select(Requests(), Layers(), (request, layers) => new World(request, layers));

    private static Gen<AuthorizationRequest> Requests() => Gen.Select(
        Gen.Int[0, Callers.Length - 1], Gen.Int[0, Targets.Length - 1], Gen.Int[0, 2], Tags(), Tags(), Context(), (caller, target, action, callerTags, targetTags, context) =>
            new AuthorizationRequest(
                Callers[caller] with { Tags = callerTags },
                Targets[target].Kind == ResourceKind.KmsKey ? new[] { "kms:Decrypt", "kms:DescribeKey", "kms:RetireGrant" }[action]
                    : new[] { Case.Read, Case.Read, "secretsmanager:TagResource" }[action],
                Targets[target] with { Tags = targetTags },
                context));

    private static Gen<ImmutableDictionary<string, string>?> Tags() => Gen.Int[0, 4].Select(number => number switch
    {
        0 => null,
        1 => Case.Map(),
        2 => Case.Map(("team", "*")),
        3 => Case.Map(("Team", "")),
        _ => Case.Map(("team", "prod")),
    });

    private static Gen<RequestContext> Context() => Gen.Select(
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 9]).Array[Keys.Length], Gen.Int[0, 4],
        (choices, tags) => new RequestContext(Keys.Zip(choices, (key, choice) => (key.Key, Value: ValueOf(key.Values, choice.Item1, choice.Item2)))
            .Append((Key: "aws:TagKeys", Value: TagKeysOf(tags)))
            .Where(pair => pair.Value is not null).Select(pair => KeyValuePair.Create(pair.Key, pair.Value!))));

    private static ContextValue? ValueOf(string[] values, int kind, int which) => kind switch
    {
        0 => null,
        1 => ContextValue.Anything,
        2 => ContextValue.Absent,
        3 => ContextValue.MaybeAbsent(values[which % values.Length]),
        _ => ContextValue.Known(values[which % values.Length]),
    };

    private static ContextValue? TagKeysOf(int kind) => kind switch
    {
        0 => null,
        1 => ContextValue.KnownSet("a"),
        2 => ContextValue.KnownSet("a", "z", ""),
        3 => ContextValue.KnownSet(),
        _ => ContextValue.Absent,
    };

    private static Gen<PolicyLayers> Layers() => Gen.Select(
        Layer(false, 1), Layer(false, 6), Layer(false, 6), Layer(true, 3), Layer(true, 6),
        Gen.Select(Layer(false, 0).Array[0, 2], Layer(true, 0).Array[0, 1], Grants(), Gen.Int[0, 4], Gen.Int[0, 8]),
        (identity, boundary, session, resource, endpoint, rest) => new PolicyLayers
        {
            Identity = identity,
            Boundary = boundary,
            Session = session,
            Resource = rest.Item4 == 0 ? Keyturn.Readiness.Policy.Layers.Layer.Absent : resource,
            Endpoint = endpoint,
            Scps = [.. rest.Item1],
            Rcps = [.. rest.Item2],
            Grants = rest.Item3,
            Key = rest.Item4 == 0 ? KeyFacts.AwsManaged : KeyFacts.Working,
            CallerInManagementAccount = rest.Item5 == 0 ? Truth.Unknown : rest.Item5 == 1 ? Truth.Yes : Truth.No,
            ResourceInManagementAccount = rest.Item5 == 2 ? Truth.Unknown : rest.Item5 == 3 ? Truth.Yes : Truth.No,
        });

    /// <summary>Of ten layers so many absent, one not read, the others with one or two policies.</summary>
    private static Gen<Layer> Layer(bool hasPrincipal, int absent) => Gen.Select(
        Gen.Int[0, 9], Document(hasPrincipal).Array[1, 2], (kind, documents) =>
            kind < absent ? Keyturn.Readiness.Policy.Layers.Layer.Absent
            : kind == 9 ? Keyturn.Readiness.Policy.Layers.Layer.NotRead("AccessDenied")
            : Keyturn.Readiness.Policy.Layers.Layer.Read([.. documents.Select((document, index) => new PolicySource($"policy-{index}", document))]));

    private static Gen<PolicyDocument> Document(bool hasPrincipal) => Gen.Select(
        Gen.Int[0, 4], (hasPrincipal ? NastyStatements.WithPrincipal : NastyStatements.WithoutPrincipal).Array[0, 3],
        (version, statements) => new PolicyDocument(version == 0 ? null : PolicyDocument.CurrentVersion, null, [.. statements]));

    private static Gen<GrantList> Grants() => Gen.Int[0, 9].Select(number => number switch
    {
        0 => GrantList.NotRead("AccessDenied"),
        1 => GrantList.Read(new KmsGrant("g", Case.RoleArn, ["Decrypt"])),
        2 => GrantList.Read(new KmsGrant("g", Case.RootArn, ["Decrypt", "DescribeKey"])),
        3 => GrantList.Read(new KmsGrant("g", Case.SessionArn, ["Decrypt"]) { EncryptionContextSubset = Case.Map(("secretarn", "a")) }),
        4 => GrantList.Read(new KmsGrant("g", Case.UserArn, ["Decrypt"]) { EncryptionContextEquals = Case.Map(("SecretARN", "a")), Settling = true }),
        _ => GrantList.None,
    });
}
