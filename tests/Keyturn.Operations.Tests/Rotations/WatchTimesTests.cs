using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Tests.Rotations;

public sealed class WatchTimesTests
{
    [Theory]
    [InlineData(0, 0, 2)]
    [InlineData(599, 0, 2)]
    [InlineData(600, 0, 10)]
    [InlineData(3_000, 0, 10)]
    [InlineData(0, 1, 4)]
    [InlineData(0, 2, 8)]
    [InlineData(0, 3, 16)]
    [InlineData(0, 4, 30)]
    [InlineData(0, 1_000_000, 30)]
    [InlineData(600, 1, 20)]
    [InlineData(600, 2, 30)]
    public void Pause_LongerWithTimeAndTwiceWithEachFailure_UpToHalfAMinute(int sinceStart, int failures, int expected) =>
        WatchTimes.Pause(TimeSpan.FromSeconds(sinceStart), failures).ShouldBe(TimeSpan.FromSeconds(expected));
}
