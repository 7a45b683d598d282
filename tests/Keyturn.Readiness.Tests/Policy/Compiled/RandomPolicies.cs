using System.Text.Json;
using System.Text.Json.Nodes;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using static Keyturn.Readiness.Tests.Policy.Case;
using PolicyLayer = Keyturn.Readiness.Policy.Layers.Layer;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

/// <summary>Policies that reach into every corner: old versions, Not elements, variables, every operator, broken documents.</summary>
internal sealed class RandomPolicies(Random random)
{
    private static readonly string[] Actions =
    [
        "*", "*:*", "secretsmanager:*", "secretsmanager:Get*", "SECRETSMANAGER:getsecretvalue", "secretsmanager:*Secret*", "secretsmanager:RotateSecret", "kms:Decrypt", "kms:*",
        "kms:D?crypt", "s*:GetSecretValue", "GetSecretValue", "s3:*",
    ];

    private static readonly string[] Resources =
    [
        "*", SecretArn, OtherSecretArn, KeyArn, $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:prod/*", "arn:aws:secretsmanager:*:*:secret:prod/db-??????",
        "arn:aws:secretsmanager:*:secret:prod/*", "arn:aws:secretsmanager:*", $"arn:aws:*:*:{Account}:*", "arn:aws:secretsmanager:*:*:*", "arn:aws:secretsmanager:*:*:secret:*-AbCdEf",
        $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:${{aws:PrincipalTag/team}}/*", $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:${{aws:ResourceTag/team}}/*",
        $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:${{aws:PrincipalTag/team, 'prod'}}/*", "arn:aws:secretsmanager:eu-west-1:${aws:PrincipalAccount}:secret:prod/*",
        $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:prod/${{*}}", "arn:aws:secretsmanager:eu-west-1:*:secret:${broken", $"arn:aws:secretsmanager:*:*:secret:${{aws:SourceVpce}}*",
        "arn:aws:kms:*:*:key/*", $"arn:aws:kms:eu-west-1:{Account}:key/12*", "arn:aws:kms:*:*:alias/*", "arn:aws:*:eu-west-1:*:secret:*", "*:key/*", "arn:*:key/1234abcd", "arn:aws:secretsmanager:*:*:secret:odd?name*",
    ];

    private static readonly string[] Principals =
    [
        "*", Account, Other, RootArn, $"arn:aws:iam::{Other}:root", RoleArn, SessionArn, UserArn, $"arn:aws:sts::{Account}:assumed-role/web/i-2", $"arn:aws:sts::{Account}:federated-user/bob",
        "AROAEXAMPLEID", $"arn:aws:iam::{Other}:role/far", $"arn:aws:sts::{Other}:assumed-role/far/s",
    ];

    private static readonly string[] Keys =
    [
        "aws:SourceVpce", "AWS:sourcevpce", "aws:SourceVpc", "aws:PrincipalOrgID", "aws:SourceIdentity", "kms:ViaService", "secretsmanager:VersionStage", "secretsmanager:VersionId",
        "aws:PrincipalArn", "aws:PrincipalTag/team", "aws:ResourceTag/team", "aws:ResourceTag/Team", "secretsmanager:ResourceTag/team", "secretsmanager:resource/AllowRotationLambdaArn", "aws:ResourceAccount", "aws:PrincipalAccount",
        "aws:RequestedRegion", "aws:SourceIp", "aws:CurrentTime", "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge", "kms:EncryptionContext:SecretARN", "kms:EncryptionContext:SecretVersionId",
        "kms:EncryptionContext:Other", "kms:EncryptionContextKeys", "kms:CallerAccount", "aws:TagKeys", "aws:RequestTag/team", "aws:CalledVia", "aws:SecureTransport", "aws:ViaAWSService", "aws:username",
    ];

    private static readonly string[] Values =
    [
        "vpce-1", "vpce-2", "vpc-1", "o-1", "web", "api", "", "true", "false", "*", "vpce-*", "w?b", "AWSCURRENT", "v1", Account, Other, "eu-west-1", "10.0.0.0/8", "10.1.2.3", "2030-01-01T00:00:00Z",
        "1893456000", "3", "abc=", RoleArn, "arn:aws:iam::*:role/app/*", SecretArn, "arn:aws:secretsmanager:*:*:secret:prod/*", "secretsmanager.eu-west-1.amazonaws.com", "secretsmanager.*.amazonaws.com",
        "SecretARN", "SecretVersionId", "${aws:PrincipalTag/team}", "${aws:ResourceTag/team}", "${aws:PrincipalTag/none, 'web'}", "${aws:SourceVpce}", "${aws:TagKeys}", "${unreadable",
    ];

    /// <summary>A layer that is there, or not, or not known.</summary>
    public PolicyLayer Layer(bool hasPrincipals) => random.Next(10) switch
    {
        < 3 => PolicyLayer.Absent,
        3 => PolicyLayer.NotRead("AccessDenied"),
        _ => Read(hasPrincipals),
    };

    /// <summary>A layer that was read.</summary>
    public PolicyLayer Read(bool hasPrincipals) =>
        PolicyLayer.Read([.. Enumerable.Range(0, random.Next(4) == 0 ? 0 : 1 + random.Next(2)).Select(_ => Source(hasPrincipals))]);

    public PolicySource Source(bool hasPrincipals)
    {
        if (random.Next(25) == 0)
        {
            return PolicySource.Parse("broken", """{"Statement":[{"Effect":"Allow","Action":"*","Condition":{"StringSimilar":{"a":"b"}}}]}""");
        }

        var statements = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Statement(hasPrincipals)).ToList();
        if (random.Next(4) == 0)
        {
            statements.Add(Complement(statements[0]));
        }

        var document = new JsonObject { ["Statement"] = new JsonArray([.. statements]) };
        if (random.Next(4) != 0)
        {
            document["Version"] = random.Next(5) == 0 ? PolicyDocument.OldVersion : PolicyDocument.CurrentVersion;
        }

        return PolicySource.Parse("policy", document.ToJsonString());
    }

    public T One<T>(params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    private JsonObject Statement(bool hasPrincipals)
    {
        var statement = new JsonObject
        {
            ["Effect"] = random.Next(10) < 6 ? "Allow" : "Deny",
            [random.Next(8) == 0 ? "NotAction" : "Action"] = Some(Actions, 2),
        };
        if (random.Next(12) != 0)
        {
            statement[random.Next(8) == 0 ? "NotResource" : "Resource"] = random.Next(3) == 0 ? "*" : Some(Resources, 2);
        }

        if (hasPrincipals != (random.Next(25) == 0))
        {
            statement[random.Next(6) == 0 ? "NotPrincipal" : "Principal"] = random.Next(4) switch
            {
                0 => "*",
                1 => new JsonObject { ["Service"] = "secretsmanager.amazonaws.com" },
                _ => new JsonObject { ["AWS"] = Some(Principals, 3) },
            };
        }

        if (random.Next(2) == 0)
        {
            statement["Condition"] = Condition();
        }

        return statement;
    }

    /// <summary>Gives a statement a condition, and makes another with the opposite one: together they decide what each by itself does not.</summary>
    private JsonObject Complement(JsonObject statement)
    {
        var (key, value) = (One("aws:SourceVpce", "aws:SourceVpc", "aws:PrincipalOrgID", "secretsmanager:VersionStage"), One("vpce-1", "web", "o-1"));
        JsonObject When(string comparison) => new() { [comparison] = new JsonObject { [key] = value } };
        statement["Condition"] = When("StringEquals");
        var other = statement.DeepClone().AsObject();
        other["Condition"] = When("StringNotEquals");
        return other;
    }

    private JsonObject Condition()
    {
        var condition = new JsonObject();
        for (var count = 1 + random.Next(2); count > 0; count--)
        {
            var comparison = random.Next(2) == 0 ? One(ConditionOperator.StringEquals, ConditionOperator.StringNotEquals, ConditionOperator.StringLike) : One(Enum.GetValues<ConditionOperator>().AsSpan());
            var isNull = comparison == ConditionOperator.Null;
            var set = isNull || random.Next(5) != 0 ? "" : One("ForAllValues:", "ForAnyValue:");
            condition[$"{set}{comparison}{(!isNull && random.Next(6) == 0 ? "IfExists" : "")}"] =
                new JsonObject { [One(Keys.AsSpan(0, random.Next(3) == 0 ? 8 : Keys.Length))] = isNull ? One("true", "false") : Some(Values, 3) };
        }

        return condition;
    }

    private JsonNode Some(string[] choices, int most)
    {
        var count = 1 + random.Next(most);
        return count == 1 ? One(choices.AsSpan()) : JsonSerializer.SerializeToNode(Enumerable.Range(0, count).Select(_ => One(choices.AsSpan())))!;
    }
}
