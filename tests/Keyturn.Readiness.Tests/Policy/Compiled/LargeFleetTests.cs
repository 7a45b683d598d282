using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Tests.Policy.Questions;
using static Keyturn.Readiness.Tests.Policy.Case;
using PolicyLayer = Keyturn.Readiness.Policy.Layers.Layer;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

public sealed class LargeFleetTests
{
    private static readonly Identity Free = Identity.Of(ConsumerFacts.OfRole(Known.Role), Known.Role);

    private static readonly Dictionary<string, string> Identities = new(StringComparer.Ordinal)
    {
        ["a prefix of names"] = """{"Effect":"Allow","Action":"secretsmanager:*","Resource":["arn:aws:secretsmanager:*:*:secret:team1/*","arn:aws:secretsmanager:eu-west-1:111122223333:secret:team2/s00?-AbCdEf"]}""",
        ["all but some names"] = """{"Effect":"Allow","Action":"*","NotResource":["arn:aws:secretsmanager:*:*:secret:team1/*","arn:aws:secretsmanager:us-east-1:*:secret:*"]}""",
        ["one tag"] = Condition("StringEquals", "aws:ResourceTag/team", "t064", "t127", "t128", "none"),
        ["not one tag"] = Condition("StringNotEquals", "aws:ResourceTag/team", "t063", "t127", "t128"),
        ["any tag"] = Condition("StringLike", "aws:ResourceTag/team", "*"),
        ["tags by a prefix"] = Condition("StringLike", "aws:ResourceTag/team", "t06?", "t1*"),
        ["no tag like it"] = Condition("StringNotLike", "aws:ResourceTag/team", "t0*"),
        ["one tag if there is one"] = Condition("StringEqualsIfExists", "aws:ResourceTag/team", "t127"),
        ["a tag like the caller's"] = Condition("StringLike", "aws:ResourceTag/team", "${aws:PrincipalTag/team}*"),
        ["the caller's tag"] = Condition("StringEquals", "aws:ResourceTag/team", "${aws:PrincipalTag/team}", "t066"),
        ["not the caller's tag"] = Condition("StringNotEquals", "aws:ResourceTag/team", "${aws:PrincipalTag/team}"),
        ["a tag that the caller lacks"] = Condition("StringNotEquals", "aws:ResourceTag/team", "${aws:PrincipalTag/none}", "t100"),
        ["a key that is not known"] = Condition("StringEquals", "aws:ResourceTag/team", "${aws:SourceIdentity}", "t100"),
        ["not a key that is not known"] = Condition("StringNotLike", "aws:ResourceTag/team", "${aws:SourceIdentity}", "t100"),
        ["its own tag"] = Condition("StringLike", "aws:ResourceTag/team", "${aws:ResourceTag/team}", "t1*"),
        ["the same as another tag of its own"] = Condition("StringEquals", "aws:ResourceTag/team", "${aws:ResourceTag/twin}", "t064"),
        ["not like another tag of its own"] = Condition("StringNotLike", "aws:ResourceTag/team", "${aws:ResourceTag/twin}*"),
        ["another tag of its own"] = Condition("StringEquals", "aws:ResourceTag/odd", "${aws:ResourceTag/team}", "even"),
        ["without regard to case"] = Condition("StringEqualsIgnoreCase", "aws:ResourceTag/team", "T127"),
        ["set operators"] = Condition("ForAllValues:StringEquals", "aws:ResourceTag/team", "t127", "t001"),
        ["two tags"] = """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringLike":{"aws:ResourceTag/team":"t1*"},"StringEquals":{"aws:ResourceTag/odd":"even","aws:ResourceAccount":"111122223333"}}}""",
        ["a Region and an endpoint"] = """{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"us-east-1","aws:SourceVpce":"vpce-1"}}}""",
        ["one endpoint for some names"] = """{"Effect":"Allow","Action":"secretsmanager:*","Resource":"arn:aws:secretsmanager:*:*:secret:team3/*","Condition":{"StringEquals":{"aws:SourceVpce":["vpce-1","vpce-3"]}}}""",
        ["the caller's tag in names"] = """{"Effect":"Allow","Action":"*","Resource":"arn:aws:secretsmanager:*:*:secret:${aws:PrincipalTag/name}/*"}""",
        ["its tag in names"] = """{"Effect":"Allow","Action":"*","Resource":"arn:aws:secretsmanager:*:*:secret:*/s${aws:ResourceTag/none, '1'}*"}""",
        ["Decrypt for some secrets"] = Condition("StringLike", "kms:EncryptionContext:SecretARN", "*:secret:team2/*", "*:secret:team3/s0*"),
        ["Decrypt for one version"] = Condition("StringEquals", "kms:EncryptionContext:SecretVersionId", "v126", "v64"),
        ["Decrypt through one Region"] = Condition("StringEquals", "kms:ViaService", "secretsmanager.us-east-1.amazonaws.com"),
        ["everything"] = Allow(),
    };

