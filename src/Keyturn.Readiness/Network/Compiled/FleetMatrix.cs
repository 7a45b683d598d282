using System.Collections.Immutable;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Databases;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Compiled;

/// <summary>Verdicts of a whole fleet: every consumer against the API and every database, now and after a failover.</summary>
/// <remarks>Agrees with <see cref="ReachabilityTracer"/> in every cell. What is plain is decided by bits and intervals without an allocation; what is not, the tracer decides.</remarks>
public sealed class FleetMatrix
{
    private readonly NetworkIndex index;
    private readonly ImmutableArray<Consumer> consumers;
    private readonly ImmutableArray<string> databases;
    private readonly string region;
    private readonly CompiledEnd[][] placements;
    private readonly bool[] plainConsumer;
    private readonly bool[] systemChooses;
    private readonly CompiledEnd[][] candidates;
    private readonly DatabasePlace[] places;
    private readonly int[] portOf;
    private readonly List<int> ports = [];
    private readonly GroupProfile?[] egress;
    private readonly GroupProfile?[] ingress;
    private readonly Dictionary<string, int> bits;
    private readonly EndCompiler ends;
    private readonly SubnetPairs pairs;
    private readonly byte[] api;
    private readonly byte[] cells;

    private FleetMatrix(NetworkIndex index, ImmutableArray<Consumer> consumers, ImmutableArray<string> databases, string region)
    {
        (this.index, this.consumers, this.databases, this.region) = (index, consumers, databases, region);
        bits = (index.Estate.SecurityGroups.Value?.Keys ?? []).Order(StringComparer.Ordinal).Select((id, bit) => (id, bit)).ToDictionary(pair => pair.id, pair => pair.bit, StringComparer.Ordinal);
        ends = new(index, bits);
        var lists = consumers.Select(consumer => PlacementFinder.Of(index, consumer)).ToList();
        placements = [.. lists.Select(list => list.Placements.Select(one => ends.Of(one.End, one.ClientPorts)).ToArray())];
        plainConsumer = [.. lists.Select(list => list is { OutsideVpc: false, Note: null } && list.Missing.IsEmpty && !list.Placements.IsEmpty)];
        systemChooses = [.. lists.Select(list => list.SystemChooses)];
        places = [.. databases.SelectMany(id => new[] { DatabasePlacement.Of(index, id, false), DatabasePlacement.Of(index, id, true) })];
        candidates = [.. places.Select(place => place.Candidates.Select(end => ends.Of(end, null)).ToArray())];
        portOf = [.. places.Select(PortNumber)];
        egress = new GroupProfile?[ends.GroupSets.Count * ports.Count];
        ingress = new GroupProfile?[ends.GroupSets.Count * ports.Count];
        Profiles(egress, placements, true);
        Profiles(ingress, candidates, false);
        pairs = new(index, ends.Subnets, ends.PortClasses, ports);
        api = new byte[consumers.Length];
        cells = new byte[consumers.Length * places.Length];
    }

    /// <summary>How many cells of the last evaluation the tracer had to decide.</summary>
    public int Traced { get; private set; }

    /// <summary>Compiles an estate for these consumers and databases; decides nothing yet.</summary>
    public static FleetMatrix Compile(NetworkEstate estate, ImmutableArray<Consumer> consumers, ImmutableArray<string> databases, string region) =>
        new(new NetworkIndex(estate), consumers, databases, region);

    /// <summary>Decides every cell.</summary>
    public void Evaluate()
    {
        Traced = 0;
        for (var consumer = 0; consumer < consumers.Length; consumer++)
        {
            api[consumer] = (byte)ReachabilityTracer.Trace(index, new SecretsManagerQuestion(consumers[consumer], region)).Verdict;
            for (var place = 0; place < places.Length; place++)
            {
                Fill(consumer, place);
            }
        }
    }

    /// <summary>The matrix after the rules of one group changed: only rows and columns that carry it, or may name it, are decided again.</summary>
    public FleetMatrix WithGroup(SecurityGroup changed)
    {
        var estate = index.Estate;
        var groups = estate.SecurityGroups.Value ?? ImmutableDictionary<string, SecurityGroup>.Empty;
        var next = new FleetMatrix(new NetworkIndex(estate with { SecurityGroups = estate.SecurityGroups with { Value = groups.SetItem(changed.Id, changed) } }), consumers, databases, region);
        var endpoint = (estate.Endpoints.Value?.Values ?? []).Any(one => one.GroupIds.Contains(changed.Id))
            || (estate.Interfaces.Value?.Values ?? []).Any(face => face.Description.StartsWith("VPC Endpoint", StringComparison.Ordinal) && face.GroupIds.Contains(changed.Id));
        var column = candidates.Select(list => list.Any(end => Carries(end, changed.Id))).ToArray();
        for (var consumer = 0; consumer < consumers.Length; consumer++)
        {
            var row = !plainConsumer[consumer] || placements[consumer].Any(end => Carries(end, changed.Id));
            next.api[consumer] = row || endpoint ? (byte)ReachabilityTracer.Trace(next.index, new SecretsManagerQuestion(consumers[consumer], region)).Verdict : api[consumer];
            for (var place = 0; place < places.Length; place++)
            {
                if (row || column[place])
                {
                    next.Fill(consumer, place);
                }
                else
                {
                    next.cells[(consumer * places.Length) + place] = cells[(consumer * places.Length) + place];
                }
            }
        }

        return next;
    }

