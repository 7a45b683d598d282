using Keyturn.Benchmarks.Running;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Compiled;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Splitting;
using NetworkFixes = Keyturn.Readiness.Network.Fixes.FixFinder;
using PolicyFixes = Keyturn.Readiness.Policy.Fixes.FixFinder;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Processor time of the whole matrix from a fresh estate beside that of the two engines, of the matrix after one security group changed, and of what stands behind one cell.</summary>
internal static class EstateMatrices
{
    private const int Rounds = 3;
    private const int Cells = 400;
    private const int Secrets = 100;

    public static IReadOnlyList<Measure> Run()
    {
        var snapshot = SyntheticEstate.Create(SyntheticPolicies.Create(), SyntheticNetwork.Create());
        var changed = SyntheticEstate.WithRule(snapshot);
        var engines = Best(() => Engines(new(snapshot)));
        EstateMatrix? matrix = null;
        var whole = Best(() => matrix = EstateMatrix.Of(new(snapshot)));
        EstateMatrix? after = null;
        var again = Best(() => after = EstateMatrix.Of(new(changed), matrix));
        var fresh = EstateMatrix.Of(new(changed));
        var different = fresh.OfSecrets.Zip(after!.OfSecrets).Count(pair => pair.First.Failing != pair.Second.Failing || pair.First.Unknown != pair.Second.Unknown || !pair.First.Columns.SequenceEqual(pair.Second.Columns));
        var moved = matrix!.OfSecrets.Zip(after.OfSecrets).Count(pair => pair.First.Failing != pair.Second.Failing);
        var behind = Behind(snapshot, matrix);
        var checks = Checks(snapshot, matrix);
        return
        [
            new("Matrix of 1,000 consumers × 10,000 secrets from a fresh estate, to the two engines alone", whole / engines, 1.3, "times", $"{whole / 1000:0.00} s to {engines / 1000:0.00} s, least processor time of {Rounds}; {matrix.OfSecrets.Sum(line => line.Count):n0} pairs stand in it"),
            new("Matrix after one security group changed", again, 1000, "ms", $"least processor time of {Rounds}; the failing pairs of {moved:n0} secrets changed"),
            new("Lines that differ from a matrix made afresh", different, 0, "", $"of {fresh.OfSecrets.Length:n0}"),
            new("What stands behind one pair: four answers, reasons, fixes", Samples.Percentile(behind, 0.99), 50, "ms", $"99th percentile of {behind.Count} on the clock; median {Samples.Median(behind):0.0} ms"),
            new("All checks of one secret, its consumers found and asked", Samples.Percentile(checks, 0.95), 50, "ms", $"95th percentile of {checks.Count} on the clock; median {Samples.Median(checks):0.0} ms; {Keyturn.Readiness.Checks.ReadinessChecks.All.Length} checks"),
        ];
    }

    private static void Engines(EstateReadiness readiness)
    {
        var (permissions, network) = (readiness.Snapshot.Permissions, readiness.Snapshot.Network);
        var policies = Keyturn.Readiness.Policy.Compiled.FleetPolicies.Compile(
            [.. readiness.Consumers.Select(consumer => readiness.FactsOf(consumer, readiness.PathToSecretsManager(consumer)))],
            [.. readiness.Snapshot.Secrets.Value!.Values.Select(secret => SecretReading.Of(permissions, secret))], KeyTable.Of(permissions));
        policies.Evaluate();
        FleetMatrix.Compile(network, [.. readiness.Consumers.Select(consumer => consumer.Place)], SyntheticNetwork.DatabaseIds, SyntheticNetwork.Region).Evaluate();
    }

    /// <summary>What a person waits for who opens a cell: the pair asked, explained, and what repairs it.</summary>
    private static List<double> Behind(EstateSnapshot snapshot, EstateMatrix matrix)
    {
        var readiness = new EstateReadiness(snapshot);
        List<double> Times() =>
        [
            .. Enumerable.Range(0, Cells).Select(at =>
            {
                var clock = System.Diagnostics.Stopwatch.StartNew();
                var pair = readiness.Ask(matrix.Consumers[at * 7 % matrix.Consumers.Length], matrix.Secrets[at * 97 % matrix.Secrets.Length]);
                pair.Access.Legs.Select(leg => leg.Decision).OfType<SplitDecision>().ToList().ForEach(decision => Explainer.Explain(decision));
                PolicyFixes.Find(pair.Access);
                NetworkFixes.Find(snapshot.Network, pair.Endpoint);
                if (pair.DatabasePath is { } path)
                    NetworkFixes.Find(snapshot.Network, path);
                return clock.Elapsed.TotalMilliseconds;
            }),
        ];
        Times();
        readiness = new EstateReadiness(snapshot);
        return Times();
    }

    private static List<double> Checks(EstateSnapshot snapshot, EstateMatrix matrix)
    {
        var fleet = new Keyturn.Readiness.Checks.CheckFleet(new EstateReadiness(snapshot));
        List<double> Times() =>
        [
            .. Enumerable.Range(0, Secrets).Select(at =>
            {
                var clock = System.Diagnostics.Stopwatch.StartNew();
                Keyturn.Readiness.Checks.ReadinessChecks.Run(fleet.Of(matrix.Secrets[at * 97 % matrix.Secrets.Length], DateTimeOffset.UnixEpoch));
                return clock.Elapsed.TotalMilliseconds;
            }),
        ];
        Times();
        return Times();
    }

    private static double Best(Action action)
    {
        action();
        return Enumerable.Range(0, Rounds).Min(_ =>
        {
            var before = Environment.CpuUsage.TotalTime;
            action();
            return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
        });
    }
}