    public static TheoryData<string> Names => [.. Identities.Keys];

    public static TheoryData<CallerKind> Kinds => [.. Enum.GetValues<CallerKind>()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluate_OfManySecrets_AgreesWithTheObviousEvaluator(string name)
    {
        var caller = Free.Caller with { Tags = Map(("team", "t067"), ("name", "team5")) };
        var fleet = LargeFleet.Of(Free with { Caller = caller, Side = Free.Side with { Identity = Layer(Identities[name]) } });
        var policies = fleet.Evaluated();

        ShouldAgree(fleet, policies);
        Enumerable.Range(0, LargeFleet.Secrets).Select(secret => policies.OnSecret(0, secret, 0)).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Evaluate_OfEveryKindOfCaller_AgreesWithTheObviousEvaluator(CallerKind kind)
    {
        foreach (var session in new[] { PolicyLayer.Absent, Layer("""{"Effect":"Allow","Action":"*","NotResource":"arn:aws:secretsmanager:*:*:secret:team4/*"}""") })
        {
            var side = Free.Side with
            {
                Boundary = Layer(Identities["all but some names"]), Session = session, Scps = [Layer(Allow()), Layer(Allow("secretsmanager:*"), Allow("kms:*", When("""{"StringEquals":{"aws:SourceIdentity":"ann"}}""")))],
            };
            var fleet = LargeFleet.Of(Free with { Caller = Caller(kind), Side = side });

            ShouldAgree(fleet, fleet.Evaluated());
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(64)]
    [InlineData(139)]
    public void ChangePolicyOfSecret_AmongMany_ChangesThatColumnAlone(int secret)
    {
        var fleet = LargeFleet.Of(Free with { Side = Free.Side with { Identity = Layer(Identities["one endpoint for some names"]) } });
        var policies = fleet.Evaluated();
        var policy = Layer(Allow(rest: To("*") + When("""{"StringEquals":{"aws:SourceVpce":["vpce-7","vpce-1"]}}""")), Deny("secretsmanager:Put*", To("*")));

        policies.ChangePolicyOfSecret(secret, policy);

        ShouldAgree(fleet with { Secrets = fleet.Secrets.SetItem(secret, fleet.Secrets[secret] with { Policy = policy }) }, policies);
    }

    [Fact]
    public void ChangePolicyOfKey_OfManySecrets_ChangesAllItsColumns()
    {
        var fleet = LargeFleet.Of(Free with { Side = Free.Side with { Identity = Layer(Allow("secretsmanager:*")) } });
        var policies = fleet.Evaluated();
        var policy = Layer(Allow("kms:Decrypt", To(RoleArn)), Deny("kms:Decrypt", To("*") + When("""{"StringLike":{"kms:EncryptionContext:SecretARN":"*:secret:team1/*"}}""")));

        policies.ChangePolicyOfKey(fleet.Keys["a"].Arn, policy);
        var changed = fleet with { Keys = fleet.Keys.SetItem("a", fleet.Keys["a"] with { Policy = policy }) };

        ShouldAgree(changed, policies);
        policies.AskObvious(0, 2).Legs.Single(leg => leg.Kind == LegKind.Permission && leg.Subject == "kms:Decrypt").Answer.ShouldBe(Answer.Yes);
    }

    private static string Condition(string comparison, string key, params string[] values) => Allow(rest: When($$$"""{"{{{comparison}}}":{"{{{key}}}":[{{{string.Join(',', values.Select(value => $"\"{value}\""))}}}]}}"""));

    private static Caller Caller(CallerKind kind) => kind switch
    {
        CallerKind.Role => Keyturn.Readiness.Policy.Requests.Caller.Role(RoleArn),
        CallerKind.User => Keyturn.Readiness.Policy.Requests.Caller.User(UserArn),
        CallerKind.FederatedUser => Keyturn.Readiness.Policy.Requests.Caller.FederatedUser($"arn:aws:sts::{Account}:federated-user/bob", UserArn),
        CallerKind.Service => Keyturn.Readiness.Policy.Requests.Caller.OfService("secretsmanager.amazonaws.com"),
        CallerKind.Root => Keyturn.Readiness.Policy.Requests.Caller.Root(Account),
        _ => Session,
    };

    /// <summary>One action on every secret, and Decrypt on every key.</summary>
    private static void ShouldAgree(RandomFleet fleet, FleetPolicies policies)
    {
        foreach (var (consumer, secret, action, leg, decision) in fleet.Cells(actions: 1))
        {
            var verdict = leg < 0 ? policies.OnSecret(consumer, secret, action) : policies.Decrypt(consumer, secret)[leg];
            if (verdict != decision.Verdict)
            {
                verdict.ShouldBe(decision.Verdict, $"{fleet.Secrets[secret].Arn} {decision.Decision.Request.Action}");
            }
        }
    }
}