    /// <summary>Verdict for the API.</summary>
    public Verdict Api(int consumer) => (Verdict)api[consumer];

    /// <summary>Verdict for a database.</summary>
    public Verdict Database(int consumer, int database, bool afterFailover) =>
        (Verdict)cells[(consumer * places.Length) + (2 * database) + (afterFailover ? 1 : 0)];

    /// <summary>For every secret the worse of API and database: Blocked, then Unknown, then Reachable.</summary>
    /// <param name="consumer">Row.</param>
    /// <param name="databaseOfSecret">Column of each secret's database; negative for none.</param>
    /// <param name="into">One verdict per secret.</param>
    public void Read(int consumer, ReadOnlySpan<int> databaseOfSecret, Span<Verdict> into)
    {
        var row = cells.AsSpan(consumer * places.Length, places.Length);
        var own = (Verdict)api[consumer];
        for (var secret = 0; secret < databaseOfSecret.Length; secret++)
        {
            var database = databaseOfSecret[secret];
            into[secret] = database < 0 ? own : Worse(own, (Verdict)row[2 * database]);
        }
    }

    /// <summary>Decides one cell anew; for measuring.</summary>
    internal Verdict Decide(int consumer, int place)
    {
        var quick = QuickVerdict(consumer, place);
        return quick ?? Slow(consumer, place);
    }

    private static Verdict Worse(Verdict one, Verdict other) =>
        one == Verdict.Blocked || other == Verdict.Blocked ? Verdict.Blocked : one == Verdict.Unknown ? one : other;

    private void Fill(int consumer, int place) => cells[(consumer * places.Length) + place] = (byte)Decide(consumer, place);

    private Verdict Slow(int consumer, int place)
    {
        Traced++;
        return ReachabilityTracer.Trace(index, new DatabaseQuestion(consumers[consumer], databases[place / 2], place % 2 == 1)).Verdict;
    }

    /// <summary>Placements and candidates combined as the algebra says; <see langword="null"/> when the tracer has to be asked.</summary>
    private Verdict? QuickVerdict(int consumer, int place)
    {
        if (!plainConsumer[consumer] || places[place] is { Missing: not null } or { Note: not null } or { Doubt: not null })
        {
            return null;
        }

        var (blocked, passed) = (0, 0);
        var own = placements[consumer];
        for (var at = 0; at < own.Length; at++)
        {
            var one = FromPlacement(own[at], place);
            if (one == Quick.Ask)
            {
                return null;
            }

            blocked += one == Quick.Block ? 1 : 0;
            passed += one == Quick.Pass ? 1 : 0;
        }

        return blocked == 0 ? Verdict.Reachable
            : passed == 0 || !systemChooses[consumer] ? Verdict.Blocked : Verdict.Unknown;
    }

    /// <summary>Candidates that end differently are for the tracer to explain.</summary>
    private Quick FromPlacement(in CompiledEnd from, int place)
    {
        var targets = candidates[place];
        var answer = Quick.Ask;
        for (var at = 0; at < targets.Length; at++)
        {
            var one = Pair(from, targets[at], portOf[place]);
            if (one == Quick.Ask || (at > 0 && one != answer))
            {
                return Quick.Ask;
            }

            answer = one;
        }

        return answer;
    }

    private Quick Pair(in CompiledEnd from, in CompiledEnd to, int port)
    {
        if (!from.Simple || !to.Simple || from.Vpc != to.Vpc || (from.HasV6 && to.HasV6))
        {
            return Quick.Ask;
        }

        var way = pairs.Ask(from.Subnet, to.Subnet, from.PortClass, port);
        if (way == Quick.Ask || egress[(from.Profiles * ports.Count) + port] is not { } outward || ingress[(to.Profiles * ports.Count) + port] is not { } inward)
        {
            return Quick.Ask;
        }

        var (left, entered) = (outward.Ask(to.Groups, to.First, to.Last), inward.Ask(from.Groups, from.First, from.Last));
        return way == Quick.Block || left == Quick.Block || entered == Quick.Block ? Quick.Block
            : left == Quick.Pass && entered == Quick.Pass ? Quick.Pass : Quick.Ask;
    }

    private bool Carries(in CompiledEnd end, string groupId) =>
        !bits.TryGetValue(groupId, out var bit) || (end.Groups[bit / 64] & (1UL << (bit % 64))) != 0;

    private int PortNumber(DatabasePlace place)
    {
        var at = ports.IndexOf(place.Port);
        if (at < 0)
        {
            ports.Add(place.Port);
            at = ports.Count - 1;
        }

        return at;
    }

    private void Profiles(GroupProfile?[] profiles, CompiledEnd[][] all, bool outward)
    {
        foreach (var set in all.SelectMany(list => list).Select(end => end.Profiles).Distinct())
        {
            for (var port = 0; port < ports.Count; port++)
            {
                profiles[(set * ports.Count) + port] = GroupProfile.Of(index, ends.GroupSets[set], outward, ports[port], bits);
            }
        }
    }
}
