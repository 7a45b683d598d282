using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.State;

/// <summary>What CloudTrail keeps, for how long, and from when it shows it.</summary>
public sealed class TrailStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TrailStore _trail = new();

    [Fact]
    public void VisibleAt_Delay_HidesTheNewest()
    {
        Append("RotateSecret", Now, TimeSpan.FromMinutes(5));

        _trail.VisibleAt(Now.AddMinutes(5).AddTicks(-1)).ShouldBeEmpty();
        _trail.VisibleAt(Now.AddMinutes(5)).ShouldHaveSingleItem();
    }

    [Fact]
    public void VisibleAt_NinetyDays_AreTheEnd()
    {
        Append("RotateSecret", Now.AddDays(-90));
        Append("RotateSecret", Now.AddDays(-90).AddTicks(-1));

        _trail.VisibleAt(Now).ShouldHaveSingleItem().EventTime.ShouldBe(Now.AddDays(-90));
    }

    [Fact]
    public void VisibleAt_Name_GivesOnlyThatOneNewestFirst()
    {
        for (var minute = 0; minute < 5; minute++) Append(minute % 2 == 0 ? "RotateSecret" : "DescribeSecret", Now.AddMinutes(minute));

        _trail.VisibleAt(Now.AddHours(1), "RotateSecret").Select(record => record.EventTime.Minute).ShouldBe([4, 2, 0]);
        _trail.VisibleAt(Now.AddHours(1), "Nothing").ShouldBeEmpty();
        _trail.VisibleAt(Now.AddHours(1)).Count.ShouldBe(5);
    }

    [Fact]
    public void Append_ManyReads_DropsTheOldestReadsAndNoWrite()
    {
        Append("RotateSecret", Now);
        for (var i = 0; i < TrailStore.KeptReadsPerName + 5; i++) Append("DescribeSecret", Now.AddSeconds(i), readOnly: true);

        var reads = _trail.VisibleAt(Now.AddDays(1), "DescribeSecret");

        reads.Count.ShouldBeInRange(TrailStore.KeptReadsPerName * 9 / 10, TrailStore.KeptReadsPerName);
        reads[0].EventTime.ShouldBe(Now.AddSeconds(TrailStore.KeptReadsPerName + 4));
        _trail.VisibleAt(Now.AddDays(1), "RotateSecret").ShouldHaveSingleItem();
    }

    private void Append(string name, DateTimeOffset at, TimeSpan delay = default, bool readOnly = false) =>
        _trail.Append(new TrailRecord { EventName = name, EventTime = at, AvailableAt = at + delay, RequestId = "r", ReadOnly = readOnly });
}
