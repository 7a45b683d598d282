using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Tests.Policy;

/// <summary>Names and short forms for decisions in tests.</summary>
internal static class Case
{
    public const string Account = "111122223333";
    public const string Other = "444455556666";
    public const string RoleArn = $"arn:aws:iam::{Account}:role/app/web";
    public const string SessionArn = $"arn:aws:sts::{Account}:assumed-role/web/i-1";
    public const string UserArn = $"arn:aws:iam::{Account}:user/ann";
    public const string RootArn = $"arn:aws:iam::{Account}:root";
    public const string SecretArn = $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:prod/db-AbCdEf";
    public const string OtherSecretArn = $"arn:aws:secretsmanager:eu-west-1:{Other}:secret:prod/db-AbCdEf";
    public const string KeyArn = $"arn:aws:kms:eu-west-1:{Account}:key/1234abcd";
    public const string OtherKeyArn = $"arn:aws:kms:eu-west-1:{Other}:key/1234abcd";
    public const string Read = "secretsmanager:GetSecretValue";

    public static Caller Session { get; } = Caller.RoleSession(RoleArn, SessionArn);

    public static AuthorizationRequest ReadSecret { get; } = new(Session, Read, Target.Secret(SecretArn), RequestContext.Empty);

    public static AuthorizationRequest DecryptKey { get; } = new(Session, "kms:Decrypt", Target.KmsKey(KeyArn), RequestContext.Empty);

    /// <summary>A layer of one policy, given by its statements.</summary>
    public static Layer Layer(params string[] statements) => Keyturn.Readiness.Policy.Layers.Layer.Read(Source(statements));

    public static PolicySource Source(params string[] statements) =>
        PolicySource.Parse("policy", $$"""{"Version":"2012-10-17","Statement":[{{string.Join(",", statements)}}]}""");

    public static string Allow(string action = "*", string rest = "") => $$"""{"Effect":"Allow","Action":"{{action}}","Resource":"*"{{rest}}}""";

    public static string Deny(string action = "*", string rest = "") => $$"""{"Effect":"Deny","Action":"{{action}}","Resource":"*"{{rest}}}""";

    public static string To(string principal) => principal == "*" ? ""","Principal":"*" """ : $$""","Principal":{"AWS":"{{principal}}"}""";

    public static string When(string condition) => $$""","Condition":{{condition}}""";

    public static Verdict Verdict(this AuthorizationRequest request, PolicyLayers layers) => PolicyEvaluator.Evaluate(request, layers).Verdict;

    public static ImmutableDictionary<string, string> Map(params (string Key, string Value)[] pairs) =>
        pairs.ToImmutableDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
