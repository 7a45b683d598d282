using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsCheck;
using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Tests.Policy.Questions;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

public sealed class FleetPoliciesTests
{
    /// <summary>For what the first two have shown in the main.</summary>
    private static readonly long Fewer = Math.Max(1, Check.Iter / 4);

    [Fact]
    public void Evaluate_OnAnyFleet_AgreesWithTheObviousEvaluator() => RandomFleet.OfConsumers.Sample(fleet => fleet.ShouldAgree(fleet.Evaluated()));

    [Fact]
    public void Evaluate_OfCallersOfEveryKind_AgreesWithTheObviousEvaluator() => RandomFleet.OfCallers.Sample(fleet => fleet.ShouldAgree(fleet.Evaluated()));

    [Fact]
    public void CanRead_OnAnyFleet_IsWhatTheQuestionAnswers() => RandomFleet.OfConsumers.Sample(fleet => fleet.ShouldAgreeOnReading(fleet.Evaluated()), iter: Fewer);

    [Fact]
    public void WhoCanRead_OnAnyFleet_IsWhatTheQuestionAnswers() => RandomFleet.OfConsumers.Sample(fleet =>
    {
        var holders = fleet.Consumers.Select(consumer => consumer.Role).OfType<RoleFacts>().DistinctBy(role => role.Arn).ToImmutableArray();
        var policies = FleetPolicies.Compile([.. holders.Select(ConsumerFacts.OfRole)], fleet.Secrets, fleet.Keys);
        policies.Evaluate();
        for (var secret = 0; secret < fleet.Secrets.Length; secret++)
        {
            var (readers, told) = (WhoCanRead.Ask(fleet.Secrets[secret], holders, fleet.Keys), policies.WhoCanRead(secret));
            told.Certain.Select(one => one.Role).ShouldBe(readers.Certain);
            told.Unknown.Select(one => one.Role).ShouldBe(readers.Unknown.Select(pair => pair.Item));
        }

        for (var role = 0; role < holders.Length; role++)
        {
            var (secrets, told) = (WhatCanRead.Ask(holders[role], fleet.Secrets, fleet.Keys), policies.WhatCanRead(role));
            told.Certain.ShouldBe(secrets.Certain);
            told.Unknown.ShouldBe(secrets.Unknown.Select(pair => pair.Item));
        }
    }, iter: Fewer);

    [Fact]
    public void Change_OfAnyConsumer_IsThatOfTheChangedFleet() => Gen.Select(RandomFleet.OfConsumers, RandomFleet.OfConsumers).Sample((fleet, other) =>
    {
        var policies = fleet.Evaluated();
        policies.Change(1, other.Consumers[0]);
        var changed = fleet with { Consumers = fleet.Consumers.SetItem(1, other.Consumers[0]), Callers = fleet.Callers.SetItem(1, other.Callers[0]) };

        changed.ShouldAgree(policies);
        changed.ShouldAgreeOnReading(policies);
    }, iter: Fewer);

    [Fact]
    public void ChangePolicyOfSecret_OnAnyFleet_IsThatOfTheChangedFleet() => Gen.Select(RandomFleet.OfCallers, RandomFleet.OfCallers).Sample((fleet, other) =>
    {
        var policies = fleet.Evaluated();
        var secrets = fleet.Secrets;
        for (var secret = 0; secret < 2; secret++)
        {
            policies.ChangePolicyOfSecret(secret, other.Secrets[secret].Policy);
            secrets = secrets.SetItem(secret, secrets[secret] with { Policy = other.Secrets[secret].Policy });
        }

        (fleet with { Secrets = secrets }).ShouldAgree(policies);
    }, iter: Fewer);

    [Fact]
    public void ChangePolicyOfKey_OnAnyFleet_IsThatOfTheChangedFleet() => Gen.Select(RandomFleet.OfCallers, RandomFleet.OfCallers).Sample((fleet, other) =>
    {
        var policies = fleet.Evaluated();
        var keys = fleet.Keys;
        foreach (var name in new[] { "a", SecretFacts.DefaultKey })
        {
            policies.ChangePolicyOfKey(keys[name].Arn, other.Keys[name].Policy);
            keys = keys.SetItem(name, keys[name] with { Policy = other.Keys[name].Policy });
        }

        (fleet with { Keys = keys }).ShouldAgree(policies);
    }, iter: Fewer);

