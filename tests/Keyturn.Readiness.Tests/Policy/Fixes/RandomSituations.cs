using CsCheck;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using static Keyturn.Readiness.Tests.Policy.Case;
using static Keyturn.Readiness.Tests.Policy.Fixes.Given;

namespace Keyturn.Readiness.Tests.Policy.Fixes;

/// <summary>Requests over layers whose statements are drawn from those that make a difference.</summary>
internal static class RandomSituations
{
    private const string Vpce = """{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""";
    private const string Admin = """{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/admin"}}""";

    private static readonly string[] OfCallers =
    [
        Allow(), Allow("secretsmanager:*"), Allow("kms:*"), Allow("s3:*"), Allow(Read, When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""")),
        Allow("kms:Decrypt", When($$"""{"StringLike":{"kms:ViaService":"secretsmanager.*.amazonaws.com"} }""")),
        Deny("s3:*"), Deny(Read), Deny("secretsmanager:Get*", When(Vpce)), Deny(rest: When(Admin)), Deny("kms:*", When("""{"StringNotEquals":{"kms:EncryptionContext:SecretARN":"x"}}""")),
        """{"Effect":"Deny","NotAction":["s3:*","kms:*"],"Resource":"*"}""", $$"""{"Effect":"Deny","Action":["secretsmanager:*","kms:Decrypt"],"Resource":["{{SecretArn}}","{{KeyArn}}"]}""",
        """{"Effect":"Deny","Action":"secretsmanager:*","NotResource":"arn:aws:secretsmanager:*:*:secret:test/*"}""",
    ];

    private static readonly string[] OfResources =
    [
        Allow(rest: To("*")), Allow(rest: To(RoleArn)), Allow("secretsmanager:Get*", To(RootArn)), Allow("kms:*", To(RootArn)), Allow("kms:*", To($"arn:aws:iam::{Account}:role/admin")),
        Allow(Read, To(SessionArn) + When("""{"StringEquals":{"secretsmanager:VersionStage":"AWSCURRENT"}}""")),
        Deny(rest: To("*") + When(Admin)), Deny("secretsmanager:*", To(RoleArn)), Deny(Read, To("*") + When(Vpce)), Deny("kms:Decrypt", To(RootArn)),
        $$"""{"Effect":"Deny","Action":"secretsmanager:*","Resource":"*","NotPrincipal":{"AWS":["arn:aws:iam::{{Account}}:role/admin"]} }""",
        """{"Effect":"Deny","Action":"*","Resource":"*","Principal":"*","Condition":{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}""",
    ];

    private static readonly AuthorizationRequest[] Requests =
    [
        ReadSecret.Through(null), ReadSecret.Through("vpce-2"), ReadSecret with { Context = ReadSecret.Through(null).Context.With("aws:SourceIp", "198.51.100.1") }, ReadOther.Through(null),
        DecryptForSecret, ForSecret(DecryptOther, OtherSecretArn), ReadSecret.Through(null) with { Caller = Caller.User(UserArn) },
    ];

    public static EndpointFacts Endpoint { get; } = EndpointFacts.Through("vpce-1", "vpc-1", Nothing);

    public static Gen<(AuthorizationRequest Request, PolicyLayers Layers)> All { get; } = Gen.Select(
        Gen.Int[0, Requests.Length - 1], Side(OfCallers).Array[5], Side(OfResources).Array[3], Gen.Bool,
        (request, callers, resources, isLimited) => (Requests[request], Layers(Requests[request], callers, resources, isLimited)));

    /// <summary>Statements of a layer; none for an absent one.</summary>
    private static Gen<string[]> Side(string[] pool) => Gen.Int[0, pool.Length - 1].Select(at => pool[at]).Array[0, 3];

    private static PolicyLayers Layers(AuthorizationRequest request, string[][] callers, string[][] resources, bool isLimited) => None with
    {
        Identity = Some("identity", callers[0]),
        Boundary = isLimited ? Some("arn:aws:iam::111122223333:policy/boundary", callers[1]) : Nothing,
        Session = isLimited && callers[2].Length > 2 ? Some("session", callers[2]) : Nothing,
        Scps = isLimited ? [Some("root", [Allow()]), callers[3].Length == 3 ? NotRead : Some("account", [.. callers[3], Allow()])] : [],
        Rcps = resources[1].Length < 2 ? [] : [Some("rcp", [Allow(rest: To("*")), .. resources[1].Where(statement => statement.Contains("\"Deny\"", StringComparison.Ordinal))])],
        Resource = request.Resource.Kind == ResourceKind.KmsKey ? Some("key", [.. resources[0], OfResources[4]]) : Some("secret", resources[0]),
        Endpoint = request.Context.Find("aws:SourceVpce") is ContextValue.KnownValue ? Some("endpoint", resources[2]) : Nothing,
    };

    private static Layer Some(string name, string[] statements) => statements.Length == 0 ? Nothing : Named(name, statements);
}
