using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Tests.Policy.Questions;
using static Keyturn.Readiness.Tests.Policy.Case;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

/// <summary>The first fleets that chance makes, always the same, however few others are tried.</summary>
public sealed class FixedFleetTests
{
    public static TheoryData<int, bool> Seeds => [.. from seed in Enumerable.Range(1, 16) from ofConsumers in new[] { true, false } select (seed, ofConsumers)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Evaluate_OfAFleet_AgreesWithTheObviousEvaluator(int seed, bool ofConsumers)
    {
        var fleet = RandomFleet.Of(seed, ofConsumers);
        var policies = fleet.Evaluated();

        fleet.ShouldAgree(policies);
        if (ofConsumers)
        {
            fleet.ShouldAgreeOnReading(policies);
        }
    }

    [Theory]
    [InlineData(101)]
    [InlineData(102)]
    [InlineData(103)]
    [InlineData(104)]
    public void Change_OfEverything_IsThatOfTheOtherFleet(int seed)
    {
        var (fleet, other) = (RandomFleet.Of(seed, ofConsumers: true), RandomFleet.Of(seed + 1000, ofConsumers: true));
        var policies = fleet.Evaluated();
        for (var consumer = 0; consumer < fleet.Consumers.Length; consumer++)
        {
            policies.Change(consumer, other.Consumers[consumer]);
        }

        var secrets = fleet.Secrets;
        for (var secret = 0; secret < secrets.Length; secret++)
        {
            policies.ChangePolicyOfSecret(secret, other.Secrets[secret].Policy);
            secrets = secrets.SetItem(secret, secrets[secret] with { Policy = other.Secrets[secret].Policy });
        }

        var keys = fleet.Keys;
        foreach (var name in fleet.Keys.Keys.Order(StringComparer.Ordinal))
        {
            policies.ChangePolicyOfKey(keys[name].Arn, other.Keys[name].Policy);
            keys = keys.SetItem(name, keys[name] with { Policy = other.Keys[name].Policy });
        }

        var changed = new RandomFleet(other.Consumers, other.Callers, secrets, keys);
        changed.ShouldAgree(policies);
        changed.ShouldAgreeOnReading(policies);
    }

    [Fact]
    public void Change_OfPolicies_CountsWhatWasAsked()
    {
        var values = string.Join(',', Enumerable.Range(0, 70).Select(number => $"\"v{number}\""));
        var role = Known.Role with { Identity = Layer(Allow(rest: When($$"""{"StringEquals":{"aws:SourceVpce":[{{values}}]} }"""))) };
        var policies = FleetPolicies.Compile([ConsumerFacts.OfRole(role), ConsumerFacts.OfRole(Known.Role)], [Known.Secret], Known.Keys());
        policies.Evaluate();
        policies.Asked.ShouldBe(FleetPolicies.SecretActions.Length + 2);

        policies.Change(1, ConsumerFacts.OfRole(role));
        policies.Asked.ShouldBe(2 * (FleetPolicies.SecretActions.Length + 2));

        policies.ChangePolicyOfSecret(0, Layer());
        policies.Asked.ShouldBe((2 * (FleetPolicies.SecretActions.Length + 2)) + (2 * FleetPolicies.SecretActions.Length));
    }

    [Fact]
    public void Compile_OfNoSecrets_HasNothingToDecide()
    {
        var policies = FleetPolicies.Compile([ConsumerFacts.OfRole(Known.Role)], [], Known.Keys());

        policies.Evaluate();
        policies.Change(0, ConsumerFacts.OfRole(Known.Powerless));
        policies.ChangePolicyOfKey(KeyArn, Layer());

        policies.Cells.ShouldBe(0);
        policies.WhatCanRead(0).Certain.ShouldBeEmpty();
    }

    [Fact]
    public void CanRead_OfASecretWhoseVersionsHaveNoKeys_HangsOnTheSecretAlone()
    {
        var policies = FleetPolicies.Compile(
            [ConsumerFacts.OfRole(Known.Role), ConsumerFacts.OfRole(Known.Powerless)], [Known.Secret with { Versions = [new("v", ["AWSCURRENT"], [])] }, Known.Secret with { Versions = null }], Known.Keys());

        policies.Evaluate();

        policies.CanRead(0, 0).ShouldBe(Truth.Yes);
        policies.CanRead(1, 0).ShouldBe(Truth.No);
        policies.CanRead(0, 1).ShouldBe(Truth.Unknown);
        policies.CanRead(1, 1).ShouldBe(Truth.No);
        policies.Decrypt(0, 0).ShouldBeEmpty();
        policies.Decrypt(0, 1).ShouldBeEmpty();
        policies.Cells.ShouldBe(2 * 2 * FleetPolicies.SecretActions.Length);
    }

    /// <summary>What a row keeps of the values that mattered before must not answer for those that matter now.</summary>
    [Theory]
    [InlineData("aws:SourceVpce")]
    [InlineData("aws:SourceVpc")]
    [InlineData("secretsmanager:VersionStage")]
    public void Change_ToAPolicyThatNamesOtherValues_AgreesWithTheObviousEvaluator(string key)
    {
        var consumers = new[] { Allow(), Allow(rest: When($$$"""{"StringEquals":{"{{{key}}}":"one"}}""")) }.Select(statement => ConsumerFacts.OfRole(Known.Role with { Identity = Layer(statement) })).ToImmutableArray();
        var fleet = new RandomFleet(consumers, [.. consumers.Select(consumer => Identity.Of(consumer, consumer.Role!))], [Known.Secret], Known.Keys());
        var policies = fleet.Evaluated();
        policies.OnSecret(0, 0, 0).ShouldBe(Verdict.Allowed);

        foreach (var value in new[] { "one", "two", "three" })
        {
            var policy = Layer(Deny(rest: To("*") + When($$$"""{"StringEquals":{"{{{key}}}":"{{{value}}}"}}""")));
            policies.ChangePolicyOfSecret(0, policy);

            (fleet with { Secrets = [Known.Secret with { Policy = policy }] }).ShouldAgree(policies);
            policies.OnSecret(0, 0, 0).ShouldBe(Verdict.Unknown);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(9)]
    public void CompileReading_OfAFleet_AnswersAsTheWholeOne(int seed)
    {
        var fleet = RandomFleet.Of(seed, ofConsumers: true);
        foreach (var describing in new[] { 0, 1, fleet.Consumers.Length })
        {
            var readers = fleet with { Consumers = [.. fleet.Consumers.Select((consumer, number) => consumer with { Describes = number < describing })] };
            var (whole, reading) = (readers.Evaluated(), FleetPolicies.CompileReading(readers.Consumers, readers.Secrets, readers.Keys));
            reading.Evaluate();

            readers.ShouldAgreeOnReading(reading);
            (whole.Cells - reading.Cells).ShouldBe((long)readers.Consumers.Length * readers.Secrets.Length * (FleetPolicies.SecretActions.Length - (describing > 0 ? 2 : 1)));
        }
    }

    [Fact]
    public void Change_ToNothing_Throws()
    {
        var policies = FleetPolicies.Compile([ConsumerFacts.OfRole(Known.Role)], [Known.Secret], Known.Keys());

        Should.Throw<ArgumentNullException>(() => policies.Change(0, null!));
    }

    [Fact]
    public void Evaluate_OfAnActionThatNeverWorksFromAnotherAccount_AgreesWithTheObviousEvaluator()
    {
        string[] actions = ["kms:Decrypt", "kms:EnableKey"];
        var keys = new[] { Known.Key("own"), Known.Key("far") with { Arn = OtherKeyArn, Policy = Layer(Allow(rest: To("*"))) } };
        var (words, role) = (new Vocabulary(), Known.Role with { Identity = Layer(Allow()) });
        var plane = new Plane(words, new(words, [.. actions]), [.. keys.Select(key => new Column(Known.Secret, key, "v2"))], [.. actions], [0, 1]);
        var (row, verdicts) = (new CompiledRow(plane, Identity.Of(ConsumerFacts.OfRole(role), role)), new VerdictWords(2, plane.Width));

        new RowEvaluator(plane).Evaluate(row, verdicts);

        foreach (var (action, column) in new[] { (0, 0), (0, 1), (1, 0), (1, 1) })
            verdicts[action, column].ShouldBe(plane.AskObvious(row, action, column), $"{actions[action]} on {keys[column].Arn}");
        verdicts[0, 1].ShouldBe(Verdict.Allowed);
        verdicts[1, 1].ShouldNotBe(Verdict.Allowed);
    }

    [Fact]
    public void Evaluate_OfRetireGrantUnderAResourceControlPolicy_AgreesWithTheObviousEvaluator()
    {
        string[] actions = ["kms:Decrypt", "kms:RetireGrant"];
        var key = Known.Key("own") with { Rcps = [Layer(Deny(rest: To("*")))], InManagementAccount = Truth.No };
        var (words, role) = (new Vocabulary(), Known.Role with { Identity = Layer(Allow()) });
        var plane = new Plane(words, new(words, [.. actions]), [new Column(Known.Secret, key, "v2")], [.. actions], [0, 1]);
        var (row, verdicts) = (new CompiledRow(plane, Identity.Of(ConsumerFacts.OfRole(role), role)), new VerdictWords(2, plane.Width));

        new RowEvaluator(plane).Evaluate(row, verdicts);

        verdicts[0, 0].ShouldBe(Verdict.ExplicitlyDenied);
        verdicts[1, 0].ShouldBe(Verdict.Allowed, "RCPs do not reach kms:RetireGrant");
        (plane.AskObvious(row, 0, 0), plane.AskObvious(row, 1, 0)).ShouldBe((verdicts[0, 0], verdicts[1, 0]));
    }

    [Fact]
    public void AskObvious_AfterAChange_SaysWhatTheFleetSays()
    {
        var policies = FleetPolicies.Compile([ConsumerFacts.OfRole(Known.Role)], [Known.Secret], Known.Keys());
        policies.Evaluate();
        policies.AskObvious(0, 0).Answer.ShouldBe(Answer.Yes);

        policies.ChangePolicyOfSecret(0, Layer(Deny("secretsmanager:Put*", To("*"))));

        policies.AskObvious(0, 0, 2).Verdict.ShouldBe(Verdict.ExplicitlyDenied);
        policies.OnSecret(0, 0, 2).ShouldBe(Verdict.ExplicitlyDenied);
        policies.Change(0, new(ConsumerKind.Lambda, "f"));
        policies.OnSecret(0, 0, 2).ShouldBe(Verdict.Unknown);
        policies.CanRead(0, 0).ShouldBe(Truth.Unknown);
        Should.Throw<InvalidOperationException>(() => policies.AskObvious(0, 0, 0)).Message.ShouldBe("f");
    }
}
