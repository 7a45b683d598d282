using System.Collections.Concurrent;
using System.Collections.Immutable;
using CsCheck;
using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Splitting;
using Keyturn.Readiness.Tests.Policy.Questions;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

public sealed class FleetPoliciesTests
{
    /// <summary>For what the first two have shown in the main.</summary>
    private static readonly long Fewer = Math.Max(1, Check.Iter / 4);

    [Fact]
    public void Evaluate_OnAnyFleet_AgreesWithTheObviousEvaluator() => RandomFleet.OfConsumers.Sample(fleet => Agree(fleet, Evaluated(fleet)));

    [Fact]
    public void Evaluate_OfCallersOfEveryKind_AgreesWithTheObviousEvaluator() => RandomFleet.OfCallers.Sample(fleet => Agree(fleet, Evaluated(fleet)));

    [Fact]
    public void CanRead_OnAnyFleet_IsWhatTheQuestionAnswers() => RandomFleet.OfConsumers.Sample(fleet => AgreeOnReading(fleet, Evaluated(fleet)), iter: Fewer);

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
        var policies = Evaluated(fleet);
        policies.Change(1, other.Consumers[0]);
        var changed = fleet with { Consumers = fleet.Consumers.SetItem(1, other.Consumers[0]), Callers = fleet.Callers.SetItem(1, other.Callers[0]) };

        Agree(changed, policies);
        AgreeOnReading(changed, policies);
    }, iter: Fewer);

    [Fact]
    public void ChangePolicyOfSecret_OnAnyFleet_IsThatOfTheChangedFleet() => Gen.Select(RandomFleet.OfCallers, RandomFleet.OfCallers).Sample((fleet, other) =>
    {
        var policies = Evaluated(fleet);
        var secrets = fleet.Secrets;
        for (var secret = 0; secret < 2; secret++)
        {
            policies.ChangePolicyOfSecret(secret, other.Secrets[secret].Policy);
            secrets = secrets.SetItem(secret, secrets[secret] with { Policy = other.Secrets[secret].Policy });
        }

        Agree(fleet with { Secrets = secrets }, policies);
    }, iter: Fewer);

    [Fact]
    public void ChangePolicyOfKey_OnAnyFleet_IsThatOfTheChangedFleet() => Gen.Select(RandomFleet.OfCallers, RandomFleet.OfCallers).Sample((fleet, other) =>
    {
        var policies = Evaluated(fleet);
        var keys = fleet.Keys;
        foreach (var name in new[] { "a", SecretFacts.DefaultKey })
        {
            policies.ChangePolicyOfKey(keys[name].Arn, other.Keys[name].Policy);
            keys = keys.SetItem(name, keys[name] with { Policy = other.Keys[name].Policy });
        }

        Agree(fleet with { Keys = keys }, policies);
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
                foreach (var one in Cells(fleet).Select(cell => cell.Decision))
                {
                    seen.AddOrUpdate(one.Verdict, 1, (_, count) => count + 1);
                    Interlocked.Add(ref split, one.Cases.IsEmpty ? 0 : 1);
                    Interlocked.Add(ref merged, one.Verdict == one.Decision.Verdict ? 0 : 1);
                }
            },
            iter: 100);

        seen.Keys.ShouldBe(Enum.GetValues<Verdict>(), ignoreOrder: true);
        seen.Values.Min().ShouldBeGreaterThan(30);
        split.ShouldBeGreaterThan(100);
        merged.ShouldBeGreaterThan(3);
    }

    private static FleetPolicies Evaluated(RandomFleet fleet)
    {
        var policies = FleetPolicies.Compile(fleet.Consumers, fleet.Callers, fleet.Secrets, fleet.Keys);
        policies.Evaluate();
        return policies;
    }

    private static void Agree(RandomFleet fleet, FleetPolicies policies)
    {
        foreach (var (consumer, secret, action, leg, decision) in Cells(fleet))
        {
            var verdict = leg < 0 ? policies.OnSecret(consumer, secret, action) : policies.Decrypt(consumer, secret)[leg];
            verdict.ShouldBe(decision.Verdict, $"consumer {consumer}, secret {secret}, action {action}, leg {leg}: {Told(decision)}");
        }
    }

    private static void AgreeOnReading(RandomFleet fleet, FleetPolicies policies)
    {
        for (var consumer = 0; consumer < fleet.Consumers.Length; consumer++)
        {
            for (var secret = 0; secret < fleet.Secrets.Length; secret++)
            {
                policies.CanRead(consumer, secret).ShouldBe(ConsumerReadsSecret.Ask(fleet.Consumers[consumer], fleet.Secrets[secret], fleet.Keys).Answer.Truth, $"consumer {consumer}, secret {secret}");
            }
        }
    }

    private static string Told(SplitDecision split) =>
        $"{split.Decision.Request} {string.Join("; ", split.Decision.Questions)} {string.Join("\n", split.Decision.Layers.Select(layer => $"{layer.Id} {layer.Denies} {layer.Allows} {layer.Grants} {layer.Layer} {string.Join(" ", layer.Statements.Select(match => $"{PolicyText(match)} → {match.Applies}"))}"))}";

    private static string PolicyText(StatementMatch match) => match.Source.Text ?? "";

    private static IEnumerable<(int Consumer, int Secret, int Action, int Leg, SplitDecision Decision)> Cells(RandomFleet fleet)
    {
        for (var consumer = 0; consumer < fleet.Callers.Length; consumer++)
        {
            if (fleet.Callers[consumer] is not { } who)
            {
                continue;
            }

            for (var secret = 0; secret < fleet.Secrets.Length; secret++)
            {
                var facts = fleet.Secrets[secret];
                for (var action = 0; action < FleetPolicies.SecretActions.Length; action++)
                {
                    yield return (consumer, secret, action, -1, CaseSplitter.Evaluate(Legs.RequestOn(who, FleetPolicies.SecretActions[action], facts), Legs.LayersOf(who, facts)));
                }

                var legs = (facts.Versions ?? []).Where(version => !version.Stages.IsEmpty).SelectMany(version => version.Keys.Select(name => (version.VersionId, Key: fleet.Keys.GetValueOrDefault(name))))
                    .Where(one => one.Key is not null).OrderBy(one => one.Key!.Arn, StringComparer.Ordinal).ThenBy(one => one.VersionId, StringComparer.Ordinal).ToList();
                for (var leg = 0; leg < legs.Count; leg++)
                {
                    yield return (consumer, secret, 0, leg, CaseSplitter.Evaluate(Legs.RequestOn(who, "kms:Decrypt", legs[leg].Key!, facts, legs[leg].VersionId), Legs.LayersOf(who, legs[leg].Key!)));
                }
            }
        }
    }
}
