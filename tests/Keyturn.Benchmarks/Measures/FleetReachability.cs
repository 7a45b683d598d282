using Keyturn.Benchmarks.Running;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Compiled;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Benchmarks.Measures;

/// <summary>Processor time of the fleet's reachability: compile, decide, read out, explain, repair, change one rule. Cells are compared with the tracer in the same run.</summary>
internal static class FleetReachability
{
    private const int Rounds = 5;
    private const int Secrets = 10_000;

    public static IReadOnlyList<Measure> Run()
    {
        var estate = SyntheticNetwork.Create();
        var (consumers, databases) = (SyntheticNetwork.Consumers, SyntheticNetwork.DatabaseIds);
        var heap = GC.GetTotalMemory(true);
        var matrix = Compile(estate);
        var compile = Best(() => matrix = Compile(estate));
        var evaluate = Best(matrix.Evaluate);
        var memory = (GC.GetTotalMemory(true) - heap) / 1048576.0;
        var cells = consumers.Length * databases.Length * 2;
        var index = new NetworkIndex(estate);
        var group = estate.SecurityGroups.Value?["sg-7"] ?? throw new InvalidOperationException();
        var changed = Best(() => matrix.WithGroup(group with { Rules = group.Rules.Add(new("sgr-new", false, "tcp", PortRange.Of(1521)) { GroupId = "sg-9" }) }));
        var columns = Enumerable.Range(0, Secrets).Select(secret => secret % databases.Length).ToArray();
        var into = new Verdict[Secrets];
        var read = Best(() => ReadAll(matrix, consumers.Length, columns, into));
        var blocked = Enumerable.Range(0, 200).Select(at => new DatabaseQuestion(consumers[at], databases[at % databases.Length])).ToList();
        var checks = blocked.Select(question => ReachabilityTracer.Trace(index, question)).ToList();
        var explain = Best(() => blocked.ForEach(question => ReachabilityTracer.Trace(index, question))) / blocked.Count;
        var repair = Best(() => checks.ForEach(check => FixFinder.Find(estate, check))) / blocked.Count;
        return
        [
            new("Reachability: compile 1,000 interfaces, 500 groups, 200 databases", compile, 250, "ms", $"least processor time of {Rounds}"),
            new("Full matrix: API, and every database now and after a failover", evaluate, 300, "ms", $"{cells:n0} database cells, {matrix.Traced:n0} decided by the tracer"),
            new("One path verdict", evaluate * 1e6 / (cells + consumers.Length), 500, "ns", "2 million a second are 500 ns"),
            new("One cell consumer × secret", read * 1e6 / ((double)consumers.Length * Secrets), 20, "ns", "10 million cells; 50 million a second are 20 ns"),
            new("One explanation with its path", explain, 1, "ms", $"mean of {blocked.Count}"),
            new("Ranked fixes, each verified", repair, 10, "ms", $"mean of {blocked.Count}"),
            new("One rule changed", changed, 50, "ms", "a new matrix"),
            new("Memory of the matrix", memory, 150, "MiB"),
            new("Cells that differ from the tracer", Differences(matrix, index), 0, "", "every 97th cell"),
        ];
    }

    private static FleetMatrix Compile(NetworkEstate estate) => FleetMatrix.Compile(estate, SyntheticNetwork.Consumers, SyntheticNetwork.DatabaseIds, SyntheticNetwork.Region);

    private static void ReadAll(FleetMatrix matrix, int consumers, int[] columns, Verdict[] into)
    {
        for (var consumer = 0; consumer < consumers; consumer++)
        {
            matrix.Read(consumer, columns, into);
        }
    }

    private static int Differences(FleetMatrix matrix, NetworkIndex index)
    {
        var different = 0;
        var (consumers, databases) = (SyntheticNetwork.Consumers, SyntheticNetwork.DatabaseIds);
        for (var cell = 0; cell < consumers.Length * databases.Length; cell += 97)
        {
            var (consumer, database) = (cell / databases.Length, cell % databases.Length);
            var traced = ReachabilityTracer.Trace(index, new DatabaseQuestion(consumers[consumer], databases[database])).Verdict;
            different += traced == matrix.Database(consumer, database, false) ? 0 : 1;
        }

        return different;
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
