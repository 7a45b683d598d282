using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Tests.Policy.Questions;
using static Keyturn.Readiness.Tests.Policy.Case;
using PolicyLayer = Keyturn.Readiness.Policy.Layers.Layer;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

/// <summary>So many secrets that their bits fill several words, and that texts are looked up in their order; what is special stands at the edges of words.</summary>
internal static class LargeFleet
{
    public const int Secrets = 140;
    private const string OtherVpce = """{"StringNotEquals":{"aws:SourceVpce":"vpce-1"}}""";

    /// <summary>The fleet of one caller.</summary>
    public static RandomFleet Of(Identity caller) =>
        new([ConsumerFacts.OfRole(Known.Role)], [caller], [.. Enumerable.Range(0, Secrets).Select(Secret)], Keys());

    public static SecretFacts Secret(int at) => new($"arn:aws:secretsmanager:{(at % 11 == 3 ? "us-east-1" : "eu-west-1")}:{(at % 5 == 4 ? Other : Account)}:secret:team{at % 7}/s{at:000}-AbCdEf")
    {
        Policy = at switch
        {
            0 or 127 => Layer(Allow("secretsmanager:*", To(RoleArn)), Deny(Read, To("*") + When(OtherVpce))),
            >= 62 and < 66 => Layer(Allow(rest: To(Account))),
            >= 66 and < 70 => Layer(Allow(Read, To(SessionArn))),
            100 => PolicyLayer.NotRead("AccessDenied"),
            > 128 and < 133 => Layer(Deny(Read, To("*"))),
            139 => Layer(Allow(rest: To("*") + When("""{"StringEquals":{"aws:SourceVpce":["vpce-1","vpce-2"]}}"""))),
            _ => Known.Nothing,
        },
        Tags = at switch { 10 or 64 => null, 11 or 65 => Map(), 12 or 66 => Map(("team", "")), _ => Map(("team", $"t{at:000}"), ("odd", at % 2 == 0 ? "even" : "odd"), ("twin", at % 3 == 0 ? $"t{at:000}" : "t0")) },
        Versions = at == 77 ? null : [new($"v{at}", ["AWSCURRENT"], [at == 78 ? "gone" : at % 3 == 0 ? SecretFacts.DefaultKey : at % 2 == 0 ? "a" : "b"])],
        CurrentKey = "a",
        Rcps = at is > 30 and < 35 ? [Layer(Deny("secretsmanager:*", To("*") + When("""{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-1"}}""")))] : [],
        InManagementAccount = at switch { 32 => Truth.Unknown, 33 => Truth.Yes, _ => Truth.No },
    };

    private static ImmutableDictionary<string, EncryptionKeyFacts> Keys() => new Dictionary<string, EncryptionKeyFacts>(StringComparer.Ordinal)
    {
        ["a"] = Known.Key("a") with { Grants = GrantList.Read(new KmsGrant("g", RoleArn, ["Decrypt"]) { EncryptionContextSubset = Map(("SecretVersionId", "v100")) }) },
        ["b"] = Known.Key("b") with { Policy = Layer(Allow("kms:Decrypt", To(RoleArn) + When("""{"StringLike":{"kms:EncryptionContext:SecretARN":"*:secret:team1/*"}}"""))) },
        [SecretFacts.DefaultKey] = new(KeyArn, KeyFacts.AwsManaged) { Grants = GrantList.None, Rcps = [], Tags = Map() },
    }.ToImmutableDictionary();
}
