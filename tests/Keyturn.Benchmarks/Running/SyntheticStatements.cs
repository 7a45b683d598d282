using System.Collections.Immutable;

namespace Keyturn.Benchmarks.Running;

/// <summary>Statements as teams write them: names by hierarchy, tags, guards by endpoint, and much about other services.</summary>
internal sealed class SyntheticStatements(Random random)
{
    public const int Teams = 40;
    private const string Region = "ap-northeast-1";
    private static readonly string[] Engines = ["oracle", "postgres", "mysql", "sqlserver"];

    public const string RegionGuard =
        """{"Effect":"Deny","NotAction":["iam:*","sts:*","organizations:*"],"Resource":"*","Condition":{"StringNotEquals":{"aws:RequestedRegion":["ap-northeast-1","us-east-1"]}}}""";

    public const string Perimeter =
        """{"Effect":"Deny","Principal":"*","Action":["secretsmanager:*","kms:*"],"Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:PrincipalOrgID":"o-fleet"},"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}}}""";

    public const string EndpointPolicy =
        """{"Effect":"Allow","Principal":"*","Action":["secretsmanager:GetSecretValue","secretsmanager:Describe*","secretsmanager:PutSecretValue"],"Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-fleet"}}}""";

    public static int AccountOf(int team) => team % 10;

    public static string Account(int account) => $"1111222233{account:D2}";

    public static string RoleArn(int consumer) => $"arn:aws:iam::{Account(AccountOf(consumer % Teams))}:role/team-{consumer % Teams:D2}/service-{consumer}";

    public static string SessionArn(int consumer) => $"arn:aws:sts::{Account(AccountOf(consumer % Teams))}:assumed-role/service-{consumer}/i-{consumer}";

    public static string KeyArn(int account, int key) => $"arn:aws:kms:{Region}:{Account(account)}:key/{key:x8}-0000-0000-0000-000000000000";

    public static string SecretArn(int account, int team, int at, Random random) =>
        $"arn:aws:secretsmanager:{Region}:{Account(account)}:secret:team-{team:D2}/app-{random.Next(12)}/{Engines[random.Next(Engines.Length)]}/user-{at}-{(char)('A' + random.Next(26))}bCd{random.Next(10)}x";

    public static ImmutableDictionary<string, string> TagsOf(int team, int at) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["team"] = $"team-{team % Teams:D2}", ["env"] = at % 3 == 0 ? "prod" : "stage", ["owner"] = $"owner-{at % 50}",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    public static string UnitGuard(int account) =>
        $$$$"""{"Effect":"Deny","Action":["secretsmanager:DeleteSecret","kms:ScheduleKeyDeletion"{{{{(account % 3 == 0 ? ",\"secretsmanager:RotateSecret\"" : "")}}}}],"Resource":"*","Condition":{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/admin/*"}}}""";

    public static string Boundary(int team) =>
        $$$$"""{"Effect":"Allow","Action":["secretsmanager:*","kms:*","s3:*","logs:*"],"Resource":["arn:aws:secretsmanager:*:*:secret:team-{{{{team:D2}}}}/*","arn:aws:kms:*:*:key/*","arn:aws:s3:::*"]}""";

    public static string EndpointGuard(int team) =>
        $$$$"""{"Effect":"Deny","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*","Condition":{"StringNotEquals":{"aws:SourceVpce":["vpce-{{{{team % 8}}}}","vpce-{{{{(team + 1) % 8}}}}"]}}}""";

    public static string Delegation(int account) => $$$$"""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{{{Account(account)}}}}:root"},"Action":"kms:*","Resource":"*"}""";

    public static string Administration(int account) =>
        $$$$"""{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{{{Account(account)}}}}:root"},"Action":["kms:Describe*","kms:Put*","kms:Enable*"],"Resource":"*"}""";

    public static string KeyGuard(int key) =>
        $$$$"""{"Effect":"Deny","Principal":"*","Action":"kms:Decrypt","Resource":"*","Condition":{"StringNotLike":{"kms:EncryptionContext:SecretARN":["arn:aws:secretsmanager:*:*:secret:team-{{{{key % Teams:D2}}}}/*","arn:aws:secretsmanager:*:*:secret:team-1*"]}}}""";

    public string Document(IEnumerable<string> statements) => $$$$"""{"Version":"2012-10-17","Statement":[{{{{string.Join(',', statements)}}}}]}""";

    public string KeyUser(int key) =>
        $$$$"""{"Effect":"Allow","Principal":{"AWS":["{{{{RoleArn(random.Next(1000))}}}}","{{{{RoleArn(random.Next(1000))}}}}"]},"Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"*","Condition":{"StringEquals":{"kms:ViaService":"secretsmanager.{{{{Region}}}}.amazonaws.com"{{{{(key % 4 == 0 ? "" : $",\"kms:CallerAccount\":\"{Account(key % 10)}\"")}}}}}}}""";

