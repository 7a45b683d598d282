using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.State;

/// <summary>Which planned fault a call meets.</summary>
public sealed class FaultSwitchboardTests
{
    private readonly FaultSwitchboard _board = new();

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData("ListSecrets", "1", "tokyo", true)]
    [InlineData("DescribeSecret", null, null, false)]
    [InlineData(null, "2", null, false)]
    [InlineData(null, null, "osaka", false)]
    public void Take_Fault_IsMetWhereItWasPut(string? operation, string? account, string? region, bool met)
    {
        _board.Add(new WireFault(WireFaultKind.ServerError, operation, account, region));

        (_board.Take("ListSecrets", "1", "tokyo") is not null).ShouldBe(met);
    }

    [Fact]
    public void Take_SeveralFaults_TheFirstThatIsNotUsedUpIsMet()
    {
        _board.Add(new WireFault(WireFaultKind.Throttle, Times: 1));
        _board.Add(new WireFault(WireFaultKind.ServerError, Times: 1));

        Take(3).ShouldBe([WireFaultKind.Throttle, WireFaultKind.ServerError, null]);
    }

    [Fact]
    public void Take_Skip_CountsOnlyCallsItWouldMeet()
    {
        _board.Add(new WireFault(WireFaultKind.Throttle, "ListSecrets", Skip: 2));

        for (var i = 0; i < 5; i++) _board.Take("DescribeSecret", "1", "tokyo").ShouldBeNull();
        Take(4).ShouldBe([null, null, WireFaultKind.Throttle, WireFaultKind.Throttle]);
    }

    [Fact]
    public void Dispose_OfAFault_TakesOnlyThatOneAway()
    {
        var first = _board.Add(new WireFault(WireFaultKind.Throttle));
        _board.Add(new WireFault(WireFaultKind.ServerError));

        first.Dispose();

        Take(1).ShouldBe([WireFaultKind.ServerError]);
        first.Dispose();
    }

    [Fact]
    public void Take_FromManyThreads_GivesExactlyItsTimes()
    {
        _board.Add(new WireFault(WireFaultKind.Throttle, Times: 50));

        var met = 0;
        Parallel.For(0, 400, _ =>
        {
            if (_board.Take("ListSecrets", "1", "tokyo") is not null) Interlocked.Increment(ref met);
        });

        met.ShouldBe(50);
    }

    private List<WireFaultKind?> Take(int times) => [.. Enumerable.Range(0, times).Select(_ => _board.Take("ListSecrets", "1", "tokyo")?.Kind)];
}