    [Fact]
    public void Evaluate_TooManyCases_AsksTheObviousEvaluator()
    {
        var values = string.Join(',', Enumerable.Range(0, 60).Select(number => $"\"v{number}\""));
        var role = Known.Role with { Identity = Layer(Allow(rest: When($$"""{"StringEquals":{"aws:SourceVpce":[{{values}}],"aws:SourceVpc":[{{values}}]} }"""))) };
        var policies = FleetPolicies.Compile([ConsumerFacts.OfRole(role)], [Known.Secret], Known.Keys());

        policies.Evaluate();

        policies.Asked.ShouldBe(FleetPolicies.SecretActions.Length + 2);
        policies.OnSecret(0, 0, 0).ShouldBe(Verdict.Unknown);
    }

    [Fact]
    public void Evaluate_OfPlainPolicies_AsksNobody()
    {
        var policies = FleetPolicies.Compile([Known.Consumer(Known.Role), Known.Consumer(Known.Powerless)], [Known.Secret], Known.Keys());

        policies.Evaluate();

        policies.Asked.ShouldBe(0);
        policies.Cells.ShouldBe(2 * (FleetPolicies.SecretActions.Length + 2));
        policies.OnSecret(0, 0, 0).ShouldBe(Verdict.Allowed);
        policies.OnSecret(1, 0, 0).ShouldBe(Verdict.ImplicitlyDenied);
        policies.Decrypt(0, 0).ShouldBe([Verdict.Allowed, Verdict.Allowed]);
        policies.WhoCanRead(0).Certain.Select(one => one.Role).ShouldBe([Known.Role]);
    }

    [Fact]
    public void Compile_EqualPolicies_CompilesThemOnce()
    {
        var roles = Enumerable.Range(0, 5).Select(at => ConsumerFacts.OfRole(Known.Role with { Identity = Layer(Allow("secretsmanager:Get*")) })).ToImmutableArray();

        FleetPolicies.Compile(roles, [Known.Secret with { Policy = Layer(Allow("*", To(RoleArn))) }], Known.Keys()).Policies.ShouldBe(3);
    }

    [Fact]
    public void OnSecret_OfAConsumerWithoutRole_IsUnknown()
    {
        var policies = FleetPolicies.Compile([new ConsumerFacts(ConsumerKind.Lambda, "f")], [Known.Secret], Known.Keys());

        policies.Evaluate();

        policies.OnSecret(0, 0, 0).ShouldBe(Verdict.Unknown);
        policies.Decrypt(0, 0).ShouldBe([Verdict.Unknown, Verdict.Unknown]);
        policies.WhatCanRead(0).Unknown.ShouldBe([Known.Secret]);
        Should.Throw<InvalidOperationException>(() => policies.AskObvious(0, 0, 0));
    }

    [Fact]
    public void Evaluate_OfARow_AllocatesNothing()
    {
        var secrets = Enumerable.Range(0, 100).Select(at => new Column(Known.Secret with { Arn = $"arn:aws:secretsmanager:eu-west-1:{Account}:secret:s{at}-AbCdEf" }, null, null)).ToImmutableArray();
        var words = new Vocabulary();
        var plane = new Plane(words, new(words, FleetPolicies.SecretActions), secrets, FleetPolicies.SecretActions, [0, 1, 2, 3, 4]);
        var role = Known.Role with { Identity = Layer(Allow(rest: When("""{"StringEquals":{"aws:SourceVpce":"vpce-1"}}"""))) };
        var (row, verdicts, evaluator) = (new CompiledRow(plane, Identity.Of(ConsumerFacts.OfRole(role), role)), new VerdictWords(5, plane.Width), new RowEvaluator(plane));
        evaluator.Evaluate(row, verdicts);
        var before = GC.GetAllocatedBytesForCurrentThread();
        evaluator.Evaluate(row, verdicts);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        verdicts[0, 7].ShouldBe(Verdict.Unknown);
    }

    /// <summary>Random fleets are worth nothing when they all end alike.</summary>
    [Fact]
    public void RandomFleets_EndInEveryVerdictAndSplitMany()
    {
        var seen = new ConcurrentDictionary<Verdict, int>();
        var (split, merged) = (0, 0);
        RandomFleet.OfConsumers.Sample(
            fleet =>
            {
                foreach (var one in fleet.Cells().Select(cell => cell.Decision))
                {
                    seen.AddOrUpdate(one.Verdict, 1, (_, count) => count + 1);
                    Interlocked.Add(ref split, one.Cases.IsEmpty ? 0 : 1);
                    Interlocked.Add(ref merged, one.Verdict == one.Decision.Verdict ? 0 : 1);
                }
            },
            iter: 250);

        seen.Keys.ShouldBe(Enum.GetValues<Verdict>(), ignoreOrder: true);
        seen.Values.Min().ShouldBeGreaterThan(30);
        split.ShouldBeGreaterThan(100);
        merged.ShouldBeGreaterThan(3);
    }
}
