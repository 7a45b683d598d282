using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Tests.Policy.Questions;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

/// <summary>Policies whose variables hang on the caller, on the resource and on both: roles of several teams under the same policy, since what one of them got must not be told to the next.</summary>
public sealed class VariableFleetTests
{
    private static readonly ImmutableArray<RoleFacts> Roles =
    [
        .. new[] { Map(("team", "web"), ("kind", "db")), Map(("team", "api"), ("kind", "api")), Map(("team", "web"), ("kind", "web")), Map(), null }
            .Select((tags, number) => Known.Role with { Arn = $"arn:aws:iam::{Account}:role/app/web{number}", Tags = tags }),
    ];

    private static readonly ImmutableArray<SecretFacts> Secrets =
    [
        .. from name in new[] { "web/db", "api/db", "web/web" }
           from tags in new[] { Map(("team", "web"), ("kind", "db")), Map(("team", "api"), ("kind", "web-db")), Map(), null }
           select Known.Secret with { Arn = $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:{name}-AbCdEf", Tags = tags },
    ];

    [Theory]
    [InlineData(""" "Resource":"*","Condition":{"StringEquals":{"secretsmanager:ResourceTag/team":"${aws:PrincipalTag/team}"}} """)]
    [InlineData(""" "Resource":"*","Condition":{"StringLike":{"aws:ResourceTag/kind":["${aws:PrincipalTag/team}-*","${aws:PrincipalTag/kind}"]}} """)]
    [InlineData(""" "Resource":"*","Condition":{"StringNotEquals":{"aws:ResourceTag/team":"${aws:PrincipalTag/team}"}} """)]
    [InlineData(""" "Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/kind":"${aws:PrincipalTag/team}"}} """)]
    [InlineData(""" "Resource":"*","Condition":{"StringNotEqualsIfExists":{"aws:PrincipalTag/kind":"${aws:PrincipalTag/team, 'web'}"}} """)]
    [InlineData(""" "Resource":["arn:aws:secretsmanager:*:*:secret:${aws:PrincipalTag/team}/${aws:ResourceTag/kind}-*"] """)]
    [InlineData(""" "Resource":["arn:aws:secretsmanager:*:*:secret:${aws:PrincipalTag/team}/*","arn:aws:secretsmanager:*:*:secret:*/${aws:PrincipalTag/kind}-*"] """)]
    [InlineData(""" "NotResource":["arn:aws:secretsmanager:*:*:secret:${aws:PrincipalTag/team}/${aws:ResourceTag/kind}-*"] """)]
    [InlineData(""" "NotResource":["arn:aws:secretsmanager:*:*:secret:${aws:PrincipalTag/team}/*"] """)]
    [InlineData(""" "Resource":["arn:aws:secretsmanager:*:*:secret:${aws:ResourceTag/team}/*"] """)]
    public void Evaluate_OfAStatementWithVariables_AgreesWithTheObviousEvaluator(string rest)
    {
        foreach (var effect in new[] { "Allow", "Deny" })
        {
            var (own, others) = ($$"""{"Effect":"{{effect}}","Action":"*",{{rest}}}""", $$"""{"Effect":"{{effect}}","Principal":"*","Action":"*",{{rest}}}""");
            ShouldAgree(Layer(own, effect == "Allow" ? Allow("kms:*") : Allow()), Known.Nothing);
            ShouldAgree(effect == "Allow" ? Known.Nothing : Layer(Allow()), Layer(others));
        }
    }

    private static void ShouldAgree(Keyturn.Readiness.Policy.Layers.Layer identity, Keyturn.Readiness.Policy.Layers.Layer resource)
    {
        var consumers = Roles.Select(role => ConsumerFacts.OfRole(role with { Identity = identity })).ToImmutableArray();
        var fleet = new RandomFleet(
            consumers, [.. consumers.Select(consumer => Identity.Of(consumer, consumer.Role!))], [.. Secrets.Select(secret => secret with { Policy = resource })], Known.Keys());

        fleet.ShouldAgree(fleet.Evaluated());
    }
}