    public string SecretPolicy(int team) => random.Next(12) switch
    {
        < 6 => $$$$"""{"Effect":"Allow","Principal":{"AWS":"{{{{RoleArn((team + (Teams * random.Next(25))) % 1000)}}}}"},"Action":["secretsmanager:GetSecretValue","secretsmanager:DescribeSecret"],"Resource":"*"}""",
        < 8 => $$$$"""{"Effect":"Allow","Principal":{"AWS":["{{{{RoleArn(random.Next(1000))}}}}","arn:aws:iam::{{{{Account(random.Next(10))}}}}:root"]},"Action":"secretsmanager:GetSecretValue","Resource":"*","Condition":{"StringEquals":{"secretsmanager:VersionStage":"AWSCURRENT"}}}""",
        8 => EndpointGuard(team),
        9 => $$$$"""{"Effect":"Deny","Principal":"*","Action":"secretsmanager:*","Resource":"*","Condition":{"StringNotEquals":{"aws:PrincipalTag/team":"team-{{{{team:D2}}}}"}}}""",
        10 => $$$$"""{"Effect":"Allow","Principal":"*","Action":"secretsmanager:GetSecretValue","Resource":"*","Condition":{"ArnLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/team-{{{{team:D2}}}}/*"}}}""",
        _ => $$$$"""{"Effect":"Deny","NotPrincipal":{"AWS":["{{{{RoleArn(team)}}}}","{{{{SessionArn(team)}}}}","arn:aws:iam::{{{{Account(AccountOf(team))}}}}:root"]},"Action":"secretsmanager:PutSecretValue","Resource":"*"}""",
    };

    public string Identity(int team)
    {
        var name = $"team-{team:D2}";
        var app = $"app-{random.Next(12)}";
        return random.Next(24) switch
        {
            < 5 => $$$$"""{"Effect":"Allow","Action":["secretsmanager:GetSecretValue","secretsmanager:DescribeSecret"],"Resource":"arn:aws:secretsmanager:{{{{Region}}}}:{{{{Account(AccountOf(team))}}}}:secret:{{{{name}}}}/{{{{app}}}}/*"}""",
            5 => $$$$"""{"Effect":"Allow","Action":"secretsmanager:GetSecretValue","Resource":["arn:aws:secretsmanager:*:*:secret:{{{{name}}}}/{{{{app}}}}/oracle/*","arn:aws:secretsmanager:*:*:secret:{{{{name}}}}/*/{{{{Engines[random.Next(4)]}}}}/user-{{{{random.Next(100)}}}}*"]}""",
            6 => $$$$"""{"Effect":"Allow","Action":"secretsmanager:*","Resource":"arn:aws:secretsmanager:{{{{Region}}}}:*:secret:${aws:PrincipalTag/team}/{{{{app}}}}/*"}""",
            7 => """{"Effect":"Allow","Action":["secretsmanager:Get*","secretsmanager:Describe*","secretsmanager:Put*"],"Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"${aws:PrincipalTag/team}"}}}""",
            8 => $$$$"""{"Effect":"Allow","Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"arn:aws:kms:{{{{Region}}}}:{{{{Account(AccountOf(team))}}}}:key/*","Condition":{"StringEquals":{"kms:ViaService":"secretsmanager.{{{{Region}}}}.amazonaws.com"},"StringLike":{"kms:EncryptionContext:SecretARN":"arn:aws:secretsmanager:*:*:secret:{{{{name}}}}/*"}}}""",
            9 => """{"Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}""",
            10 => $$$$"""{"Effect":"Allow","Action":["secretsmanager:PutSecretValue","secretsmanager:UpdateSecretVersionStage","secretsmanager:RotateSecret"],"Resource":"arn:aws:secretsmanager:*:{{{{Account(AccountOf(team))}}}}:secret:{{{{name}}}}/*-??????"}""",
            11 => random.Next(3) == 0
                ? $$$$"""{"Effect":"Deny","Action":"secretsmanager:*","Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:SourceVpce":"vpce-{{{{team % 8}}}}"},"Bool":{"aws:ViaAWSService":"false"}}}"""
                : """{"Effect":"Deny","Action":"secretsmanager:*","Resource":"*","Condition":{"StringNotEquals":{"aws:ResourceTag/env":["prod","stage"]}}}""",
            12 => random.Next(4) == 0
                ? """{"Effect":"Deny","Action":["secretsmanager:PutSecretValue","secretsmanager:RotateSecret"],"Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}"""
                : $$$$"""{"Effect":"Deny","Action":"secretsmanager:*","NotResource":"arn:aws:secretsmanager:*:*:secret:team-{{{{team / 10}}}}*"}""",
            13 => """{"Effect":"Allow","Action":"secretsmanager:ListSecrets","Resource":"*"}""",
            < 17 => $$$$"""{"Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":["arn:aws:s3:::{{{{name}}}}-{{{{app}}}}","arn:aws:s3:::{{{{name}}}}-{{{{app}}}}/*"]}""",
            < 19 => $$$$"""{"Effect":"Allow","Action":["logs:CreateLogStream","logs:PutLogEvents"],"Resource":"arn:aws:logs:*:*:log-group:/{{{{name}}}}/*"}""",
            < 21 => """{"Effect":"Allow","Action":["ec2:Describe*","cloudwatch:PutMetricData"],"Resource":"*"}""",
            21 => $$$$"""{"Effect":"Allow","Action":"sqs:*","Resource":"arn:aws:sqs:*:*:{{{{name}}}}-*"}""",
            22 => """{"Effect":"Allow","Action":"rds-db:connect","Resource":"*"}""",
            _ => $$$$"""{"Effect":"Allow","Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:*:*:table/{{{{name}}}}","Condition":{"ForAllValues:StringEquals":{"dynamodb:LeadingKeys":["${aws:username}"]}}}""",
        };
    }
}
