using System.Collections.Immutable;
using CsCheck;
using Keyturn.Readiness.Network.Compiled;
using Keyturn.Readiness.Network.Consumers;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Tracing;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Tests.Network.Estates;

namespace Keyturn.Readiness.Tests.Network.Compiled;

public sealed class FleetMatrixTests
{
    private static readonly ImmutableArray<Consumer> Consumers = [new InstanceConsumer("i-app"), new FunctionConsumer("rotate"), new InstanceConsumer("i-gone")];
    private static readonly ImmutableArray<string> Databases = ["orders", "billing", "gone"];

    [Fact]
    public void Evaluate_OnAnyEstate_AgreesWithTheTracer() => RandomEstates.All.Sample(estate => Agree(WithBilling(estate)));

    [Fact]
    public void Evaluate_OnEveryStartingPlace_AgreesWithTheTracer()
    {
        foreach (var estate in new[] { Places.Classic(), Places.Nat(), Places.Internet(), Places.EgressOnly(), Places.Peered(), Places.Transit(), Places.PublicDatabase() })
        {
            Agree(WithBilling(estate));
        }
    }

    [Fact]
    public void WithGroup_OnAnyEstate_IsThatOfTheChangedEstate() => Gen.Select(RandomEstates.All, RandomEstates.All, Gen.Int[0, 3]).Sample((estate, other, at) =>
    {
        var id = new[] { "sg-app", "sg-rotation", "sg-vpce", "sg-db" }[at];
        if (estate.SecurityGroups.Value is null || other.SecurityGroups.Value is not { } groups)
        {
            return;
        }

        var before = Matrix(WithBilling(estate));
        Compare(before.WithGroup(groups[id]), WithBilling(estate).Put(groups[id]));
    });

    [Fact]
    public void Evaluate_OfPlainWays_AsksTheTracerForNoDatabase()
    {
        var matrix = FleetMatrix.Compile(Places.Classic(), [new InstanceConsumer("i-app"), new FunctionConsumer("rotate")], ["orders"], Places.Region);
        matrix.Evaluate();

        matrix.Traced.ShouldBe(0);
        matrix.Database(0, 0, true).ShouldBe(Verdict.Reachable);
    }

    [Fact]
    public void Decide_OfAPlainWay_AllocatesNothing()
    {
        var matrix = FleetMatrix.Compile(Places.Classic(), [new InstanceConsumer("i-app"), new FunctionConsumer("rotate")], ["orders"], Places.Region);
        matrix.Evaluate();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1000; round++)
        {
            matrix.Decide(round % 2, round % 2);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Read_OfManySecrets_IsTheWorseOfApiAndDatabase()
    {
        var matrix = Matrix(WithBilling(Places.Classic().Group("sg-vpce", "in 443 sg-app")));
        Span<Verdict> cells = stackalloc Verdict[4];

        matrix.Read(0, [0, 1, 2, -1], cells);
        cells.ToArray().ShouldBe([Verdict.Reachable, Verdict.Blocked, Verdict.Unknown, Verdict.Reachable]);
        matrix.Read(1, [0, 1, 2, -1], cells);
        cells.ToArray().ShouldBe([Verdict.Blocked, Verdict.Blocked, Verdict.Blocked, Verdict.Blocked]);
    }

    /// <summary>Random estates are worth nothing when they all end alike.</summary>
    [Fact]
    public void RandomEstates_EndInEveryVerdict()
    {
        var seen = new System.Collections.Concurrent.ConcurrentDictionary<Verdict, int>();
        RandomEstates.All.Sample(
            estate =>
            {
                foreach (var question in RandomEstates.Questions)
                {
                    seen.AddOrUpdate(ReachabilityTracer.Trace(new NetworkIndex(estate), question).Verdict, 1, (_, count) => count + 1);
                }
            },
            iter: 200);

        seen.Keys.ShouldBe([Verdict.Reachable, Verdict.Blocked, Verdict.Unknown], ignoreOrder: true);
        seen.Values.Min().ShouldBeGreaterThan(10);
    }

    private static NetworkEstate WithBilling(NetworkEstate estate) => estate.Databases.Value is null ? estate : estate.Put(
        new DatabaseInstance("billing", 5432, ["sg-vpce"], "db-subnets") { Zone = "c", SecondaryZone = "a" });

    private static FleetMatrix Matrix(NetworkEstate estate)
    {
        var matrix = FleetMatrix.Compile(estate, Consumers, Databases, Places.Region);
        matrix.Evaluate();
        return matrix;
    }

    private static void Agree(NetworkEstate estate) => Compare(Matrix(estate), estate);

    private static void Compare(FleetMatrix matrix, NetworkEstate estate)
    {
        var index = new NetworkIndex(estate);
        for (var consumer = 0; consumer < Consumers.Length; consumer++)
        {
            matrix.Api(consumer).ShouldBe(ReachabilityTracer.Trace(index, new SecretsManagerQuestion(Consumers[consumer], Places.Region)).Verdict);
            for (var database = 0; database < Databases.Length; database++)
            {
                foreach (var later in new[] { false, true })
                {
                    matrix.Database(consumer, database, later).ShouldBe(
                        ReachabilityTracer.Trace(index, new DatabaseQuestion(Consumers[consumer], Databases[database], later)).Verdict, $"{Consumers[consumer]} {Databases[database]} {later}");
                }
            }
        }
    }
}
