using System.Diagnostics;
using Keyturn.Benchmarks.Running;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Fixes;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Splitting;
using Compiled = Keyturn.Readiness.Policy.Compiled.FleetPolicies;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Processor time of the fleet's permissions: compile, decide, change a policy, explain a pair. Cells are compared with the obvious evaluator in the same run.</summary>
internal static class FleetPolicies
{
    private const int Rounds = 5;
    private const int Changes = 20;
    private const int WarmUps = 5;
    private const double Mebibyte = 1048576.0;

    public static IReadOnlyList<Measure> Run()
    {
        var estate = SyntheticPolicies.Create();
        Compiled Compile() => Compiled.Compile(estate.Consumers, estate.Secrets, estate.Keys);
        Compiled Whole()
        {
            var made = Compile();
            made.Evaluate();
            return made;
        }

        Whole();
        var heap = GC.GetTotalMemory(true);
        var allocated = GC.GetTotalAllocatedBytes(true);
        var clock = Stopwatch.StartNew();
        var fleet = Whole();
        var elapsed = clock.Elapsed.TotalSeconds;
        allocated = GC.GetTotalAllocatedBytes(true) - allocated;
        var memory = (GC.GetTotalMemory(true) - heap) / Mebibyte;
        var compile = Best(() => Compile());
        var whole = Best(() => Whole());
        var again = GC.GetTotalAllocatedBytes(true);
        fleet.Evaluate();
        again = GC.GetTotalAllocatedBytes(true) - again;
        var asked = fleet.Asked / 2;
        var decide = Best(fleet.Evaluate);
        var (different, compared, verdicts) = Compare(fleet, estate);
        var pairs = Pairs(estate);
        var (role, roleWorst) = Typical(at => fleet.Change(at * 7, estate.WithStatement(estate.Consumers[at * 7])));
        var (secret, secretWorst) = Typical(at => fleet.ChangePolicyOfSecret(at * 97, estate.PolicyOfSecret(at)));
        var (key, keyWorst) = Typical(at => fleet.ChangePolicyOfKey(SyntheticStatements.KeyArn(at % 10, at), estate.PolicyOfKey(at)));
        var reverse = Typical(at => fleet.WhoCanRead(at * 97)).Median + Typical(at => fleet.WhatCanRead(at * 7)).Median;
        var (afterwards, _, _) = Compare(fleet, estate);
        return
        [
            new("Permissions of 1,000 consumers on 10,000 secrets, 6 actions: compile and decide", whole / 1000, 16, "s", $"{fleet.Cells:n0} verdicts, {asked:n0} by the obvious evaluator; {fleet.Policies:n0} different policies; least processor time of {Rounds}; {elapsed:0.00} s on the clock"),
            new("… of this, compile", compile / 1000, null, "s"),
            new("… all verdicts again", decide / 1000, null, "s"),
            new("Allocated per verdict", (double)again / fleet.Cells, 1, "bytes", $"deciding all; compiling before it {(allocated - again) / Mebibyte:n0} MiB in all"),
            new("One role's policies changed", role, 20, "ms", $"median of {Changes}, worst {roleWorst:0.0}; its whole row"),
            new("One secret's policy changed", secret, 5, "ms", $"median of {Changes}, worst {secretWorst:0.0}; its column, 1,000 consumers"),
            new("One key's policy changed", key, 5, "ms", $"median of {Changes}, worst {keyWorst:0.0}; the columns of its secrets, 1,000 consumers"),
            new("Who can read a secret, and what a consumer can read", reverse, null, "ms"),
            new("One pair with its explanation and its fixes", Samples.Percentile(pairs, 0.99), 1, "ms", $"99th percentile of {pairs.Count:n0} on the clock, each once, warm and after a collection; median {Samples.Median(pairs):0.00} ms"),
            new("Memory of the compiled fleet", memory, 150, "MiB", "verdicts included"),
            new("Verdicts that differ from the obvious evaluator", different + afterwards, 0, "", $"of {compared:n0}, before and after the changes; {verdicts}"),
        ];
    }

    /// <summary>A sample of cells: verdict by verdict, and whether the secret can be read.</summary>
    private static (int Different, int Compared, string Verdicts) Compare(Compiled fleet, SyntheticPolicies estate)
    {
        var (different, compared) = (0, 0);
        var seen = new int[Enum.GetValues<Verdict>().Length];
        for (var cell = 0L; cell < (long)estate.Consumers.Length * estate.Secrets.Length; cell += 9_973)
        {
            var (consumer, secret) = ((int)(cell / estate.Secrets.Length), (int)(cell % estate.Secrets.Length));
            for (var action = 0; action < Compiled.SecretActions.Length; action++)
            {
                var verdict = fleet.OnSecret(consumer, secret, action);
                different += fleet.AskObvious(consumer, secret, action).Verdict == verdict ? 0 : 1;
                seen[(int)verdict]++;
                compared++;
            }

            different += fleet.AskObvious(consumer, secret).Answer.Truth == fleet.CanRead(consumer, secret) ? 0 : 1;
            compared++;
        }

        return (different, compared, string.Join(", ", seen.Select((count, verdict) => $"{(Verdict)verdict} {count:n0}")));
    }

    /// <summary>What a person waits for who opens one pair: every leg, its reasons, and what repairs it.</summary>
    private static List<double> Pairs(SyntheticPolicies estate)
    {
        var pairs = Enumerable.Range(0, 2_000).Select(at => (Consumer: at % estate.Consumers.Length, Secret: at * 4_999 % estate.Secrets.Length)).ToList();
        for (var round = 0; round < WarmUps; round++)
        {
            // As in a console that has run for a while: what is called often is compiled whole, and no garbage of other measures is left.
            pairs.ForEach(pair => Explain(estate, pair.Consumer, pair.Secret));
            GC.Collect();
        }

        return [.. pairs.Select(pair =>
        {
            var clock = Stopwatch.StartNew();
            Explain(estate, pair.Consumer, pair.Secret);
            return clock.Elapsed.TotalMilliseconds;
        })];
    }

    private static (List<VerdictExplanation> Reasons, FixSearch Fixes) Explain(SyntheticPolicies estate, int consumer, int secret)
    {
        var answer = ConsumerReadsSecret.Ask(estate.Consumers[consumer], estate.Secrets[secret], estate.Keys);
        return ([.. answer.Legs.Select(leg => leg.Decision).OfType<SplitDecision>().Select(Explainer.Explain)], FixFinder.Find(answer));
    }

    private static (double Median, double Worst) Typical(Action<int> action)
    {
        action(0);
        var times = Enumerable.Range(1, Changes).Select(at => ProcessorTime(() => action(at))).ToList();
        return (Samples.Median(times), times.Max());
    }

    private static double Best(Action action) => Enumerable.Range(0, Rounds).Min(_ => ProcessorTime(action));

    private static double ProcessorTime(Action action)
    {
        var before = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }
}
