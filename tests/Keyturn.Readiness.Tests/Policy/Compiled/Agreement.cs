using Keyturn.Readiness.Policy.Compiled;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Tests.Policy.Compiled;

/// <summary>Holds a compiled fleet against the obvious evaluator, cell by cell.</summary>
internal static class Agreement
{
    public static FleetPolicies Evaluated(this RandomFleet fleet)
    {
        var policies = FleetPolicies.Compile(fleet.Consumers, fleet.Callers, fleet.Secrets, fleet.Keys);
        policies.Evaluate();
        return policies;
    }

    public static void ShouldAgree(this RandomFleet fleet, FleetPolicies policies)
    {
        foreach (var (consumer, secret, action, leg, decision) in fleet.Cells())
        {
            var verdict = leg < 0 ? policies.OnSecret(consumer, secret, action) : policies.Decrypt(consumer, secret)[leg];
            if (verdict != decision.Verdict)
            {
                verdict.ShouldBe(decision.Verdict, $"consumer {consumer}, secret {secret}, action {action}, leg {leg}: {Told(decision)}");
            }
        }
    }

    public static void ShouldAgreeOnReading(this RandomFleet fleet, FleetPolicies policies)
    {
        for (var consumer = 0; consumer < fleet.Consumers.Length; consumer++)
        {
            for (var secret = 0; secret < fleet.Secrets.Length; secret++)
            {
                policies.CanRead(consumer, secret).ShouldBe(ConsumerReadsSecret.Ask(fleet.Consumers[consumer], fleet.Secrets[secret], fleet.Keys).Answer.Truth, $"consumer {consumer}, secret {secret}");
            }
        }
    }

    public static IEnumerable<(int Consumer, int Secret, int Action, int Leg, SplitDecision Decision)> Cells(this RandomFleet fleet, int? actions = null)
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
                for (var action = 0; action < (actions ?? FleetPolicies.SecretActions.Length); action++)
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

    private static string Told(SplitDecision split) =>
        $"{split.Decision.Request} {string.Join("; ", split.Decision.Questions)} {string.Join("\n", split.Decision.Layers.Select(layer => $"{layer.Id} {layer.Denies} {layer.Allows} {layer.Grants} {layer.Layer} {string.Join(" ", layer.Statements.Select(match => $"{PolicyText(match)} → {match.Applies}"))}"))}";

    private static string PolicyText(StatementMatch match) => match.Source.Text ?? "";
}
