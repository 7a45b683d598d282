using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Tests.Policy.Questions;
using static Keyturn.Readiness.Tests.Policy.Case;
using PolicyLayer = Keyturn.Readiness.Policy.Layers.Layer;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

/// <summary>Every caller against every list of one or two names, and of the three that make a session whole, in Principal and in NotPrincipal; single names also through one endpoint, of which nothing is known.</summary>
public sealed class PrincipalListTests
{
    private const string FederatedArn = $"arn:aws:sts::{Account}:federated-user/bob";

    private static readonly string[] Names =
    [
        RoleArn, SessionArn, Account, RootArn, UserArn, FederatedArn, Other,
        $"arn:aws:sts::{Account}:assumed-role/web/i-2", $"arn:aws:sts::{Account}:assumed-role/webs/i-1", $"arn:aws:sts::{Other}:assumed-role/web/i-1", $"arn:aws:iam::{Account}:assumed-role/web/i-1",
        $"arn:aws:iam::{Other}:root", $"arn:aws:sts::{Account}:root", $"arn:aws:iam::{Account}:user:root", $"arn:aws:iam::{Account}:user/x:root",
    ];

    private static readonly string[] Elements = ["Principal", "NotPrincipal"];
    private static readonly string[] Effects = ["Allow", "Deny"];

    private static readonly Dictionary<string, Caller> Callers = new(StringComparer.Ordinal)
    {
        ["role"] = Caller.Role(RoleArn),
        ["session"] = Session,
        ["session without a known name"] = Caller.RoleSession(RoleArn),
        ["user"] = Caller.User(UserArn),
        ["federated user"] = Caller.FederatedUser(FederatedArn, UserArn),
        ["root"] = Caller.Root(Account),
        ["service"] = Caller.OfService("secretsmanager.amazonaws.com"),
    };

    private static readonly ImmutableArray<SecretFacts> Secrets = [.. Policies().Select(Secret)];

    public static TheoryData<string, bool, bool> Cases => [.. from name in Callers.Keys from allowed in new[] { false, true } from bounded in new[] { false, true } select (name, allowed, bounded)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluate_OfEveryListOfPrincipals_AgreesWithTheObviousEvaluator(string caller, bool allowed, bool bounded)
    {
        var free = Identity.Of(ConsumerFacts.OfRole(Known.Role), Known.Role);
        var side = free.Side with { Identity = allowed ? Layer(Allow()) : Known.Nothing, Boundary = bounded ? Layer(Allow("secretsmanager:Get*")) : PolicyLayer.Absent };
        var fleet = new RandomFleet([ConsumerFacts.OfRole(Known.Role)], [free with { Caller = Callers[caller], Side = side }], Secrets, ImmutableDictionary<string, EncryptionKeyFacts>.Empty);
        var policies = fleet.Evaluated();

        foreach (var (consumer, secret, action, _, decision) in fleet.Cells(actions: 1))
        {
            if (policies.OnSecret(consumer, secret, action) != decision.Verdict)
                policies.OnSecret(consumer, secret, action).ShouldBe(decision.Verdict, Policies()[secret]);
        }
    }

    private static string[] Policies() =>
    [
        .. from list in Lists() from element in Elements from effect in Effects select Policy(effect, element, "", list),
        .. from name in Names from element in Elements from effect in Effects from comparison in new[] { "StringEquals", "StringNotEquals" }
           select Policy(effect, element, When($$$"""{"{{{comparison}}}":{"aws:SourceVpce":"vpce-1"}}"""), name),
    ];

    private static string Policy(string effect, string element, string rest, params string[] names) =>
        $$"""{"Effect":"{{effect}}","Action":"*","Resource":"*","{{element}}":{"AWS":["{{string.Join("\",\"", names)}}"]} {{rest}}}""";

    private static IEnumerable<string[]> Lists() =>
    [
        .. Names.Select(name => new[] { name }),
        .. from one in Enumerable.Range(0, Names.Length) from other in Enumerable.Range(one + 1, Names.Length - one - 1) select new[] { Names[one], Names[other] },
        [RoleArn, SessionArn, Account], [RoleArn, SessionArn, RootArn], [FederatedArn, UserArn, Account], [UserArn, SessionArn, Account], [RoleArn, SessionArn, FederatedArn, UserArn, Account],
    ];

    private static SecretFacts Secret(string policy, int at) => new($"arn:aws:secretsmanager:eu-west-1:{Account}:secret:s{at:000}-AbCdEf")
    {
        Policy = Layer(policy), Tags = Map(), Versions = [], Rcps = [], InManagementAccount = Truth.No,
    };
}
