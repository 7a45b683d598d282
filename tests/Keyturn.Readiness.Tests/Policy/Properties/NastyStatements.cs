using CsCheck;
using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Readiness.Tests.Policy.Properties;

/// <summary>Statements put together from elements that make a difference, legal and odd ones alike.</summary>
internal static class NastyStatements
{
    private const string Secrets = $"arn:aws:secretsmanager:eu-west-1:{Case.Account}:secret:";

    private static readonly string[] Actions =
    [
        "*", "*", Case.Read, "secretsmanager:*", "SECRETSMANAGER:getsecret*", "secretsmanager:GetSecretValu?", "kms:Decrypt", "kms:*", "kms:Describe*", "s3:*", "secrets*:Get*",
        "GetSecretValue",
    ];

    private static readonly string[] Resources =
    [
        "*", "*", "*", Case.SecretArn, Case.OtherSecretArn, Case.KeyArn, "arn:aws:kms:*:*:key/*", $"{Secrets}test/*", $"{Secrets}prod/db-??????", "arn:aws:secretsmanager:*",
        "arn:aws:secretsmanager:*db-AbCdEf", "arn:aws:secrets*:*:*:secret:*", $"{Secrets}${{aws:PrincipalTag/team}}/*", $"{Secrets}${{aws:PrincipalTag/none, 'prod'}}/*",
        $"{Secrets}${{aws:PrincipalTag/none}}*", "arn:aws:secretsmanager:${aws:RequestedRegion}:*:secret:*", $"{Secrets}prod/${{*}}", "",
    ];

    private static readonly string[] Principals =
    [
        "*", Case.SessionArn, Case.RoleArn, Case.UserArn, Case.RootArn, Case.Account, Case.Other, "AROADBQP57FF2AEXAMPLE", $"arn:aws:sts::{Case.Account}:assumed-role/web/*",
        $"arn:aws:sts::{Case.Account}:federated-user/bob",
    ];

    private static readonly string[] Conditions =
    [
        """{"StringEquals":{"aws:SourceVpce":"vpce-1"}}""", """{"StringNotEquals":{"aws:SourceVpce":["vpce-1","vpce-2"]}}""", """{"StringNotEqualsIfExists":{"aws:SourceVpce":"vpce-1"}}""",
        """{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}""", """{"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8","2001:db8::/32"]}}""", """{"Null":{"aws:SourceIp":"true"}}""",
        """{"Null":{"aws:UserAgent":"false"}}""", """{"StringLike":{"aws:UserAgent":"b*"}}""", """{"StringEquals":{"AWS:useragent":["blue",""]}}""",
        """{"StringEquals":{"aws:UserAgent":"${aws:PrincipalTag/team}"}}""", """{"StringNotEquals":{"aws:ResourceTag/team":"${aws:PrincipalTag/TEAM}"}}""",
        """{"ForAllValues:StringEquals":{"aws:TagKeys":["a","b"]}}""", """{"ForAnyValue:StringLike":{"aws:TagKeys":"a*"}}""", """{"StringEquals":{"aws:TagKeys":"a"}}""",
        """{"NumericLessThan":{"aws:MultiFactorAuthAge":3600}}""", """{"NumericGreaterThanEqualsIfExists":{"aws:MultiFactorAuthAge":"x"}}""", """{"Bool":{"aws:SecureTransport":false}}""",
        """{"BoolIfExists":{"aws:ViaAWSService":"true"}}""", """{"DateLessThan":{"aws:CurrentTime":"2027-01-01T00:00:00Z"}}""", """{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/app/*"}}""",
        """{"ArnNotEquals":{"aws:PrincipalArn":"*"}}""", """{"StringEquals":{"kms:ViaService":"secretsmanager.eu-west-1.amazonaws.com"}}""",
        """{"StringEquals":{"kms:EncryptionContext:SecretARN":"a"},"StringEqualsIfExists":{"aws:SourceVpce":"vpce-1"}}""", """{"StringEquals":{"secretsmanager:VersionStage":"AWSCURRENT"}}""",
        """{"StringEquals":{"aws:SourceAccount":"111122223333"}}""", """{"StringEquals":{"aws:PrincipalOrgID":"o-1"},"Bool":{"aws:PrincipalIsAWSService":"false"}}""",
    ];

    private static readonly Gen<int> Rarely = Gen.Int[0, 9];

    /// <summary>Statements as layers with principals have them.</summary>
    public static Gen<Statement> WithPrincipal { get; } = Of(PrincipalOf(), Effects.Any);

    /// <summary>Statements as layers without principals have them.</summary>
    public static Gen<Statement> WithoutPrincipal { get; } = Of(Rarely.Select(number => number == 0 ? "\"Principal\":\"*\"" : ""), Effects.Any);

    /// <summary>Any statement of one effect for a layer of either kind.</summary>
    public static Gen<Statement> Of(bool hasPrincipal, Effect effect) =>
        Of(hasPrincipal ? PrincipalOf() : Gen.Const(""), Gen.Const(effect));

    private static Gen<Statement> Of(Gen<string> principals, Gen<Effect> effects) => Gen.Select(
        effects, principals, List("Action", Actions), Resource(), Condition(),
        (effect, principal, action, resource, condition) => Parse(
            string.Join(',', new[] { $"\"Effect\":\"{effect}\"", principal, action, resource, condition }.Where(element => element.Length > 0))));

    private static Gen<string> PrincipalOf() => Gen.Select(Rarely, Some(Principals).Array[1, 3], (kind, names) => kind switch
    {
        0 => "",
        1 => "\"Principal\":{\"Service\":\"secretsmanager.amazonaws.com\"}",
        2 => $"\"NotPrincipal\":{{\"AWS\":[{Quoted(names)}]}}",
        3 => $"\"NotPrincipal\":{{\"AWS\":[{Quoted([Case.SessionArn, Case.RoleArn, Case.RootArn])}]}}",
        _ => $"\"Principal\":{{\"AWS\":[{Quoted(names)}]}}",
    });

    private static Gen<string> Resource() => Gen.Select(Rarely, List("Resource", Resources), (kind, list) => kind == 0 ? "" : list);

    private static Gen<string> Condition() => Gen.Select(Gen.Int[0, 2], Some(Conditions), (kind, condition) => kind == 0 ? "" : $"\"Condition\":{condition}");

    private static Gen<string> List(string name, string[] pool) => Gen.Select(
        Gen.Int[0, 4], Some(pool).Array[1, 3], (kind, values) => $"\"{(kind == 0 ? "Not" : "")}{name}\":[{Quoted(values)}]");

    private static Gen<string> Some(string[] pool) => Gen.Int[0, pool.Length - 1].Select(at => pool[at]);

    private static string Quoted(IEnumerable<string> values) => string.Join(',', values.Select(value => $"\"{value}\""));

    private static Statement Parse(string elements) =>
        PolicyParser.Parse($$"""{"Statement":{ {{elements}} } }""").Document?.Statements[0] ?? throw new InvalidOperationException(elements);

    private static class Effects
    {
        public static Gen<Effect> Any { get; } = Gen.Int[0, 3].Select(number => number == 0 ? Effect.Deny : Effect.Allow);
    }
}
