using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Aws.Tests.Wire;

/// <summary>One call of the collector fails over HTTP: its part says so, the rest stays as it was, and nothing that was not a pass becomes one.</summary>
public sealed class PartialFailureTests(PartialFailures collections) : IClassFixture<PartialFailures>
{
    /// <summary>Zones are read VPC by VPC, so that they fail with the list of VPCs; what one answer tells fails together.</summary>
    private static readonly ImmutableDictionary<string, string[]> AlsoFails = ImmutableDictionary<string, string[]>.Empty.Add("ec2:DescribeVpcs", ["route53:ListHostedZonesByVPC"]);

    public static TheoryData<string, WireFaultKind> CallsAndFaults() =>
        [.. from call in PartialFailures.Calls from fault in PartialFailures.Faults select (call, fault)];

    public static TheoryData<string> Calls() => [.. PartialFailures.Calls];

    [Fact]
    public void Healthy_EveryPart_WasReadAndAllKindsOfCellsAreThere()
    {
        EstateParts.Of(collections.Healthy.Snapshot).ShouldAllBe(one => one.Part.ReadAt != null && one.Part.Failure == null);
        var states = collections.Healthy.Cells.Values.SelectMany(cells => cells).Distinct().ToArray();
        states.ShouldContain(CellState.Pass);
        states.ShouldContain(CellState.Fail);
    }

    [Theory]
    [MemberData(nameof(CallsAndFaults))]
    public void Parts_OneCallFails_ExactlyItsPartsSaySo(string call, WireFaultKind fault)
    {
        var snapshot = collections.First(call, fault).Snapshot;

        string[] expected = [call, .. AlsoFails.GetValueOrDefault(call, [])];
        foreach (var (of, part) in EstateParts.Of(snapshot))
        {
            if (!expected.Contains(of))
            {
                part.Failure.ShouldBeNull($"{of} has nothing to do with {call}");
                part.ReadAt.ShouldNotBeNull(of);
                continue;
            }

            var failure = part.Failure.ShouldNotBeNull(of);
            part.ReadAt.ShouldBeNull("what failed the first time was never read");
            failure.Call.ShouldBe(of);
            failure.MissingPermission.ShouldBe(fault is WireFaultKind.AccessDenied ? call : null);
            failure.Code.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [MemberData(nameof(CallsAndFaults))]
    public void Cells_OneCallFails_NoneTurnsGreenAndNoneTurnsRed(string call, WireFaultKind fault)
    {
        var (snapshot, cells) = (collections.First(call, fault).Snapshot, collections.First(call, fault).Cells);

        foreach (var (pair, healthy) in collections.Healthy.Cells)
        {
            if (!cells.TryGetValue(pair, out var now))
            {
                ConsumerFinder.PartsNotRead(snapshot).ShouldContain(call, $"{pair} is gone and nobody says that it may be there");
                continue;
            }

            for (var column = 0; column < now.Length; column++)
            {
                if (now[column] != healthy[column])
                    now[column].ShouldBe(CellState.Unknown, $"{pair}, {(MatrixColumn)column}: without {call} it may only be less certain than {healthy[column]}");
            }
        }

        cells.Keys.Except(collections.Healthy.Cells.Keys).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Cells_OneCallFailsAfterAGoodReading_StayAsTheyWere(string call)
    {
        var (healthy, later) = (collections.Healthy, collections.Later(call));

        later.Cells.Count.ShouldBe(healthy.Cells.Count);
        later.Cells.ShouldAllBe(cells => cells.Value.SequenceEqual(healthy.Cells[cells.Key]));
        foreach (var ((of, part), (_, before)) in EstateParts.Of(later.Snapshot).Zip(EstateParts.Of(healthy.Snapshot)))
        {
            if (of == call)
                (part.ReadAt, part.Failure?.MissingPermission).ShouldBe((before.ReadAt, call), "old facts keep their time");
        }
    }
}
